import type { AgreementResult } from "../../documents/agreement.ts";
import type { Course } from "../../documents/course.ts";
import type { Rational } from "../../kernel/rational.ts";
import { escaped } from "./escaped.ts";
import { yearOfRange } from "./read-term.ts";

/** A result with the course that it names, where that is at hand, and the code of the institution that gives it. */
export interface Spoken {
  readonly result: AgreementResult;
  readonly course: Course | null;
  readonly institution: string;
}

const plainWord = /^[A-Z][A-Z&./-]{0,14}$/;
const plainCode = /^([A-Z][A-Z&./-]{0,14}(?: [A-Z][A-Z&./-]{0,14})?) (\d{3,5}[A-Z]{0,2})$/;

/** Results as a transfer guide writes them, `readCredit` takes them, and nothing else reads into them. */
export function creditWords(results: readonly Spoken[]): string {
  return results.map(termWords).join(" & ");
}

function termWords({ result, course, institution }: Spoken): string {
  const { type, subject = "", credits } = result;
  const prefix = word(institution.toUpperCase());
  const details = detailWords(result);
  if (type === "block") return `Block transfer${amountWords(credits)}${details}`;
  if (type === "unassigned") {
    return `${prefix} ${word(subject)} ${levelWords(result)}${amountWords(credits)}${details}`;
  }
  const code = course?.code ?? result.course ?? "";
  const named = plainCode.test(code) ? code : quoted(code);
  const lead = type === "waiver" ? "Exemption from " : "";
  const amount = credits ?? (type === "waiver" ? undefined : course?.credits);
  return `${lead}${prefix} ${named}${amountWords(amount)}${details}`;
}

/** The course of each result that names one: its id, and `=` with credits that are not the course's own. */
export function courseIds(results: readonly Spoken[]): string {
  const named = results.flatMap(({ result: { type, course, credits } }) => {
    if ((type !== "assigned" && type !== "waiver") || course === undefined) return [];
    return [credits === undefined ? course : `${course}=${credits.toDecimal()}`];
  });
  return named.join(" & ");
}

function amountWords(credits: Rational | undefined): string {
  return credits === undefined ? "" : ` (${credits.toDecimal()})`;
}

function detailWords({
  type,
  program,
  programs = [],
  precludes = [],
  note,
}: AgreementResult): string {
  const parts = [
    ...(type === "block" && program !== undefined ? [`program: ${program}`] : []),
    ...(programs.length === 0 ? [] : [`programs: ${programs.join(", ")}`]),
    ...(precludes.length === 0 ? [] : [`precludes: ${precludes.join(", ")}`]),
    ...(note === undefined ? [] : [`note: ${escaped(note, /[\\\]]/g)}`]),
  ];
  return parts.length === 0 ? "" : ` [${parts.join("; ")}]`;
}

function word(text: string): string {
  return plainWord.test(text) ? text : quoted(text);
}

/** A name in quotes, whatever it holds. */
export function quoted(text: string): string {
  return `"${escaped(text, /[\\"]/g)}"`;
}

function levelWords({ level, levelLabel }: AgreementResult): string {
  if (level === undefined) return "elective";
  const isRange = levelLabel !== undefined && yearOfRange(levelLabel) === level;
  return isRange ? levelLabel : `${level}${ordinal(level)}`;
}

function ordinal(level: number): string {
  const last = Math.floor(level / 10) === 1 ? 0 : level % 10;
  return ["th", "st", "nd", "rd"][last] ?? "th";
}
