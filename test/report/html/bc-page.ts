import { join } from "node:path";
import { pageSource } from "../../../src/cli/page-source.ts";
import { addDays } from "../../../src/kernel/date.ts";
import { openDay } from "../../../src/ladder/day.ts";
import { type SurveyOptions, survey } from "../../../src/ladder/survey/survey.ts";
import type { PageData } from "../../../src/report/html/page-data.ts";
import { type PageHead, pageModel } from "../../../src/report/html/page-model.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadWorkspace } from "../../../src/workspace/load.ts";
import { day, today } from "../../builders/workspace.ts";
import { bc, packageRoot } from "../../cli/run.ts";

const workspace = loadWorkspace({ root: join(packageRoot, bc), display: bc });

/** The day on which tests ask about the B.C. workspace. */
export const bcDay = openDay(catalogueAt(workspace, day(today)));

const head: PageHead = {
  title: "B.C.",
  language: "en",
  tool: "creditbank 1",
  errors: 0,
};

/** The data of a report over the B.C. workspace. */
export function bcPage(options: Partial<SurveyOptions> = {}): PageData {
  const { catalogue } = bcDay;
  const found = survey(catalogue, { until: addDays(catalogue.asOf, 90), ...options });
  return pageModel(pageSource(catalogue, found), head);
}
