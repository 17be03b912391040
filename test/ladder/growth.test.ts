import { describe, expect, test } from "vitest";
import { AgreementBook } from "../../src/award/agreements.ts";
import { catalogueLookup } from "../../src/cli/catalogue-lookup.ts";
import { assess } from "../../src/ladder/assess.ts";
import { checkClaims } from "../../src/ladder/claims.ts";
import { comingUp } from "../../src/ladder/coming-up.ts";
import { agreementAnswer } from "../../src/ladder/comparison/agreement-states.ts";
import { Evaluation } from "../../src/ladder/evaluation.ts";
import { decisionReasons } from "../../src/ladder/reasons/of-decisions.ts";
import type { Catalogue } from "../../src/workspace/catalogue.ts";
import { countedCatalogue } from "../builders/counted.ts";
import * as write from "../builders/documents.ts";
import { day } from "../builders/workspace.ts";

/** So many offerings that claim a course each, with a decision in effect, one that has ended and one that replaces another. */
const world = (size: number): write.Part[] => [
  write.bank(),
  write.program(),
  ...Array.from({ length: size }, (_, at) => [
    write.microCredential(`m${at}`, { pathways: { claims: [{ course: `c${at}`, credits: 3 }] } }),
    write.microCredential(`adapted${at}`, { basedOn: { microCredential: `m${at}` } }),
    write.course(`c${at}`),
    ...decisionsAbout(at),
  ]).flat(),
];

const decisionsAbout = (at: number) => {
  const about = { microCredentials: [{ id: `m${at}` }] };
  const credit = { results: [{ type: "assigned", course: `c${at}` }] };
  const ended = { effective: { from: "2020-01-01", to: "2023-12-31" } };
  const ending = { effective: { from: "2024-01-01", to: "2025-06-30" } };
  return [
    write.agreement(`current${at}`, { ...about, ...credit, ...ending }),
    write.agreement(`ended${at}`, { ...about, ...credit, ...ended }),
    write.agreement(`replaced${at}`, { ...about, ...credit, ...ending }),
    write.agreement(`later${at}`, { ...about, ...credit, supersedes: `replaced${at}` }),
  ];
};

const looksFor = (size: number, job: (catalogue: Catalogue) => unknown): number => {
  const { catalogue, looks } = countedCatalogue(world(size));
  const before = looks();
  job(catalogue);
  return looks() - before;
};

const agreementIds = ({ agreements }: Catalogue) => agreements.map(({ id }) => id);

const jobs: Record<string, (catalogue: Catalogue) => unknown> = {
  "reading the recorded decisions": (catalogue) => new AgreementBook(catalogue),
  assess: (catalogue) =>
    assess(
      catalogue,
      () => true,
      () => true,
    ),
  "checking claims for courses": (catalogue) => checkClaims(new Evaluation(catalogue)),
  "what comes up": (catalogue) => comingUp(catalogue, day("2026-01-31")),
  "how every decision stands": (catalogue) => {
    const evaluation = new Evaluation(catalogue);
    for (const id of agreementIds(catalogue)) agreementAnswer(evaluation, id);
  },
  "what decisions say of every offering": (catalogue) => {
    const program = new Evaluation(catalogue).program("program");
    if (program === null) throw new Error("the program honours no bank");
    for (const offering of catalogue.offerings.values()) decisionReasons(program, offering);
  },
  "until when every decision holds": (catalogue) => {
    const lookup = catalogueLookup(catalogue);
    for (const id of agreementIds(catalogue)) lookup.agreementEnd(id);
  },
};

describe("twice as many offerings and decisions are about twice the work", () => {
  test.each(Object.entries(jobs))("%s", (_, job) => {
    expect(looksFor(60, job) / looksFor(30, job)).toBeLessThan(2.2);
  });
});
