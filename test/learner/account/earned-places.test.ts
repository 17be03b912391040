import { describe, expect, test } from "vitest";
import { reasonMessage } from "../../../src/diagnostics/reasons.ts";
import { explainTogether } from "../../../src/learner/account/explain-together.ts";
import { course, type Part, program } from "../../builders/documents.ts";
import { deskOf, entryOf, gradeScale, ladderable, type RowText } from "../../builders/learner.ts";

/** Where each earned course goes, program by program: `ABC 1001 → core/x`, or why nowhere. */
function placesIn(
  documents: readonly Part[],
  rows: readonly RowText[],
  programs: readonly string[] = ["program"],
): string[][] {
  const desk = deskOf(documents);
  const entries = rows.map(entryOf);
  const records = programs.map((id) => ({ program: id, admitted: null, entries }));
  return explainTogether(desk, { id: "L-1", name: "L-1" }, records).map(({ account }) =>
    account.earned.map(({ code, requirement, undecided, reason }) => {
      if (requirement !== null) return `${code} → ${requirement}`;
      if (undecided !== null) return `${code}: a person decides about ${undecided}`;
      return reason === null
        ? code
        : `${code}: ${reasonMessage(reason.code, reason.args)} (${reason.code})`;
    }),
  );
}

const d = course("d", { code: "ABC 1001" });
const e = course("e", { code: "ABC 1002" });
const both = [{ item: "d" }, { item: "e" }];

const choice = { id: "core", choose: 1, of: ["d", "e"].map((id) => ({ id, course: id })) };
const within = (...requirements: readonly object[]) => ({ program: { requirements } });
const open = { id: "open", credits: 60, from: {} };

describe("an earned course that fills no requirement", () => {
  test("says that the choice is made", () => {
    expect(placesIn(ladderable(within(choice), d, e), both)).toEqual([
      [
        "ABC 1001 → core/d",
        'ABC 1002: "core" is filled already, which leaves no room for ABC 1002 (limit-reached)',
      ],
    ]);
  });

  test("says that the requirement is full, or the whole program", () => {
    const pool = { id: "pool", credits: 3, from: { subjects: ["ABC"] } };
    const [full] = placesIn(ladderable(within(pool), d, e), both);
    expect(full?.join()).toContain('"pool" is filled already');
    const small = { program: { credits: 3, requirements: [open] } };
    const [whole] = placesIn(ladderable(small, d, e), both);
    expect(whole?.join()).toMatch(/"[^"]+" is filled already/);
    expect(whole?.join()).not.toContain('"open"');
  });

  test("says which course excludes it", () => {
    const excluding = course("e", { code: "ABC 1002", credits: 6, excludes: ["d"] });
    expect(placesIn(ladderable(within(open), d, excluding), both)).toEqual([
      ["ABC 1001: credit for ABC 1002 bars credit for ABC 1001 (precluded)", "ABC 1002 → open"],
    ]);
  });

  test("says in which other program it counts", () => {
    const other = program({ id: "other", title: "The other", requirements: [open] });
    const [, second] = placesIn(
      ladderable(within(open), other, d),
      [{ item: "d" }],
      ["program", "other"],
    );
    expect(second?.join()).toMatch(/^ABC 1001: ABC 1001 counts in .*, and it counts once/);
    const overlap = [{ with: {}, max: { credits: 3 } }];
    const limited = ladderable(
      { program: { requirements: [open], overlap } },
      program({ id: "other", title: "The other", requirements: [open] }),
      ...[d, e],
    );
    const places = placesIn(limited, both, ["program", "other"]).flat();
    expect(places.filter((text) => text.includes("→ open"))).toHaveLength(3);
    expect(places.join()).toMatch(/counts in .*, and no more may count in both \(limit-reached\)/);
  });

  test("says that its grade is too low, or not known", () => {
    const graded = {
      bank: { grade: { scale: "scale" } },
      program: { requirements: [{ ...open, minimumGrade: "70%" }] },
    };
    const documents = ladderable(graded, gradeScale, d, e);
    expect(placesIn(documents, [{ item: "d", grade: "C" }, { item: "e" }])).toEqual([
      [
        "ABC 1001: grade C is below the minimum 70% (grade-low)",
        expect.stringContaining("(grade-unknown)"),
      ],
    ]);
  });

  test("says that a limit of the requirement keeps it out", () => {
    const limits = [{ id: "few", max: { awards: 1 } }];
    const [places] = placesIn(ladderable(within({ ...open, limits }), d, e), both);
    expect(places?.join()).toContain('the limit "open/few" leaves no room');
  });

  test("cites that limit with its source", () => {
    const limits = [{ id: "few", max: { awards: 1 }, source: "calendar" }];
    const desk = deskOf(ladderable(within({ ...open, limits }), d, e));
    const record = { program: "program", admitted: null, entries: both.map(entryOf) };
    const [told] = explainTogether(desk, { id: "L-1", name: "L-1" }, [record]);
    const reasons = told?.account.earned.flatMap(({ reason }) => reason ?? []);
    expect(reasons).toMatchObject([
      { rule: "program program requirement open limit open/few", source: "calendar" },
    ]);
  });

  test("says that no requirement takes it only where none does", () => {
    const arts = { id: "arts", credits: 60, from: { subjects: ["XYZ"] } };
    const [places] = placesIn(ladderable(within(arts), d), [{ item: "d" }]);
    expect(places?.join()).toContain("has no requirement that takes ABC 1001 (not-applicable)");
    const [unit] = placesIn(ladderable(within(open), course("d", { unit: "hour" })), [
      { item: "d" },
    ]);
    expect(unit?.join()).toContain("(unit-mismatch)");
  });

  test("says that an exception keeps it out, or that a note leaves it to a person", () => {
    const ruled = {
      kind: "exception",
      ...{ id: "ex", type: "exclude", program: "program", learner: "L-1", item: "d" },
      reason: "Decided so",
    };
    const [barred] = placesIn(ladderable(within(open), d, ruled), [{ item: "d" }]);
    expect(barred).toEqual([
      expect.stringMatching(/exception ex keeps ABC 1001 out of .* \(not-applicable\)$/),
    ]);
    const noted = within({ ...open, note: "Case by case" });
    expect(placesIn(ladderable(noted, d), [{ item: "d" }])).toEqual([
      ["ABC 1001: a person decides about open"],
    ]);
  });
});
