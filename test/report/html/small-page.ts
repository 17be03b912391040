import { pageSource } from "../../../src/cli/page-source.ts";
import { survey } from "../../../src/ladder/survey/survey.ts";
import type { PageData, ProgramData } from "../../../src/report/html/page-data.ts";
import { pageModel } from "../../../src/report/html/page-model.ts";
import type { Part } from "../../builders/documents.ts";
import { catalogueOf } from "../../builders/workspace.ts";

/** The data of a report over a few documents. */
export function pageOf(...documents: readonly Part[]): PageData {
  const catalogue = catalogueOf(documents);
  const found = survey(catalogue, { until: catalogue.asOf });
  const head = { title: "Small", language: "en", tool: "creditbank 1", errors: 0 } as const;
  return pageModel(pageSource(catalogue, found), head);
}

/** The only program of a page. */
export function programOf({ programs }: PageData): ProgramData {
  const [program] = programs;
  if (program === undefined) throw new Error("the page has no program");
  return program;
}
