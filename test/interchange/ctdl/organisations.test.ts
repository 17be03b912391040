import { expect, test } from "vitest";
import { ctdl } from "../../../src/interchange/ctdl/ctdl.ts";
import { said } from "../../builders/workspace.ts";
import { exported, imported } from "../exchange.ts";

const bank = `kind: credit-bank
id: nic
title: NIC prior learning assessment
institution: nic
edition: "2024"
equivalence: {threshold: 80%}`;

const course = `kind: course
id: nic-for-1000
institution: nic
code: FOR 1000
title: Timber
credits: 3
unit: ca-semester
outcomes: []`;

const agreement = `kind: agreement
id: ag-1
bank: nic
microCredentials: [{id: tc-1}]
decision: credit
results: [{type: assigned, course: nic-for-1000}]
assessed: {on: 2024-01-01}
approved: {on: 2024-01-02}`;

const offering = (id: string, issuer: string) => `kind: micro-credential
id: ${id}
title: Timber One
creditStatus: non-credit
issuer: ${issuer}
competencies: [{id: C1, statement: Measure a stand}]`;

const workspace = (...documents: readonly string[]) => documents.join("\n---\n");

async function issuersOf(yaml: string) {
  const { files } = exported(ctdl, yaml);
  const { drafts } = await imported(ctdl, String(files[0]?.content));
  return drafts.flatMap(({ kind, data }) => (kind === "micro-credential" ? [data.issuer] : []));
}

test("an institution keeps its name beside a credit bank of the same id", async () => {
  const issuer = { id: "nic", name: "North Island College" };
  const yaml = workspace(agreement, bank, course, offering("tc-1", JSON.stringify(issuer)));
  expect(await issuersOf(yaml)).toEqual([issuer]);
});

test("an institution whose name nobody states does not get that of its credit bank", async () => {
  const yaml = workspace(agreement, bank, course, offering("tc-1", "{id: nic}"));
  expect(await issuersOf(yaml)).toEqual([{ id: "nic" }]);
});

test("an issuer is written with what all documents say of it; what they say otherwise is told", async () => {
  const yaml = workspace(
    offering("tc-1", "{id: nic, name: North Island College}"),
    offering("tc-2", '{id: nic, name: "NIC", profile: "https://nic.example"}'),
  );
  const kept = { id: "nic", name: "North Island College", profile: "https://nic.example" };
  expect(await issuersOf(yaml)).toEqual([kept, kept]);
  expect(exported(ctdl, yaml).diagnostics.map(said)).toEqual([
    expect.stringMatching(/^12:25 not-carried: `issuer\.name` .*the issuer is written once/),
  ]);
});
