import { neutralise } from "../text/neutralise.ts";
import { decisionData } from "./decision-data.ts";
import { dueData, workData } from "./due-data.ts";
import { PageContext, type PageSource } from "./page-context.ts";
import type { PageData, PageLanguage } from "./page-data.ts";
import { PairTables } from "./pair-data.ts";
import { programData } from "./program-data.ts";

/** What the page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly language: PageLanguage;
  /** Name and version of what wrote it. */
  readonly tool: string;
  /** Documents with errors, which were left out. */
  readonly errors: number;
}

/** Everything that the page shows, from a survey of a day. */
export function pageModel(from: PageSource, { title, ...head }: PageHead): PageData {
  const { survey } = from;
  const context = new PageContext(from);
  const tables = new PairTables(context);
  const views = survey.ladder.programs.flatMap((view) => {
    const model = survey.programs.get(view.program);
    return model === undefined ? [] : [{ view, model }];
  });
  const numbers = new Map(views.map(({ view }, index) => [view.program, index]));
  const programs = views.map(({ view, model }) => programData(view, model, tables));
  const pairs = survey.bases.map((basis) =>
    tables.pair(basis, numbers.get(basis.pair.program) ?? -1),
  );
  const work = workData(context);
  const decisions = decisionData(context);
  const { subjects, words } = context;
  return {
    version: 1,
    title: neutralise(title),
    ...head,
    asOf: survey.asOf,
    until: survey.until,
    summary: survey.ladder.summary,
    words: words.words.all,
    points: words.points.all,
    offerings: subjects.offerings.all,
    courses: subjects.courses.all,
    banks: subjects.banks.all,
    programs,
    awards: tables.awards.all,
    derivations: tables.derivations.all,
    gates: tables.gates.all,
    pairs,
    work,
    decisions,
    due: dueData(survey),
  };
}
