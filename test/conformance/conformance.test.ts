import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/kernel/date.ts";
import { openDay } from "../../src/ladder/day.ts";
import { ladder } from "../../src/ladder/ladder.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadWorkspace } from "../../src/workspace/load.ts";

/** What a case expects of a ladder with `--bank` and `--program`. */
interface Expected {
  readonly asOf: string;
  readonly bank: string;
  readonly program: string;
  readonly pairs: Readonly<Record<string, Numbers & { readonly verdict: string }>>;
  readonly certain: number;
  readonly possible: number;
}

interface Numbers {
  readonly certain: number;
  readonly possible: number;
}

const folder = resolve(import.meta.dirname, "../../../shared/data/conformance");
const cases = existsSync(folder)
  ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "expected.json")))
  : [];

describe("conformance cases", () => {
  if (cases.length === 0) {
    test.skip(`are skipped: ${folder} is absent`, () => undefined);
    return;
  }

  test.each(cases.sort())("case %s", (name) => {
    const root = join(folder, name);
    const expected = JSON.parse(readFileSync(join(root, "expected.json"), "utf8")) as Expected;
    const asOf = parseDate(expected.asOf);
    if (asOf === null) throw new Error(`not a date: ${expected.asOf}`);
    const { catalogue } = openDay(catalogueAt(loadWorkspace({ root }), asOf));
    const result = ladder(catalogue, {
      programs: (id) => id === expected.program,
      banks: (id) => id === expected.bank,
      fixes: false,
      all: true,
    });
    const pairs = result.pairs.map(({ microCredential, verdict, credits }) => [
      microCredential,
      {
        verdict,
        certain: credits.certain.toNumber(),
        possible: credits.possible.toNumber(),
      },
    ]);
    expect(Object.fromEntries(pairs)).toEqual(expected.pairs);
    const [view] = result.programs;
    expect(view?.certain.credits.toNumber()).toBe(expected.certain);
    expect(view?.possible.credits.toNumber()).toBe(expected.possible);
  });
});
