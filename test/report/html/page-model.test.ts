import { describe, expect, test } from "vitest";
import { Evaluation } from "../../../src/ladder/evaluation.ts";
import { explain } from "../../../src/ladder/explain.ts";
import { ladder } from "../../../src/ladder/ladder.ts";
import { workList } from "../../../src/ladder/work-list.ts";
import { bcDay, bcPage } from "./bc-page.ts";

const data = bcPage();
const { catalogue } = bcDay;

describe("the data of the page", () => {
  test("has the pairs, verdicts and credits of the ladder", () => {
    const found = ladder(catalogue);
    const told = data.pairs.map(({ offering, program, verdict, credits }) => [
      data.offerings[offering]?.id,
      data.programs[program]?.id,
      verdict,
      ...credits,
    ]);
    expect(told).toEqual(
      found.pairs.map((pair) => [
        pair.microCredential,
        pair.program,
        pair.verdict,
        pair.credits.certain.toNumber(),
        pair.credits.possible.toNumber(),
      ]),
    );
    const assumed = data.pairs.map((pair) => pair.assumed.map((at) => data.points[at]?.code));
    expect(assumed).toEqual(found.pairs.map((pair) => pair.assumed.map(({ kind }) => kind)));
    expect(assumed.flat()).not.toEqual([]);
    expect(data.summary).toEqual(found.summary);
    expect(data.programs.map((one) => [one.certain.credits, one.possible.credits])).toEqual(
      found.programs.map((one) => [
        one.certain.credits.toNumber(),
        one.possible.credits.toNumber(),
      ]),
    );
  });

  test("names only what is in its lists", () => {
    const inside = (list: readonly unknown[], index: number | null) =>
      index === null || (index >= 0 && index < list.length);
    const strays = data.pairs.flatMap((pair) => [
      inside(data.offerings, pair.offering),
      inside(data.programs, pair.program),
      inside(data.awards, pair.leading),
      ...pair.awards.map(([award]) => inside(data.awards, award)),
      ...pair.assumed.map((point) => inside(data.points, point)),
      ...pair.reasons.map((point) => inside(data.points, point)),
      ...pair.questions.map(([point]) => inside(data.points, point)),
      ...pair.fixes.map(([words]) => inside(data.words, words)),
      ...pair.banks.flatMap(([bank, gates, courses, clusters]) => [
        inside(data.banks, bank),
        inside(data.gates, gates),
        ...[...courses, ...clusters].map((one) => inside(data.derivations, one)),
      ]),
    ]);
    expect(strays).not.toContain(false);
    for (const { course, bank, outcomes } of data.derivations) {
      expect(inside(data.banks, bank) && inside(data.courses, course)).toBe(true);
      expect(outcomes).toHaveLength(data.courses[course]?.outcomes.length ?? -1);
    }
    for (const point of data.points) expect(inside(data.words, point.words)).toBe(true);
  });

  test.each([
    ["ubc-zero-carbon-buildings", "tru-bgs"],
    ["nic-timber-cruising-1", "tru-bgs"],
    ["kpu-academic-integrity-badge", "bcit-dip-forest-technology"],
  ])("derives %s into %s as explain does", (offering, program) => {
    const evaluation = new Evaluation(catalogue).program(program);
    if (evaluation === null) throw new Error(`${program} honours no bank`);
    const whole = explain(evaluation, offering);
    const pair = data.pairs.find(
      (one) =>
        data.offerings[one.offering]?.id === offering && data.programs[one.program]?.id === program,
    );
    const courses = pair?.banks.map(([, gates, near, clusters]) => ({
      gates: data.gates[gates]?.map(({ title, result }) => [title, result]),
      courses: [near, clusters].map((list) =>
        list.map((index) => {
          const one = data.derivations[index];
          return [
            data.courses[one?.course ?? -1]?.id,
            one?.coverage,
            one?.outcomes.map((o) => o.met),
          ];
        }),
      ),
    }));
    const expected = whole.banks.map((bank) => ({
      gates: bank.gates.map(({ title, result }) => [title, result]),
      courses: [bank.courses, bank.clusters].map((list) =>
        list.map((one) => [
          one.course,
          [one.coverage.certain.toNumber(), one.coverage.possible.toNumber()],
          one.outcomes.map((o) => [o.certain.toNumber(), o.possible.toNumber()]),
        ]),
      ),
    }));
    expect(courses).toEqual(expected);
  });

  test("asks what the work list asks, in its order", () => {
    expect(data.work.map(({ id }) => id)).toEqual(workList(catalogue).items.map(({ id }) => id));
  });

  test("says every sentence in two languages", () => {
    const same = data.words.filter(({ en, fr }) => en === fr || en === "" || fr === "");
    expect(same).toEqual([]);
  });

  test("tells which decisions await a signature, and which are outdated", () => {
    const of = (test: (one: (typeof data.decisions)[number]) => boolean) =>
      data.decisions.filter(test).map(({ id }) => id);
    expect(of((one) => one.to !== null && one.to < data.asOf)).toEqual([]);
    expect(of((one) => one.approved === null)).toEqual(["example-tru-2025-002"]);
    expect(of((one) => one.changed !== null)).toEqual(["example-tru-2022-011"]);
  });

  test("is narrowed to what is asked for", () => {
    const narrow = bcPage({
      offerings: (id) => id.startsWith("nic-"),
      programs: (id) => id === "tru-bgs",
    });
    expect(narrow.programs.map(({ id }) => id)).toEqual(["tru-bgs"]);
    expect(narrow.offerings.every(({ id }) => id.startsWith("nic-"))).toBe(true);
    expect(narrow.pairs.length).toBeGreaterThan(0);
    expect(narrow.pairs.length).toBeLessThan(data.pairs.length);
  });

  test("is the same each time", () => {
    expect(JSON.stringify(bcPage())).toBe(JSON.stringify(data));
  });
});
