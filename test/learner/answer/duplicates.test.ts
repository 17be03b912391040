import { describe, expect, test } from "vitest";
import {
  agreement,
  course,
  crosswalk,
  microCredential,
  program,
  relates,
} from "../../builders/documents.ts";
import { answerFor, done, gradeScale, ladderable, outcomeFor } from "../../builders/learner.ts";

const graded = ladderable({ bank: { grade: { minimum: "60%", scale: "scale" } } }, gradeScale);

describe("of several records of one micro-credential", () => {
  test("the highest grade counts, whichever comes first", () => {
    const [low, high] = [done({ grade: "55" }), done({ grade: "80" })];
    expect(outcomeFor(graded, [low, high])).toBe("eligible 3: duplicate");
    expect(outcomeFor(graded, [high, low])).toBe("eligible 3: duplicate");
  });

  test("a pass counts before a fail that was recorded later", () => {
    const rows = [done({ grade: "P" }), done({ grade: "F", completedOn: "2024-09-01" })];
    expect(outcomeFor(graded, rows)).toBe("review 0 to 3: duplicate grade-unknown");
  });

  test("of equal grades the latest counts", () => {
    const recent = ladderable({ bank: { currency: { staleAfterMonths: 6, onStale: "review" } } });
    const rows = [done({ completedOn: "2020-01-01" }), done({ completedOn: "2024-12-01" })];
    expect(outcomeFor(recent, rows)).toBe("eligible 3: duplicate");
  });

  test("one that a bank may use counts before a better one that none may", () => {
    const recent = ladderable({ bank: { currency: { staleAfterMonths: 6, onStale: "deny" } } });
    const rows = [
      done({ completedOn: "2020-01-01", grade: "95" }),
      done({ completedOn: "2024-12-01", grade: "70" }),
    ];
    expect(outcomeFor(recent, rows)).toBe("eligible 3: duplicate");
  });

  test("one in the dates of its edition counts before a better one outside them", () => {
    const dated = ladderable({ m: { effective: { from: "2024-01-01" } } });
    const rows = [done({ completedOn: "2023-01-01", grade: "95" }), done({ grade: "70" })];
    expect(outcomeFor(dated, rows)).toBe("eligible 3: duplicate");
  });
});

describe("of completions before and after a decision ended", () => {
  const closed = { bank: { equivalence: { threshold: 1, relations: { exact: 0, broader: 0 } } } };
  const decided = ladderable(closed, agreement("a", { effective: { to: "2023-12-31" } }));
  const within = done({ completedOn: "2023-06-01", grade: "70" });
  const after = done({ completedOn: "2024-06-01", grade: "90" });

  test("the one that it recognizes counts, though the later one is better", () => {
    expect(outcomeFor(decided, [within])).toBe("recognized 3");
    expect(outcomeFor(decided, [within, after])).toBe("recognized 3: duplicate");
    expect(outcomeFor(decided, [after, within])).toBe("recognized 3: duplicate");
  });

  test("the edition that it was made on counts, though a later one of other substance is better", () => {
    const edition = (year: string, more: object) =>
      microCredential("m", { edition: year, ...more });
    const documents = [
      ...ladderable(
        { ...closed, m: { edition: "2023", effective: { to: "2023-12-31" } } },
        edition("2024", {
          effective: { from: "2024-01-01" },
          hours: { learning: 10 },
        }),
        agreement("a", { assessed: { on: "2023-01-01" } }),
      ),
    ];
    expect(outcomeFor(documents, [within])).toBe("recognized 3");
    expect(outcomeFor(documents, [after])).toMatch(/^review 0 to 3: .*agreement-outdated$/);
    expect(outcomeFor(documents, [within, after])).toBe("recognized 3: duplicate");
  });

  test("the better one counts where the decision is about another program, or gives no credit", () => {
    const elsewhere = ladderable(
      closed,
      agreement("a", { effective: { to: "2023-12-31" }, programs: ["other"] }),
      program({ id: "other" }),
    );
    const refused = ladderable(
      { bank: { grade: { minimum: "80%" } } },
      agreement("a", { effective: { to: "2023-12-31" }, decision: "no-credit", results: [] }),
    );
    expect(outcomeFor(elsewhere, [within, after])).toMatch(/^no 0: duplicate/);
    expect(outcomeFor(refused, [within, after])).toBe("eligible 3: duplicate");
  });
});

test("there may be any number of records of one thing", () => {
  const rows = Array.from({ length: 150_000 }, (_, at) => done({ grade: String(at % 100) }));
  expect(outcomeFor(graded, rows)).toBe("eligible 3: duplicate");
});

test("a course and a micro-credential of one id are two things", () => {
  const twins = ladderable(
    {},
    {
      kind: "course",
      id: "m",
      institution: "inst",
      code: "XYZ 1",
      title: "Of the same name",
      credits: 1,
      unit: "credit",
    },
  );
  const { reasons, certain } = answerFor(twins, [done(), { item: "m", route: "resident" }]);
  expect([String(certain), reasons]).toEqual(["3", []]);
});

describe("of two editions that are held the one that brings more counts", () => {
  const editions = (later: object) =>
    ladderable(
      { m: { edition: "1", effective: { to: "2023-12-31" } } },
      microCredential("m", { edition: "2", effective: { from: "2024-01-01" }, ...later }),
      gradeScale,
    );
  const first = done({ edition: "1", completedOn: "2023-05-05", grade: "60" });
  const second = done({ edition: "2", completedOn: "2024-05-05", grade: "90" });
  const unassessed = editions({ assessments: [] });

  test("though the other has a better grade and is later", () => {
    expect(outcomeFor(unassessed, [first])).toBe("eligible 3");
    expect(outcomeFor(unassessed, [first, second])).toBe("eligible 3: duplicate");
    expect(outcomeFor(unassessed, [second, first])).toBe("eligible 3: duplicate");
  });

  test("and only one of them", () => {
    expect(outcomeFor(editions({}), [first, second])).toBe("eligible 3: duplicate");
  });

  test("each for a course that only it covers", () => {
    const other = [
      ...editions({ competencies: [{ id: "K2", statement: "S", demonstrated: "required" }] }),
      course("d", { code: "DEF 1000", credits: 4 }),
      crosswalk([relates("m#K2", "exact", "d#O1")], ["m d"], { id: "more" }),
    ];
    expect(outcomeFor(other, [first])).toBe("eligible 3");
    expect(outcomeFor(other, [first, second])).toBe("eligible 4: duplicate");
  });
});
