import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { valuesOver } from "../documents/history.ts";
import type { Kind } from "../documents/kinds.ts";
import type { Requirement } from "../documents/requirement.ts";
import { isGradeWord } from "../documents/shares.ts";
import type { PathStep } from "../source/tree.ts";
import type { KnownNames } from "./known-names.ts";
import type { DocumentIndex } from "./workspace.ts";

type Bank = Document<"credit-bank">;

/** A least grade that a document asks for: a share, a percentage, a grade or none; and where. */
interface Asked {
  readonly grade: unknown;
  readonly path: readonly PathStep[];
}

/**
 * Least grades that no scale knows, so that nobody could be said to reach them. They are looked for where every bank
 * that may apply names a scale, and all of these are there: otherwise nobody can tell.
 */
export function checkGrades(document: AnyDocument, names: KnownNames): Diagnostic[] {
  const { index } = names;
  switch (document.kind) {
    case "credit-bank":
      return unknownIn(names, document, [document], ofBank(document));
    case "agreement": {
      const { bank, conditions } = document.data;
      const asked = { grade: conditions?.minimumGrade, path: ["conditions", "minimumGrade"] };
      return unknownIn(names, document, index.editions("credit-bank", bank), [asked]);
    }
    case "program": {
      const asked = ofRequirements(document.data.requirements, ["requirements"]);
      return unknownIn(names, document, banksOf(index, document), asked);
    }
    case "exception": {
      const programs = index.editions("program", document.data.program);
      const banks = programs.flatMap((program) => banksOf(index, program));
      const asked = { grade: document.data.minimumGrade, path: ["minimumGrade"] };
      return unknownIn(names, document, banks, [asked]);
    }
    default:
      return [];
  }
}

function unknownIn<K extends Kind>(
  { index, search }: KnownNames,
  document: Document<K>,
  banks: readonly Bank[],
  asked: readonly Asked[],
): Diagnostic[] {
  const words = asked.flatMap(({ grade, path }) =>
    typeof grade === "string" && isGradeWord(grade) ? [{ grade: grade.trim(), path }] : [],
  );
  const scales = words.length === 0 ? [] : scalesOf(index, banks);
  if (scales.length === 0) return [];
  const names = [...new Set(scales.map(({ id }) => id))];
  const known = new Set(scales.flatMap(gradesOf));
  return words
    .filter(({ grade }) => !known.has(grade))
    .map(({ grade, path }) => {
      const args = { grade, scales: names, suggestion: search.suggestion(grade, known) };
      return diagnostic("unknown-grade", args, placeOf(document, ...path));
    });
}

/** The scales of banks, in all editions; none where some bank names none, or one that is not there. */
function scalesOf(index: DocumentIndex, banks: readonly Bank[]): Document<"grade-scale">[] {
  const named = banks.flatMap(({ data }) =>
    valuesOver(data.grade?.scale, []).map(({ value }) =>
      index.editions("grade-scale", value ?? ""),
    ),
  );
  return named.some((editions) => editions.length === 0) ? [] : named.flat();
}

function gradesOf({ data }: Document<"grade-scale">): string[] {
  return [...data.bands.map(({ grade }) => grade), ...data.ranked, ...data.pass, ...data.fail];
}

/** The banks whose results a program honours, in all editions; by default those of its institution. */
function banksOf(index: DocumentIndex, { data }: Document<"program">): readonly Bank[] {
  if (data.banks !== undefined)
    return (data.banks ?? []).flatMap((id) => index.editions("credit-bank", id));
  return index.of("credit-bank").filter((bank) => bank.data.institution === data.institution);
}

const asked = (stated: unknown, path: readonly PathStep[]): Asked[] =>
  valuesOver(stated, path).map(({ value, path: at }) => ({ grade: value, path: at }));

function ofBank({ data }: Bank): Asked[] {
  return (["minimum", "perCompetency"] as const).flatMap((key): Asked[] => {
    return asked(data.grade?.[key], ["grade", key]);
  });
}

function ofRequirements(
  requirements: readonly Requirement[],
  path: readonly PathStep[],
): readonly Asked[] {
  return requirements.flatMap((requirement, at) => {
    const own = asked(requirement.minimumGrade, [...path, at, "minimumGrade"]);
    if (!("of" in requirement)) return own;
    const below = requirement.form === "all-of" ? "allOf" : "of";
    return [...own, ...ofRequirements(requirement.of, [...path, at, below])];
  });
}
