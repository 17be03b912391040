import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { exceptionFaultsIn } from "../../ladder/exception-findings.ts";
import { settled } from "../../ladder/settled.ts";
import {
  explainTogether,
  type LearnerExplanation,
} from "../../learner/account/explain-together.ts";
import { Desk } from "../../learner/answer/desk.ts";
import { otherAdmissions } from "../../learner/rows/admission.ts";
import { cellOf } from "../../learner/rows/cell.ts";
import type { Row } from "../../learner/rows/row.ts";
import { otherAdmission } from "../../learner/rows/row-finding.ts";
import { RowTerms } from "../../learner/rows/row-terms.ts";
import { Grounds } from "../../learner/rules/grounds.ts";
import { Situations } from "../../learner/situation/situations.ts";
import { explainLearnerJson } from "../../report/learner/explain-learner-json.ts";
import { explainLearnerText } from "../../report/learner/explain-learner-text.ts";
import { findingLine } from "../../report/text/code-frame.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { servedPrograms } from "../absent-banks.ts";
import { demandApart, reportsIn } from "../apart.ts";
import { begin } from "../begin.ts";
import { catalogueLookup } from "../catalogue-lookup.ts";
import { programsNamed, selectBanks } from "../choices.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { answersReach } from "../fail-on.ts";
import type { ReportFlags } from "../flags.ts";
import { deliver, save } from "../format.ts";
import type { Host } from "../host/host.ts";
import { demandNoInput } from "../input-files.ts";
import { sayIdleExceptions } from "../say-findings.ts";
import { tool } from "../version.ts";
import { type LetterForm, type LetterLanguage, letterFormatOf, letterText } from "./letter-form.ts";
import { CatalogueNames } from "./letter-names.ts";
import { readOwnRows } from "./own-rows.ts";
import type { RecordsFlags } from "./records-flags.ts";

/** The flags of `explain --learner`. */
export interface ExplainLearnerFlags extends ReportFlags, RecordsFlags {
  readonly learner?: string;
  readonly records?: string;
  readonly letter?: string;
  readonly lang?: LetterLanguage;
}

/** What was asked for, once it makes sense. */
interface Asked {
  readonly learner: string;
  readonly records: string;
  readonly letter: { readonly file: string; readonly form: LetterForm } | null;
}

/** Explains what one learner's records come to. Throws a UsageError, which never names the learner, where there is nothing to explain. */
export async function explainOneLearner(host: Host, flags: ExplainLearnerFlags): Promise<ExitCode> {
  const asked = askedOf(flags);
  const { session, outputs, threshold, opened } = begin(host, flags);
  demandApart(host, [...reportsIn(outputs), ["the letter", asked.letter?.file]]);
  const { catalogue } = opened.day;
  const { learner, records } = asked;
  const takesPart = selectBanks(catalogue, host, flags.bank);
  const desk = new Desk(new Grounds(catalogue), takesPart);
  const terms = new RowTerms();
  const { together = false } = flags;
  const all = programsNamed(catalogue, flags.program, together);
  const note = (text: string) => session.note(text);
  const named = servedPrograms(catalogue, all, { takesPart, host, flag: flags.bank, note });
  const situations = new Situations(desk, terms, named, together);
  const own = { file: records, learner, terms, desk, programs: named };
  const found = await readOwnRows(host, opened, flags, own);
  for (const { row, earlier } of otherAdmissions(found.rows)) {
    const finding = otherAdmission(records, found.lines[row] ?? 1, found.lines[earlier] ?? 1);
    session.note(findingLine(finding, session.style));
  }
  const programs = explanationsOf(desk, situations, { learner, rows: found.rows }).filter(
    ({ account }) => flags.program === undefined || named.includes(account.program.id),
  );
  if (programs.length === 0)
    throw new UsageError("no row of this learner is for such a program", "leave out --program");
  if (asked.letter !== null && programs.length > 1) throw tooManyForOne(programs.length, together);
  const diagnostics = settled(
    [...opened.day.diagnostics, ...exceptionFindings(desk, catalogue, learner, programs)],
    opened.workspace,
  );
  const head = { tool, asOf: opened.asOf };
  const { rejected, unread } = found;
  const said = { learner, records, programs, together, rejected, unread, diagnostics };
  const report = { head, ...said };
  const lookup = catalogueLookup(catalogue);
  if (asked.letter !== null) demandNoInput(host, asked.letter.file);
  deliver(host, flags, outputs, {
    text: (style) => explainLearnerText(report, lookup, style),
    json: () => explainLearnerJson(report, lookup),
  });
  const unreadLines = rejected.map(({ line }) => line);
  for (const { account } of programs) {
    const rules = desk.rulesOf(account.program.id, account.admitted);
    const names = new CatalogueNames(catalogue).for(rules?.model.program ?? null);
    if (asked.letter !== null)
      save(host, asked.letter.file, letterText(account, names, asked.letter.form, unreadLines));
  }
  sayIdleExceptions(session, diagnostics);
  session.reportErrors(diagnostics);
  const review = programs.some(({ account }) => account.answer.verdict === "review");
  return answersReach(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
}

function askedOf({ letter, lang, ...flags }: ExplainLearnerFlags): Asked {
  const learner = cellOf(flags.learner ?? "");
  if (learner === "" || flags.records === undefined) {
    throw new UsageError(
      "a learner is explained from records",
      "give both: --learner ID --records FILE",
    );
  }
  const format = letter === undefined ? null : letterFormatOf(letter);
  if (letter !== undefined && format === null)
    throw new UsageError("letters are HTML or Markdown", "name the file .html or .md");
  if (letter === undefined && lang !== undefined)
    throw new UsageError("--lang is for the letter", "add --letter FILE.html");
  const form = format === null ? null : { language: lang ?? "en", format };
  return {
    learner,
    records: flags.records,
    letter: letter === undefined || form === null ? null : { file: letter, form },
  };
}

/** What the learner's records come to, program by program: all of them, since what is answered together depends on all. */
function explanationsOf(
  desk: Desk,
  situations: Situations,
  { learner, rows }: { readonly learner: string; readonly rows: readonly Row[] },
): LearnerExplanation[] {
  const who = { id: learner, name: learner };
  return situations.groupsOf(learner, rows).flatMap(({ parts }) =>
    explainTogether(
      desk,
      who,
      parts.map((one) => situations.whole(one)),
    ),
  );
}

/** Exceptions for everyone and for the learner that are not applied, under the edition of each program that holds for the learner. */
function exceptionFindings(
  desk: Desk,
  catalogue: Catalogue,
  learner: string,
  explanations: readonly LearnerExplanation[],
): Diagnostic[] {
  return explanations.flatMap(({ account: { program, admitted } }) => {
    const edition = desk.rulesOf(program.id, admitted)?.model.program;
    const programs = edition === undefined ? catalogue.programs : new Map([[program.id, edition]]);
    return exceptionFaultsIn({ ...catalogue, programs }, program.id, learner);
  });
}

function tooManyForOne(count: number, together: boolean): UsageError {
  const help = together
    ? "`batch --letters DIR --together` writes one about each"
    : "name it: --program ID";
  return new UsageError(`the records are for ${count} programs, and a letter is about one`, help);
}
