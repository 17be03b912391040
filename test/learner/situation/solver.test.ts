import { expect, test } from "vitest";
import { RowTerms } from "../../../src/learner/rows/row-terms.ts";
import { Situations } from "../../../src/learner/situation/situations.ts";
import { Solver } from "../../../src/learner/situation/solver.ts";
import {
  agreement,
  bank,
  course,
  crosswalk,
  microCredential,
  outcomes,
  program,
  relates,
} from "../../builders/documents.ts";
import { deskOf, done, entryOf, ladderable, type RowText } from "../../builders/learner.ts";

/** Answers learners one after the other, as a batch does. */
function solving(documents: Parameters<typeof deskOf>[0]) {
  const desk = deskOf(documents);
  const terms = new RowTerms();
  const situations = new Situations(desk, terms, ["program"]);
  const solver = new Solver(desk);
  return (rows: readonly RowText[]) => {
    const [seen] = situations.of(
      "L-1",
      rows.map((row) => terms.row(entryOf(row))),
    );
    if (seen === undefined) throw new Error("there is no situation");
    const [answered] = solver.solve([situations.whole(seen)]);
    if (answered === undefined) throw new Error("there is no answer");
    const { verdict, certain, reasons } = answered;
    return [verdict, String(certain), ...reasons].join(" ");
  };
}

test("learning that can bring nothing is alike, and still not the same", () => {
  const currency = { staleAfterMonths: 12, onStale: "deny" };
  const solve = solving(
    ladderable(
      { bank: { currency } },
      microCredential("n"),
      course("d", { code: "ABC 1001" }),
      crosswalk([relates("n#K1", "exact", "d#O1")], ["n d"], { id: "crosswalk-2" }),
    ),
  );
  const old = { completedOn: "2020-01-01" };
  expect(solve([done(old)])).toBe("no 0 stale");
  // the record of `m` that was seen first must not stand for that of `n`
  expect(solve([done(), done({ item: "n", ...old })])).toBe("eligible 3 stale");
});

test("what evidence needs beside other learning is told apart by whether it may be held", () => {
  const solve = solving([
    microCredential("k"),
    microCredential("m"),
    microCredential("n", { creditStatus: "credit", effective: { from: "2030-01-01" } }),
    course("c", { outcomes: outcomes(2) }),
    bank({
      equivalence: { threshold: 1, partialCredit: true },
      credit: { step: 1 },
      currency: { staleAfterMonths: 12, onStale: "deny" },
    }),
    program(),
    crosswalk([{ from: ["m#K1", "n#K1"], relation: "exact", to: "c#O1" }]),
  ]);
  const old = done({ item: "n", completedOn: "2020-01-01" });
  const undated = { item: "n" };
  const told = "already-credit outside-window stale overlap-low not-compared";
  // By itself it is told the same either way.
  expect([solve([old]), solve([undated])]).toEqual([`no 0 ${told}`, `no 0 ${told}`]);
  // What has nothing to do with the course is told the same as `m` alone, and gets nothing beside `n` either.
  expect([solve([done()]), solve([done({ item: "k" })])]).toEqual([
    "no 0 no-overlap",
    "no 0 no-overlap",
  ]);
  expect(solve([done({ item: "k" }), undated])).toBe(`no 0 ${told} no-overlap`);
  // Beside it `m` may have to do with the course, of which nobody looked at the other outcome.
  expect(solve([done(), old])).toBe(`no 0 ${told} no-overlap`);
  expect(solve([done(), undated])).toBe(`review 0 ${told} no-overlap`);
});

test("courses that leave the same room are alike, but not one that bears on the award or on another course", () => {
  const solve = solving(
    ladderable(
      { program: { credits: 6, requirements: [{ id: "any", credits: 6, from: {} }] } },
      course("d", { code: "ABC 1001", excludes: ["c"] }),
      course("e", { code: "ABC 1002" }),
      course("f", { code: "ABC 1003" }),
      course("g", { code: "ABC 1004", excludes: ["f"] }),
      course("large", { code: "ABC 1005", credits: 4.5 }),
    ),
  );
  const beside = (...earned: readonly string[]) =>
    solve([done(), ...earned.map((item) => ({ item }))]);
  expect([beside("e"), beside("f")]).toEqual(["eligible 3", "eligible 3"]);
  expect(beside("large")).toBe("eligible 1.5");
  expect(beside("d")).toBe("no 0 precluded");
  expect(beside("c")).toBe("no 0 duplicate");
  expect(beside("e", "f")).toBe("no 0 limit-reached");
  // of two courses that exclude each other only one counts, so there is room for the award
  expect(beside("f", "g")).toBe("eligible 3");
});

test("an exception for everyone is named for whom it bears on, and for nobody else", () => {
  const exclude = {
    kind: "exception",
    id: "ex",
    type: "exclude",
    program: "program",
    item: "m",
    reason: "The chair decided so",
  };
  const desk = deskOf(ladderable({}, microCredential("n"), exclude));
  const terms = new RowTerms();
  const situations = new Situations(desk, terms, ["program"]);
  const keyOf = (item: string) =>
    situations.of("L-1", [terms.row(entryOf(done({ item })))])[0]?.key ?? "";
  expect(keyOf("m")).not.toBe(keyOf("n"));
});

test("learning that counts in a program through a block is not alike what counts in none", () => {
  const programs = ["certificate", "diploma"];
  const desk = deskOf([
    microCredential("m"),
    microCredential("n"),
    course("c"),
    bank(),
    agreement("agreement", {
      microCredentials: [{ id: "m" }],
      results: [{ type: "assigned", course: "c" }],
      programs: ["certificate"],
    }),
    program({ id: "certificate", credits: 3, requirements: [{ id: "one", course: "c" }] }),
    program({ id: "diploma" }),
  ]);
  const terms = new RowTerms();
  const situations = new Situations(desk, terms, programs, true);
  const groupOf = (...rows: readonly RowText[]) => {
    const found = rows.map((row) => terms.row(entryOf(row)));
    const [group] = situations.groupsOf("L-1", found);
    if (group === undefined) throw new Error("there is no situation");
    return group;
  };
  const said = ({ parts }: ReturnType<typeof groupOf>) =>
    new Solver(desk)
      .solve(parts.map((part) => situations.whole(part)))
      .map(({ verdict, certain, reasons }) => [verdict, certain, ...reasons].join(" "));
  const forDiploma = done({ item: "n", program: "diploma" });
  const [alone, beside] = [groupOf(done()), groupOf(done(), forDiploma)];
  expect(said(alone)).toEqual(["recognized 3", "recognized 3"]);
  expect(said(beside)).toEqual(["recognized 3", "recognized 3 no-overlap"]);
  expect(alone.key).not.toBe(beside.key);
});
