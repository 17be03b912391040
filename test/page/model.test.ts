import { describe, expect, test } from "vitest";
import { csvOf } from "../../src/page/model/csv.ts";
import { fold, holds, wordsOf } from "../../src/page/model/fold.ts";
import { choiceOf, inOrder, ofVerdicts, withoutVerdicts } from "../../src/page/model/matches.ts";
import { Model } from "../../src/page/model/model.ts";
import { addressOf, readRoute } from "../../src/page/model/route.ts";
import { stretch } from "../../src/page/parts/stretch.ts";
import { drawable, flowOf } from "../../src/page/picture/flow.ts";
import { drawn, pathThrough } from "../../src/page/picture/layout.ts";
import { moved } from "../../src/page/views/grid-keys.ts";
import { agreement, bank, microCredential, program } from "../builders/documents.ts";
import { bcPage } from "../report/html/bc-page.ts";
import { pageOf } from "../report/html/small-page.ts";

const model = new Model(bcPage());

describe("addresses", () => {
  test.each([
    [["pair", "a.b", "c/d"], { q: "x & y", v: "no" }],
    [["mc", "é?#"], {}],
    [[], { for: "registrar" }],
  ])("%j with %j is read back", (path, query) => {
    expect(readRoute(addressOf(path, query))).toEqual({ path, query });
  });

  test("what is no address is read as well as it goes", () => {
    expect(readRoute("#/mc/%E0%A4%A")).toEqual({ path: ["mc", "%E0%A4%A"], query: {} });
    expect(readRoute("")).toEqual({ path: [], query: {} });
  });
});

describe("choices", () => {
  const found = (query: Record<string, string>) => {
    const choice = choiceOf(query);
    return inOrder(ofVerdicts(withoutVerdicts(model.pairs, choice), choice), choice.sort);
  };

  test("all words of a search are found, whatever accents and case", () => {
    expect(holds(fold("Évaluation des ACQUIS"), wordsOf("acquis evaluation"))).toBe(true);
    const hits = found({ q: "timber CRUISING" });
    expect(hits.length).toBeGreaterThan(0);
    for (const { offering } of hits) expect(offering.title).toMatch(/Timber Cruising/);
  });

  test("verdicts narrow, and the order can be turned round", () => {
    const hits = found({ v: "eligible,review", sort: "possible" });
    expect(new Set(hits.map(({ pair }) => pair.verdict))).toEqual(new Set(["eligible", "review"]));
    const amounts = hits.map(({ pair }) => pair.credits[1]);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    const turned = found({ v: "eligible,review", sort: "-possible" });
    expect(turned.map(({ pair }) => pair.credits[1])).toEqual([...amounts].reverse());
  });

  test("issuers and institutions are matched whole", () => {
    const [first] = model.pairs;
    const hits = found({
      issuer: first?.offering.issuer ?? "",
      inst: first?.program.institution ?? "",
    });
    expect(hits).toContain(first);
    for (const { offering } of hits) expect(offering.issuer).toBe(first?.offering.issuer);
  });
});

test("cells of a table that is saved cannot become formulas", () => {
  expect(csvOf([["=1+1", 'a "b", c', "-x", "ok"]])).toBe(`\ufeff'=1+1,"a ""b"", c",'-x,ok\r\n`);
  expect(csvOf([["\u200e=1", " +1", "\uff1d1"]])).toBe("\ufeff'\u200e=1,' +1,'\uff1d1\r\n");
});

test("only what lies in sight is drawn, with some on each side", () => {
  expect(stretch(1000, 500, 50, 1000, 3)).toEqual([17, 33]);
  expect(stretch(0, 500, 50, 4, 3)).toEqual([0, 4]);
  expect(stretch(99_999, 500, 50, 10, 3)).toEqual([10, 10]);
});

test.each([
  ["ArrowUp", { row: -1, column: 3 }],
  ["ArrowLeft", { row: 0, column: 2 }],
  ["PageDown", { row: 5, column: 3 }],
  ["End", { row: 0, column: 6 }],
  ["Enter", null],
] as const)("%s leads from a cell of the matrix to %j", (key, to) => {
  const size = { rows: 9, columns: 7, page: 5 };
  expect(moved({ row: 0, column: 3 }, { key, ctrlKey: false }, size)).toEqual(to);
});

test("the corner of the matrix is no cell", () => {
  const size = { rows: 9, columns: 7, page: 5 };
  const press = (row: number, column: number, key: string) =>
    moved({ row, column }, { key, ctrlKey: false }, size);
  expect(press(0, -1, "ArrowUp")).toEqual({ row: 0, column: -1 });
  expect(press(-1, 0, "ArrowLeft")).toEqual({ row: -1, column: 0 });
});

describe("the picture", () => {
  const names = {
    offering: (id: string) => id,
    award: (index: number) => `award ${index}`,
    requirement: (_: string, path: string) => path,
  };

  test("brings as much credit to a program as its allocation counts", () => {
    const [program] = drawable(model, true);
    if (program === undefined) throw new Error("no program has credit");
    const flow = flowOf(model, [program], true, names);
    const reached = flow.bands
      .filter(({ target }) => target === `p ${program.id}`)
      .reduce((sum, { credits }) => sum + credits, 0);
    expect(reached).toBe(program.possible.credits);
  });

  test("reaches a requirement that credit fills, too, and counts the credit once", () => {
    const pools = ["arts", "first"].map((id) => ({ id, credits: 3, from: {} }));
    const data = pageOf(
      bank(),
      program({ requirements: pools, sharing: [["arts", "first"]] }),
      microCredential("m"),
      agreement("a"),
    );
    const { bands } = flowOf(new Model(data), data.programs, false, names);
    const into = (target: string) =>
      bands.filter((band) => band.target === target).map(({ credits }) => credits);
    expect([into("r program arts"), into("r program first"), into("p program")]).toEqual([
      [3],
      [0],
      [3, 0],
    ]);
  });

  test("never holds more than stays legible, and says how much that is", () => {
    const all = drawable(model, true);
    const flow = flowOf(model, all, true, names, 20);
    expect(flow.nodes.length).toBeLessThanOrEqual(20);
    expect(flow.programs).toBeLessThan(all.length);
    const picture = drawn(flow);
    for (const layer of [0, 1, 2, 3]) {
      const column = picture.nodes.filter((n) => n.layer === layer).sort((a, b) => a.y0 - b.y0);
      for (const [at, node] of column.entries()) {
        const next = column[at + 1];
        if (next === undefined) continue;
        expect((next.y0 + next.y1) / 2 - (node.y0 + node.y1) / 2).toBeGreaterThan(14);
      }
    }
  });

  test("a path leads back to every source and on to every goal", () => {
    const bands = [
      { source: "m", target: "a", credits: 1, status: "eligible" },
      { source: "n", target: "a", credits: 1, status: "eligible" },
      { source: "a", target: "r", credits: 2, status: "eligible" },
    ] as const;
    expect([...pathThrough(bands, "m")].sort()).toEqual(["a", "m", "r"]);
    expect([...pathThrough(bands, "r")].sort()).toEqual(["a", "m", "n", "r"]);
  });
});
