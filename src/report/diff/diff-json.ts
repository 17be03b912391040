import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { Answer, Filling } from "../../ladder/comparison/answer.ts";
import type { ExplainedChange, Grounds } from "../../ladder/comparison/compare-states.ts";
import type { Edit, EditPlace } from "../../ladder/comparison/edit.ts";
import { diagnosticJson, placeJson, printReport } from "../text/json.ts";
import { changeWords } from "./change-words.ts";
import { type DiffReport, type SideReport, verdictSentence } from "./diff-report.ts";

/** The `diff` report as JSON (rules/schema/diff-report.json). */
export function diffJson(report: DiffReport): string {
  const { comparison, head, base, now } = report;
  const { documents, edits, changes, summary, trials } = comparison;
  const { kinds, pathways, ...tally } = summary;
  return printReport("diff", head, {
    base: { ...sideJson(base), diagnostics: base.diagnostics.map(diagnosticJson) },
    head: sideJson(now),
    sentence: verdictSentence(comparison),
    changes: changes.map((change) => changeJson(change, report)),
    edits: edits.map(editJson),
    summary: { ...tally, pathways, kinds, documents, edits: edits.length },
    trials,
    diagnostics: now.diagnostics.map(diagnosticJson),
  });
}

const sideJson = ({ name, commit, files, documents }: SideReport) => ({
  name,
  commit,
  files,
  documents,
});

function changeJson(change: ExplainedChange, report: DiffReport): object {
  const { subject, direction, base, head, cause, grounds } = change;
  const { title, step } = changeWords(change, report);
  return {
    ...subject,
    direction,
    message: `${title}: ${step}`,
    base: base === null ? null : answerJson(base, grounds.base),
    head: head === null ? null : answerJson(head, grounds.head),
    cause: cause && {
      certainty: cause.certainty,
      edits: cause.edits.map(({ id }) => id),
      alone: cause.alone?.map(({ id }) => id) ?? null,
      undone: cause.undone,
    },
  };
}

function answerJson(answer: Answer, grounds: Grounds | null): object {
  switch (answer.kind) {
    case "pair": {
      const { edition, verdict, certain, possible, unit, awards } = answer;
      return {
        edition,
        verdict,
        credits: { certain, possible, unit },
        awards: awards.map(({ award, requirement, counted }) => ({
          ...{ id: award.id, bank: award.bank, type: award.type, status: award.status },
          ...{ course: award.course, credits: award.credits, requirement, counted },
          ...{ microCredentials: award.microCredentials, agreement: award.agreement },
        })),
        reason: reasonJson(grounds),
      };
    }
    case "program": {
      const { of, unit, certain, possible } = answer;
      return { of, unit, certain: fillingJson(certain), possible: fillingJson(possible) };
    }
    case "agreement": {
      const { bank, decision, microCredentials, states } = answer;
      return { bank, decision, microCredentials, states };
    }
    case "pathway":
    case "claim": {
      const { program, course, promised, yields, holds } = answer;
      return { program, course, promised, yields, holds };
    }
    case "conformance": {
      const { edition, meets, clauses } = answer;
      return {
        edition,
        meets,
        clauses: clauses.map(({ id, result, severity }) => ({ id, result, severity })),
      };
    }
  }
}

function reasonJson(grounds: Grounds | null): object | null {
  const reason = grounds?.reason;
  if (!reason) return null;
  const { code, args, at } = reason;
  return { code, message: reasonMessage(code, args), at: placeJson(at) };
}

const fillingJson = ({ credits, optimal, placed, completed }: Filling): object => ({
  credits,
  optimal,
  placed: placed.map(({ requirement, award, granted, counted, shared }) => ({
    requirement,
    award: award.id,
    granted,
    counted,
    shared,
  })),
  completed,
});

const editJson = ({ id, document, change, path, base, head, before, after }: Edit): object => ({
  id,
  kind: document.kind,
  document: document.id,
  edition: document.edition,
  change,
  path,
  base: editPlaceJson(base, before),
  head: editPlaceJson(head, after),
});

const editPlaceJson = (place: EditPlace | null, value: string | null): object | null =>
  place && { ...placeJson(place.at), text: place.line, value };
