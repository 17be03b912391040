import { describe, expect, test } from "vitest";
import {
  agreement,
  bank,
  course,
  microCredential,
  type Part,
  program,
} from "../../builders/documents.ts";
import { pageOf, programOf } from "./small-page.ts";

/** The exception of a page, and what it says in both languages. */
function recorded(more: Part) {
  const data = pageOf(
    bank(),
    program({ requirements: [{ id: "core", title: "Core", course: "c" }] }),
    course("c"),
    microCredential("m"),
    agreement("a"),
    { kind: "exception", id: "ex", program: "program", reason: "It fits", ...more },
  );
  const [exception] = programOf(data).exceptions;
  return { exception, words: data.words[exception?.words ?? -1] };
}

describe("an exception for everybody", () => {
  test.each<[Part, string, string]>([
    [
      { type: "substitute", item: "m", for: "c", requirement: "core" },
      "“Offering m” stands in for ABC 1000, Course c in “Core”.",
      "«\u00a0Offering m\u00a0» remplace ABC 1000, Course c dans «\u00a0Core\u00a0».",
    ],
    [
      { type: "also-allow", item: "m", requirement: "core" },
      "“Offering m” may count toward “Core”, too.",
      "«\u00a0Offering m\u00a0» peut aussi compter pour «\u00a0Core\u00a0».",
    ],
    [
      { type: "minimum-grade", item: "m", requirement: "core", minimumGrade: "65%" },
      "“Offering m” counts toward “Core” from a grade of 65%.",
      "«\u00a0Offering m\u00a0» compte pour «\u00a0Core\u00a0» à partir de la note 65\u00a0%.",
    ],
    [
      { type: "waive", requirement: "core" },
      "Nobody needs to meet this: “Core”.",
      "Personne n’a à remplir cette exigence\u00a0: «\u00a0Core\u00a0».",
    ],
  ])("%j is said with its item and requirement", (more, en, fr) => {
    expect(recorded(more).words).toEqual({ en, fr });
  });

  test("is told with who decided it when, and no name", () => {
    const by = [{ role: "chair", unit: "Arts", name: "Ann Example" }];
    const decided = { on: "2025-01-10", by };
    const { exception } = recorded({ type: "waive", requirement: "core", decided });
    expect(exception).toMatchObject({ on: "2025-01-10", by: ["chair", "Arts"], reason: "It fits" });
    expect(JSON.stringify(exception)).not.toContain("Ann");
  });
});
