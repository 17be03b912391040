import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bc, runJson } from "../cli/run.ts";
import { hasChromium, Pages, type Visit } from "./chromium.ts";
import { hostileWorkspace } from "./hostile-workspace.ts";
import { measured } from "./measured.ts";
import { builtTemplate, dataIn, multiplied, reportOf, reportWith } from "./report-file.ts";

const narrow = { width: 390, height: 844 };

const places = [
  "#/",
  "#/matrix",
  "#/matrix?view=list",
  "#/offerings",
  "#/mc/ubc-zero-carbon-buildings",
  "#/programs",
  "#/program/tru-bgs",
  "#/pair/ubc-zero-carbon-buildings/tru-bgs",
  "#/pair/nic-gis-drone-fundamentals/tru-bgs",
  "#/picture",
  "#/questions",
  "#/decisions",
  "#/nowhere",
];

describe.skipIf(!hasChromium)("the report's page in a browser", { timeout: 300_000 }, () => {
  let pages: Pages;
  let address = "";
  let html = "";
  let shared: Visit;

  beforeAll(async () => {
    html = await reportOf(["-C", bc]);
    pages = await Pages.open();
    address = pages.write("report.html", html);
    shared = await pages.visit(address);
  }, 300_000);

  afterAll(async () => pages?.close());

  test("opens from a file, asks the network for nothing, and counts what the ladder counts", async () => {
    const { page, faults, requests } = shared;
    const { summary } = await runJson<{ summary: Record<string, number> }>(["ladder", "-C", bc]);
    const shown = await page.locator(".answers .count").allTextContents();
    expect(shown.map((text) => Number.parseInt(text, 10))).toEqual(
      [summary.recognized, summary.eligible, summary.cluster, summary.review, summary.no].filter(
        (count) => count !== 0,
      ),
    );
    expect(await page.title()).toBe("Micro-credentials and credit programs");
    expect(requests).toEqual([address]);
    expect(faults).toEqual([]);
  });

  test("is small before its data", () => {
    const { script, style } = builtTemplate();
    expect(Buffer.byteLength(script) + Buffer.byteLength(style)).toBeLessThan(400_000);
    expect(html).not.toMatch(/<script[^>]*src=|<link|https?:\/\/[^"'\s]*\.(?:js|css)"/);
  });

  test("a search and a filter narrow the matrix, and the address leads back to the same", async () => {
    const { page, faults } = shared;
    await go(page, "#/matrix");
    await page.getByRole("searchbox").fill("timber cruising");
    await page.locator(".chip", { hasText: "In a cluster" }).locator("input").check();
    await expect.poll(() => page.locator(".found").textContent()).toContain("2 micro-credentials");
    const cells = page.locator(".grid-cell a");
    expect(await cells.count()).toBeGreaterThan(0);
    for (const text of await cells.allTextContents()) expect(text).toContain("In a cluster");
    await expect.poll(() => page.url()).toContain("v=cluster");
    const found = await page.locator(".found").textContent();
    await page.reload();
    await page.waitForSelector(".found");
    expect(await page.locator(".found").textContent()).toBe(found);
    expect(faults).toEqual([]);
  });

  test("an answer opens into its derivation, outcome by outcome", async () => {
    const { page, faults } = shared;
    await go(page, "#/matrix");
    await page.getByRole("searchbox").fill("zero carbon building solutions general studies");
    await page.locator('[href="#/pair/ubc-zero-carbon-buildings/tru-bgs"]').click();
    await page.waitForSelector(".derivation");
    const first = page.locator(".derivation").first();
    const rows = first.locator(".outcome:not(.outcome-head)");
    expect(await rows.count()).toBe(6);
    const row = (await rows.nth(2).textContent()) ?? "";
    expect(row).toContain("Compare building assemblies and systems by whole-life carbon");
    expect(row).toContain("Compare enclosure and system options");
    expect(row).toMatch(/level analyse.*level analyse/s);
    expect(row).toContain("met in full");
    expect(row).toMatch(/courses\/tru\.yaml:\d+:\d+/);
    expect(await first.locator("summary").first().textContent()).toContain("85.7%, needs 80%");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    expect(faults).toEqual([]);
  });

  test("everything works by keyboard", async () => {
    const { page, faults } = shared;
    await go(page, "#/");
    await page.reload();
    await page.waitForSelector("h1");
    const held = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Tab");
    expect(await held()).toBe("Skip to the content");
    for (let n = 0; n < 12 && (await held()) !== "Matrix"; n += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".grid");
    const inGrid = () => page.evaluate(() => document.activeElement?.closest(".grid") !== null);
    for (let n = 0; n < 20 && !(await inGrid()); n += 1) await page.keyboard.press("Tab");
    const cell = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell);
    const press = async (key: string, place: string) => {
      await page.keyboard.press(key);
      await expect.poll(cell).toBe(place);
    };
    await press("ArrowDown", "1 0");
    await press("ArrowRight", "1 1");
    await press("Control+End", `${dataIn(html).offerings.length - 1} 11`);
    await press("Home", `${dataIn(html).offerings.length - 1} -1`);
    await press("Control+Home", "0 0");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".answer");
    expect(page.url()).toContain("#/pair/");
    await go(page, "#/picture");
    await page.locator(".thing").first().focus();
    expect(await page.locator(".unlit").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("prints every row, and to PDF", async () => {
    const { page } = shared;
    await go(page, "#/matrix");
    expect(await page.locator(".grid-row").count()).toBeLessThan(30);
    const pdf = await page.pdf({ format: "Letter" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const printed = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(printed).toBeGreaterThan(3);
    await page.emulateMedia({ media: "print" });
    const rows = page.locator('.list-row[aria-rowindex]:not([aria-rowindex="1"])');
    await expect.poll(() => rows.count()).toBe(dataIn(html).pairs.length);
    expect(await page.locator("nav").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });

  test("answers at once with ten thousand pairs", async () => {
    const large = multiplied(dataIn(html), 12, 7);
    expect(large.pairs.length).toBeGreaterThanOrEqual(10_000);
    const { page, faults } = await pages.visit(
      `${pages.write("large.html", reportWith(large))}#/matrix`,
    );
    for (const { what, milliseconds } of await measured(page)) {
      expect(milliseconds, what).toBeLessThan(200);
    }
    await page.goto(`${page.url().split("#")[0]}#/picture`);
    await page.waitForSelector(".thing");
    expect(await page.locator(".thing").count()).toBeLessThanOrEqual(100);
    expect(await page.locator(".found").textContent()).toMatch(/^\d+ of \d+ programs/);
    expect(await overlapping(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("what documents say is text and nothing else", async () => {
    const cwd = hostileWorkspace();
    const hostile = await reportOf(
      ["--as-of", "2025-01-31", "--title", "<script>alert(1)</script>"],
      cwd,
    );
    const { page, faults, requests } = await pages.visit(pages.write("hostile.html", hostile));
    for (const place of [
      "#/",
      "#/matrix",
      "#/mc/bad",
      "#/pair/bad/prog",
      "#/program/prog",
      "#/picture",
      "#/questions",
    ]) {
      await go(page, place);
      expect(await page.locator("main img, main script, main iframe").count()).toBe(0);
    }
    await go(page, "#/mc/bad");
    await expect
      .poll(() => page.locator("h1").textContent())
      .toContain('<img src=x onerror="alert(1)">');
    expect(await page.locator("h1").textContent()).toContain("\\u202e");
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["light", { width: 1280, height: 900 }, places],
    ["dark", narrow, places.filter((_, index) => index % 2 === 1)],
  ] as const)(
    "axe finds nothing serious, and nothing overflows (%s)",
    async (colorScheme, size, some) => {
      const { page, faults } = await pages.visit(address, size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(axe.source);
      for (const place of some) {
        await go(page, place);
        expect(await seriousIn(page), place).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBe(
          size.width,
        );
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  test("speaks French, and keeps to it", async () => {
    const french = await reportOf(["-C", bc, "--lang", "fr"]);
    const { page, faults } = await pages.visit(pages.write("fr.html", french));
    expect(await page.getAttribute("html", "lang")).toBe("fr");
    expect(await page.locator("nav").textContent()).toContain("Questions à régler");
    await page.goto(`${page.url()}#/pair/ubc-zero-carbon-buildings/tru-bgs`);
    await expect
      .poll(() => page.locator(".answer").textContent())
      .toContain("Elle couvre 85,7\u00a0%");
    await page.locator(".switches select").first().selectOption("en");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.locator(".answer").textContent()).toContain("It covers 85.7%");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the open questions are saved as a table", async () => {
    const { page } = shared;
    await go(page, "#/questions?for=registrar");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("button.main").click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    const asked = dataIn(html).work.filter(({ party }) => party === "registrar");
    expect(download.suggestedFilename()).toBe("questions.csv");
    expect(text.trimEnd().split("\r\n")).toHaveLength(asked.length + 1);
    expect(text).toContain(asked[0]?.id ?? "?");
  });
});

/** Goes to a place of the page, and waits until it is drawn. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (place) => {
    location.hash = place;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
  }, hash);
}

/** Labels of the picture that touch another of the same layer. */
async function overlapping(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const layer of [0, 1, 2, 3]) {
      const boxes = [...document.querySelectorAll(`.thing-${layer} text`)].map((text) => ({
        text: text.textContent ?? "",
        box: text.getBoundingClientRect(),
      }));
      boxes.sort((a, b) => a.box.top - b.box.top);
      for (const [index, { text, box }] of boxes.entries()) {
        const next = boxes[index + 1];
        if (next !== undefined && next.box.top < box.bottom - 1)
          found.push(`${text} / ${next.text}`);
      }
    }
    return found;
  });
}

/** What axe finds that is serious or worse. */
async function seriousIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await tool.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 3)
          .map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
      );
  });
}
