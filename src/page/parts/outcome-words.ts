import type { CourseData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";

/** What is said of an outcome to which nothing relates: that of one with parts these count. */
export const unrelatedWords = (m: Messages, { parts }: CourseData["outcomes"][number]): string =>
  parts.length === 0 ? m.outcome.nothing : m.outcome.throughParts(parts);
