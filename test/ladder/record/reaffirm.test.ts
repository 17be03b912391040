import { describe, expect, test } from "vitest";
import { Evaluation } from "../../../src/ladder/evaluation.ts";
import { agreementDocument, reaffirmation } from "../../../src/ladder/record/decision.ts";
import { reaffirmable } from "../../../src/ladder/record/reaffirm.ts";
import * as write from "../../builders/documents.ts";
import { catalogueOf, the } from "../../builders/workspace.ts";

const worded = (id: string, statement: string, more: write.Part = {}) =>
  write.microCredential(id, { competencies: [write.competency("K1", { statement })], ...more });

const base = [write.bank(), write.program()];
const original = worded("m", "Measure a stand");

/** The agreement about the original, as it is recorded. */
const recorded = (more: write.Part = {}): write.Part => ({
  ...agreementDocument({
    id: "a",
    bank: "bank",
    members: [
      { named: { id: "m" }, offering: the(catalogueOf([...base, original]).offerings, "m") },
    ],
    decision: "credit",
    results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 3 }],
    programs: null,
    conditions: undefined,
    effective: { from: "2024-01-01" },
    assessed: { on: "2024-01-01", by: [{ role: "faculty assessor" }] },
    reviewBy: undefined,
    supersedes: [],
    note: undefined,
  }),
  ...more,
});

function stateOf(agreement: write.Part, ...offerings: readonly write.Part[]) {
  const catalogue = catalogueOf([...base, agreement, ...offerings]);
  const [document] = catalogue.agreements;
  if (document === undefined) throw new Error("there is no agreement");
  return reaffirmable(document, new Evaluation(catalogue));
}

describe("what can be reaffirmed", () => {
  test("a rewording, which is then accepted", () => {
    const after = worded("m", "Measure the volume of a stand");
    const state = stateOf(recorded(), after);
    expect(state.can).toBe(true);
    if (!state.can) return;
    const entry = reaffirmation(state.members, "2025-01-01", [{ role: "faculty assessor" }]);
    expect(stateOf(recorded({ reaffirmed: [entry] }), after)).toMatchObject({ why: "as-accepted" });
  });

  test("a rewording of an adaptation", () => {
    const adapted = worded("n", "Mesurer un peuplement", { basedOn: { microCredential: "m" } });
    const state = stateOf(recorded(), original, adapted);
    expect(state.can && state.members.map(({ offering }) => offering.id)).toEqual(["n"]);
  });
});

describe("what cannot be reaffirmed", () => {
  test.each<[string, write.Part, write.Part]>([
    ["as-accepted", recorded(), original],
    ["as-accepted", recorded(), worded("m", "MEASURE a stand.")],
    ["outdated", recorded(), { ...original, hours: { learning: 10 } }],
    ["no-wording", recorded({ basis: undefined }), original],
    ["not-in-effect", recorded(), { ...original, effective: { from: "2030-01-01" } }],
    ["not-in-effect", recorded({ effective: { from: "2030-01-01" } }), original],
  ])("%s", (why, agreement, offering) => {
    expect(stateOf(agreement, offering)).toMatchObject({ can: false, why });
  });
});
