import { describe, expect, test } from "vitest";
import { Evaluation, isCertain } from "../../../src/ladder/evaluation.ts";
import { programView } from "../../../src/ladder/ladder.ts";
import { mostSearched } from "../../../src/ladder/placing/selection.ts";
import * as write from "../../builders/documents.ts";
import { catalogueOf } from "../../builders/workspace.ts";

/** More offerings than are searched in full, each of which covers two of some courses. */
function manyAwards(more: write.Part = {}) {
  const courses = Array.from({ length: 30 }, (_, at) => write.course(`c${at}`));
  const offerings = Array.from({ length: mostSearched }, (_, at) =>
    write.microCredential(`m${at}`),
  );
  const mappings = offerings.flatMap(({ id }, at) =>
    [at % 30, (at * 7) % 30].map((course) => write.relates(`${id}#K1`, "exact", `c${course}#O1`)),
  );
  const documents = [...courses, ...offerings, write.crosswalk(mappings), write.bank()];
  const evaluation = new Evaluation(catalogueOf([...documents, write.program(more)]));
  const program = evaluation.program("program");
  if (program === null) throw new Error("the program has no bank");
  return program;
}

describe("programs with very many awards", () => {
  test("reach what the bound proves, and say that the choice is one of several", () => {
    const program = manyAwards();
    expect(program.awards.length).toBeGreaterThan(mostSearched);
    const { certain, possible } = programView(program);
    expect([certain.credits, certain.bound].map(String)).toEqual(["60", "60"]);
    expect([certain.optimal, certain.unique]).toEqual([true, false]);
    expect(possible.credits.atLeast(certain.credits)).toBe(true);
  });

  test("keep to limits, and use each course and offering once", () => {
    const limits = [{ id: "few", of: { awardTypes: ["assigned"] }, max: { credits: 24 } }];
    const { certain } = programView(manyAwards({ limits }));
    expect([certain.credits, certain.bound].map(String)).toEqual(["24", "24"]);
    const courses = certain.placed.map(({ award }) => award.course);
    const used = certain.placed.flatMap(({ award }) => award.microCredentials);
    expect(new Set(courses).size).toBe(courses.length);
    expect(new Set(used).size).toBe(used.length);
  });

  test("say how far they may be off where the bound is out of reach", () => {
    const requirements = [{ id: "core", credits: 60, from: { courses: ["c0", "c1", "c2"] } }];
    const program = manyAwards({ requirements });
    const awards = program.awards.filter(isCertain);
    const { certain } = programView(program);
    expect(awards.length).toBeLessThanOrEqual(mostSearched);
    expect([certain.optimal, String(certain.credits)]).toEqual([true, "9"]);
  });
});
