import { compareText, sorted } from "../kernel/order.ts";
import { explainLearner } from "../learner/account-of.ts";
import { cellOf } from "../learner/cell.ts";
import { Desk } from "../learner/desk.ts";
import { Grounds } from "../learner/grounds.ts";
import type { Row } from "../learner/row.ts";
import { RowTerms } from "../learner/row-terms.ts";
import type { Situation } from "../learner/situation.ts";
import { Situations } from "../learner/situations.ts";
import { explainLearnerJson } from "../report/explain-learner-json.ts";
import { explainLearnerText } from "../report/explain-learner-text.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { begin } from "./begin.ts";
import { catalogueLookup } from "./catalogue-lookup.ts";
import { selectBanks, selectPrograms } from "./choices.ts";
import { type ExitCode, exitCode, UsageError } from "./exit-code.ts";
import { reaches } from "./fail-on.ts";
import type { ReportFlags } from "./flags.ts";
import { deliver, save } from "./format.ts";
import type { Host } from "./host.ts";
import { type LetterForm, type LetterLanguage, letterFormatOf, letterText } from "./letter-form.ts";
import { CatalogueNames } from "./letter-names.ts";
import { readOwnRows } from "./own-rows.ts";
import type { RecordsFlags } from "./records-flags.ts";
import { tool } from "./version.ts";

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
  const { catalogue, diagnostics } = opened.day;
  const { learner, records } = asked;
  const desk = new Desk(new Grounds(catalogue), selectBanks(catalogue, host, flags.bank));
  const terms = new RowTerms();
  const chosen = selectPrograms(catalogue, flags.program);
  const found = await readOwnRows(host, opened, flags, { file: records, learner, terms });
  const own = recordsOf(new Situations(desk, terms, programsOf(catalogue, chosen)), {
    learner,
    rows: found.rows,
    chosen,
  });
  if (asked.letter !== null && own.length > 1) throw tooManyForOne(own.length);
  const who = { id: learner, name: learner };
  const programs = own.map((one) => explainLearner(desk, who, one));
  const head = { tool, asOf: opened.asOf };
  const { rejected, unread } = found;
  const report = { head, learner, records, programs, rejected, unread, diagnostics };
  const lookup = catalogueLookup(catalogue);
  deliver(host, flags, outputs, {
    text: (style) => explainLearnerText(report, lookup, style),
    json: () => explainLearnerJson(report, lookup),
  });
  for (const [index, { account }] of programs.entries()) {
    const rules = desk.rulesOf(account.program.id, own[index]?.admitted ?? null);
    const names = new CatalogueNames(catalogue).for(rules?.model.program ?? null);
    if (asked.letter !== null)
      save(host, asked.letter.file, letterText(account, names, asked.letter.form));
  }
  session.reportErrors(diagnostics);
  const review = programs.some(({ account }) => account.answer.verdict === "review");
  return reaches(threshold, diagnostics, review) ? exitCode.findings : exitCode.fine;
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

type Chosen = ((id: string) => boolean) | undefined;

/** The programs for rows that name none. */
const programsOf = ({ programs }: Catalogue, chosen: Chosen): string[] =>
  chosen === undefined ? [] : sorted([...programs.keys()].filter(chosen), compareText);

/** The learner's records by program; only of the programs that were asked for. */
function recordsOf(
  situations: Situations,
  asked: { readonly learner: string; readonly rows: readonly Row[]; readonly chosen: Chosen },
): Situation[] {
  const { learner, rows, chosen } = asked;
  const seen = situations
    .of(learner, rows)
    .filter(({ program }) => chosen === undefined || chosen(program));
  if (seen.length > 0) return seen.map((one) => situations.whole(one));
  throw new UsageError("no row of this learner is for such a program", "leave out --program");
}

function tooManyForOne(count: number): UsageError {
  return new UsageError(
    `the records are for ${count} programs, and a letter is about one`,
    "name it: --program ID",
  );
}
