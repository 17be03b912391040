import { expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Goal } from "../../../src/ladder/plan/goal.ts";
import type { Plan } from "../../../src/ladder/plan/result.ts";
import { microCredential, program } from "../../builders/documents.ts";
import { lasting, planned, workspace, worth } from "./planned.ts";

const credits = (amount: number): { readonly goal: Goal } => ({
  goal: { kind: "credits", credits: Rational.of(amount), minimise: "hours" },
});

const without = (...ids: readonly string[]) => ({
  narrowing: { exclude: (id: string) => ids.includes(id) },
});

/** The reasons as plain values. */
function why({ shortfall }: Plan) {
  if (shortfall === null) return null;
  const { programCredits, unfiltered, nothingElse } = shortfall;
  return {
    programCredits: programCredits === null ? null : Number(programCredits),
    unfiltered: unfiltered && { ...unfiltered, credits: Number(unfiltered.credits) },
    nothingElse,
  };
}

const none = { programCredits: null, unfiltered: null, nothingElse: false };
const documents = workspace(lasting("a", 3, 10), lasting("b", 3, 30));

test("nothing is missing from what is reached, nor from the most credit", () => {
  expect(why(planned(documents, credits(6)))).toBeNull();
  expect(why(planned(documents, without("a")))).toBeNull();
});

test("nothing else on offer fits", () => {
  expect(why(planned(documents, credits(9)))).toEqual({ ...none, nothingElse: true });
});

test("a filter that bars nothing of use is no reason", () => {
  const plan = planned([...documents, microCredential("n")], { ...credits(9), ...without("n") });
  expect(why(plan)).toEqual({ ...none, nothingElse: true });
});

test("the filters are a reason, those that bar what would help", () => {
  const narrowing = {
    exclude: (id: string) => id === "n",
    issuers: (id: string) => id !== "other",
    language: (tag: string) => tag === "fr",
  };
  const french = { language: ["fr"] };
  const list = workspace(
    worth("a", 3, { ...french, issuer: { id: "other" } }),
    worth("b", 3, french),
    worth("silent", 3),
    [microCredential("n", french)],
  );
  const plan = planned(list, { ...credits(9), narrowing });
  expect(why(plan)?.unfiltered).toEqual({
    filters: ["issuers", "language"],
    credits: 9,
    reached: true,
  });
  const more = planned(list, { ...credits(12), narrowing });
  expect(why(more)).toMatchObject({ unfiltered: { reached: false }, nothingElse: false });
});

test("a filter that bars a prerequisite is a reason", () => {
  const list = workspace(worth("goal", 3, { prerequisites: { required: ["base"] } }), [
    microCredential("base"),
  ]);
  const plan = planned(list, { ...credits(3), ...without("base") });
  expect(why(plan)?.unfiltered).toEqual({ filters: ["exclude"], credits: 3, reached: true });
});

test("the program has only so many credits, and what limits it is told elsewhere", () => {
  const small = program({ credits: 5, requirements: [{ id: "any", credits: 5, from: {} }] });
  const list = [...documents.filter(({ kind }) => kind !== "program"), small];
  expect(why(planned(list, credits(9)))).toEqual({ ...none, programCredits: 5 });
  const limits = [{ id: "few", max: { awards: 1 } }];
  const limited = [...documents.filter(({ kind }) => kind !== "program"), program({ limits })];
  expect(why(planned(limited, credits(6)))).toEqual(none);
});

test("a requirement that the filters keep from being complete", () => {
  const tree = program({ requirements: [{ id: "core", credits: 6, from: {} }] });
  const list = [...documents.filter(({ kind }) => kind !== "program"), tree];
  const goal = {
    kind: "requirement",
    program: "program",
    path: "core",
    minimise: "count",
  } as const;
  expect(why(planned(list, { goal, ...without("b") }))?.unfiltered).toEqual({
    filters: ["exclude"],
    credits: 6,
    reached: true,
  });
});
