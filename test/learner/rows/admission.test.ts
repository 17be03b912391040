import { describe, expect, test } from "vitest";
import { learnerDesk } from "../../../src/learner/answer-learner.ts";
import { bank, course, program } from "../../builders/documents.ts";
import { deskOf, done, entryOf, ladderable, outcomeFor, settled } from "../../builders/learner.ts";
import { catalogueOf } from "../../builders/workspace.ts";

const [m = {}, c = {}, , , crosswalk = {}] = ladderable();

const first = { edition: "1", effective: { from: "2020-01-01", to: "2024-08-31" } };
const second = { edition: "2", effective: { from: "2024-09-01" } };
const none = { requirements: [{ id: "core", credits: 60, from: { subjects: ["XYZ"] } }] };

describe("the day of admission picks the edition of the program", () => {
  const documents = [m, c, crosswalk, bank(), program(first), program({ ...second, ...none })];

  test.each([
    ["2024-08-31", "eligible 3"],
    ["2024-09-01", "no 0: no-overlap"],
    [undefined, "no 0: no-overlap"],
  ])("admitted on %s", (catalog, outcome) => {
    const row = done(catalog === undefined ? {} : { catalog });
    expect(outcomeFor(documents, [row])).toBe(outcome);
  });

  test("before the first there are no rules", () => {
    const found = settled(deskOf(documents), "program", "L-1", [done({ catalog: "2019-12-31" })]);
    expect(found).toBeNull();
  });

  test("the earliest that rows state decides, whatever their order", () => {
    const rows = ["d", "e"].map((item, at) => ({
      item,
      route: "resident" as const,
      catalog: at === 0 ? "2024-09-01" : "2024-08-31",
    }));
    const known = [...documents, course("d"), course("e")];
    const desk = learnerDesk(catalogueOf(known, "2025-01-31"));
    for (const own of [rows, rows.toReversed()]) {
      expect(outcomeFor(known, [done(), ...own])).toBe("eligible 3");
      const records = [done(), ...own].map(entryOf);
      expect(desk.answer("program", records)?.verdict).toBe("eligible");
    }
  });
});

describe("and of the bank", () => {
  const strict = { equivalence: { threshold: 1, relations: { exact: 0, broader: 0 } } };
  const editions = (more: object) => [
    m,
    c,
    crosswalk,
    program(),
    bank({ ...first, ...more }),
    bank({ ...second, ...strict, ...more }),
  ];

  test.each([
    ["2024-08-31", "eligible 3"],
    ["2024-09-01", "no 0: overlap-low"],
  ])("admitted on %s", (catalog, outcome) => {
    expect(outcomeFor(editions({}), [done({ catalog })])).toBe(outcome);
  });

  test("but where its rules are those of the as-of day", () => {
    const today = editions({ dates: { rules: "as-of" } });
    expect(outcomeFor(today, [done({ catalog: "2024-08-31" })])).toBe("no 0: overlap-low");
  });

  test("such a bank counts though it did not exist on the day of admission", () => {
    const documents = [m, c, crosswalk, program(), bank({ ...second, dates: { rules: "as-of" } })];
    expect(outcomeFor(documents, [done({ catalog: "2024-08-31" })])).toBe("eligible 3");
  });
});
