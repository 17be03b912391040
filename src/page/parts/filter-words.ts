import type { FilterData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";

/** What a filter takes, in words: "anything" only where it asks nothing. */
export function filterWords(m: Messages, filter: FilterData): string {
  const { subjects, levels, numbers, courses, tags, routes, awardTypes, providers } = filter;
  const parts = [
    ...(subjects === undefined ? [] : [m.list(subjects)]),
    ...(levels === undefined ? [] : [m.program.levels(levels)]),
    ...(numbers ?? []).map(([from, to]) => m.program.numbers(from, to)),
    ...(courses === undefined ? [] : [m.list(courses)]),
    ...(tags === undefined ? [] : [m.program.tags(tags)]),
    ...(awardTypes === undefined ? [] : [m.list(awardTypes.map((type) => m.program.types[type]))]),
    ...(routes === undefined
      ? []
      : [m.program.routes(routes.map((route) => m.program.routeNames[route]))]),
    ...(providers === undefined ? [] : [m.program.providers(providers)]),
  ];
  const most = parts.length === 0 ? m.program.anything : parts.join(" · ");
  return filter.except === undefined ? most : `${most}, ${m.program.except(filter.except)}`;
}

/** The least grade that is asked for, in words. */
export const gradeWords = (m: Messages, grade: number | string): string =>
  m.program.grade(typeof grade === "number" ? m.statedShare(grade) : grade);

/** Does a filter ask nothing? */
export const takesAnything = (filter: FilterData): boolean => Object.keys(filter).length === 0;
