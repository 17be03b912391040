import { describe, expect, test } from "vitest";
import {
  course,
  crosswalk,
  microCredential,
  type Part,
  relates,
} from "../../builders/documents.ts";
import { done, ladderable, outcomeFor } from "../../builders/learner.ts";

/** `n` covers the course `d` as `m` covers `c`. */
const second = (more: Part = {}, ofCourse: Part = {}) => [
  microCredential("n", more),
  course("d", { code: "ABC 1001", ...ofCourse }),
  { ...crosswalk([relates("n#K1", "exact", "d#O1")], ["n d"]), id: "crosswalk-2" },
];

const both = [done(), done({ item: "n" })];

describe("why learning that would count by itself does not count beside other learning", () => {
  test("nothing stands in the way of two that have nothing in common", () => {
    expect(outcomeFor(ladderable({}, ...second()), both)).toBe("eligible 6");
  });

  test("its learning is used already", () => {
    expect(outcomeFor(ladderable({}, ...second({ composedOf: ["m"] })), both)).toBe(
      "eligible 3: already-used",
    );
  });

  test("the course is credited already", () => {
    const same = ladderable({}, microCredential("n"), {
      ...crosswalk([relates("n#K1", "exact", "c#O1")], ["n c"]),
      id: "crosswalk-2",
    });
    expect(outcomeFor(same, both)).toBe("eligible 3: duplicate");
  });

  test("one course bars the other", () => {
    expect(outcomeFor(ladderable({}, ...second({}, { excludes: ["c"] })), both)).toBe(
      "eligible 3: precluded",
    );
  });

  test("a limit is reached", () => {
    const limited = { program: { limits: [{ id: "most", max: { credits: 3 } }] } };
    expect(outcomeFor(ladderable(limited, ...second()), both)).toBe("eligible 3: limit-reached");
  });

  test("what must be earned in residence is all that is left", () => {
    const resident = { program: { residency: { credits: 57 } } };
    expect(outcomeFor(ladderable(resident, ...second()), both)).toBe("eligible 3: residency-short");
  });

  test("the requirement has no room left", () => {
    const full = {
      program: { credits: 60, requirements: [{ id: "core", credits: 3, from: {} }] },
    };
    expect(outcomeFor(ladderable(full, ...second()), both)).toBe("eligible 3: limit-reached");
  });
});
