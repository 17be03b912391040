import type { Cursor } from "../../cursor/cursor.ts";
import { listed } from "../../listed.ts";
import { derivedCtid, iriOfCtid } from "../identity.ts";
import { node, words } from "./node.ts";
import { headOf, identityOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a pathway: a component for each step, each after those that it needs. */
export function writePathway(run: WritingRun, written: Written<"pathway">): void {
  const { document, cursor, language } = written;
  const note = cursor.text("note");
  const steps = cursor.list("steps");
  const names = steps.map((step) => step.text("microCredential", "program") ?? "");
  const ctids = names.map((name) => derivedCtid("step", document.id, name));
  const needed = new Set(document.data.steps.flatMap(({ after }) => after ?? []));
  const ends = names.flatMap((name, index) => (needed.has(name) ? [] : (ctids[index] ?? [])));
  run.add({
    ...headOf(written, "ceterms:Pathway"),
    ...node({
      "ceterms:description": note === null ? undefined : words(note, language),
      "ceterms:hasPart": listed(ctids.map(iriOfCtid)),
      "ceterms:hasDestinationComponent": listed(ends.map(iriOfCtid)),
    }),
  });
  for (const [index, step] of steps.entries()) {
    const before = step.texts("after").flatMap((name) => ctids[names.indexOf(name)] ?? []);
    writeStep(run, written, { step, ctid: ctids[index] ?? "", before: before.map(iriOfCtid) });
  }
}

interface Place {
  readonly step: Cursor;
  readonly ctid: string;
  readonly before: readonly string[];
}

function writeStep(
  run: WritingRun,
  { document, language }: Written<"pathway">,
  { step, ctid, before }: Place,
): void {
  const microCredential = step.text("microCredential");
  const program = step.text("program");
  const id = microCredential ?? program ?? "";
  const kind = microCredential === null ? "program" : "micro-credential";
  const credits = step.number("credits");
  run.add(
    node({
      "@id": iriOfCtid(ctid),
      "@type": "ceterms:CredentialComponent",
      "ceterms:ctid": ctid,
      "ceterms:name": words(run.find(kind, id)?.data.title ?? id, language),
      "ceterms:isPartOf": identityOf(document).iri,
      "ceterms:proxyFor": run.refer(kind, id),
      "ceterms:creditValue":
        credits === null
          ? undefined
          : [{ "@type": "ceterms:ValueProfile", "schema:value": credits.toNumber() }],
      "ceterms:hasCondition":
        before.length === 0
          ? undefined
          : [
              {
                "@type": "ceterms:ComponentCondition",
                "ceterms:requiredNumber": before.length,
                "ceterms:targetComponent": before,
              },
            ],
    }),
  );
}
