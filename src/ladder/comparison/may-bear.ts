import { type DocumentChange, someOf } from "../../documents/document-edits.ts";
import type { Answer } from "./answer.ts";
import type { Change } from "./change.ts";

/** May an answer rest on a document? Left out are only other offerings and programs, and kinds that its evaluation never reads. */
export function mayBear(document: DocumentChange, { subject, base, head }: Change): boolean {
  const { kind, id, data } = someOf(document);
  if (kind === "verb-list" || kind === "cases") return false;
  if (kind === "framework") return subject.kind === "conformance" && id === subject.framework;
  if (kind === "pathway") return subject.kind === "pathway" && id === subject.pathway;
  if (subject.kind === "conformance") {
    return kind === "workspace" || (kind === "micro-credential" && id === subject.microCredential);
  }
  if (kind === "program") return namedPrograms(subject, base, head).includes(id);
  if (kind === "exception") return namedPrograms(subject, base, head).includes(data.program);
  if (kind !== "micro-credential" || subject.kind === "program") return true;
  const involved = [...offeringsOf(base), ...offeringsOf(head)];
  return involved.includes(id) || ("microCredential" in subject && subject.microCredential === id);
}

function namedPrograms(
  subject: Change["subject"],
  base: Answer | null,
  head: Answer | null,
): readonly string[] {
  if (subject.kind === "pair" || subject.kind === "program") return [subject.program];
  return [base, head].flatMap((answer) =>
    answer?.kind === "claim" || answer?.kind === "pathway" ? (answer.program ?? []) : [],
  );
}

/** The offerings that an answer is about. */
function offeringsOf(answer: Answer | null): readonly string[] {
  if (answer?.kind === "pair") return answer.awards.flatMap(({ award }) => award.microCredentials);
  return answer?.kind === "agreement" ? answer.microCredentials : [];
}
