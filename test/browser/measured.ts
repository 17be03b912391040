import type { Page } from "playwright-core";

/** One interaction, and the processor time that the page took for it. */
export interface Interaction {
  readonly what: string;
  readonly milliseconds: number;
}

/** Waits, in the page, until what changed is drawn. */
const drawn = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))";

/** Does what a reader does in the matrix and the list; each with the time of the page's thread, whatever else the machine does. */
export async function measured(page: Page): Promise<Interaction[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const found: Interaction[] = [];
  const act = async (what: string, work: () => Promise<unknown>) => {
    const before = await spent();
    await work();
    await page.evaluate(drawn);
    found.push({ what, milliseconds: (await spent()) - before });
  };
  const search = page.getByRole("searchbox");
  const scroll = (selector: string, top: number, left: number) =>
    page.evaluate(`document.querySelector("${selector}").scrollTo(${left}, ${top})`);
  await act("search", () => search.fill("forest"));
  await act("clear the search", () => search.fill(""));
  await act("filter", () => page.locator(".chip input").first().click());
  await act("unfilter", () => page.locator(".chip input").first().click());
  await act("scroll the matrix", () => scroll(".grid", 3000, 2000));
  await act("show as a list", () => page.locator(".pick select").last().selectOption("list"));
  await act("sort", () => page.locator(".sort").nth(1).click());
  await act("scroll the list", () => scroll(".rows", 200_000, 0));
  await act("open an answer", () => page.locator(".list-row a").first().click());
  return found;
}
