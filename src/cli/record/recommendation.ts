import { resolve } from "node:path";
import { SourceFile } from "../../source/source-file.ts";
import { readText } from "../../source/text.ts";
import { readSource } from "../../workspace/read-file.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";

/** A computed award of an `assess` report, as the words that record it. */
export interface Recommendation {
  readonly ids: readonly string[];
  readonly bank: string;
  readonly course?: readonly string[];
  readonly unassigned?: readonly string[];
  readonly unit?: string;
}

/** The parts of an award of an `assess` report that are used here. */
interface Award {
  readonly id: string;
  readonly bank: string;
  readonly type: "assigned" | "unassigned";
  readonly course: string | null;
  readonly subject: string | null;
  readonly level: number | null;
  readonly credits: number;
  readonly unit?: string | null;
  readonly microCredentials: readonly string[];
}

/** Reads an `assess` report (`-` is standard input) and takes the award of that id, or its only one. Throws a UsageError when there is none, or more. */
export async function recommendationFrom(
  host: Host,
  file: string,
  id: string | undefined,
): Promise<Recommendation> {
  const awards = awardsIn(parsed(await textOf(host, file), file), file);
  const chosen = id === undefined ? awards : awards.filter((award) => award.id === id);
  const [only, ...more] = chosen;
  if (only === undefined || more.length > 0) {
    const known = awards.slice(0, 8).map((award) => award.id);
    throw new UsageError(
      only === undefined
        ? `${file} has no such recommendation`
        : `${file} has ${chosen.length} recommendations`,
      known.length === 0 ? "assess something first" : `name one with --award: ${known.join(", ")}`,
    );
  }
  const { bank, microCredentials: ids, course, subject, level, credits, unit } = only;
  if (only.type === "assigned" && course !== null) return { ids, bank, course: [course] };
  const name = level === null ? `${subject}` : `${subject}-${level}`;
  return { ids, bank, unassigned: [`${name}=${credits}`], ...(unit ? { unit } : {}) };
}

async function textOf(host: Host, file: string): Promise<string> {
  const source =
    file === "-"
      ? readText(file, await host.stdin())
      : readSource({ absolute: resolve(host.cwd, file), display: file });
  if (source instanceof SourceFile) return source.text;
  throw new UsageError(`${file} cannot be read: ${source.message}`, source.help);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAssess(file);
  }
}

const notAssess = (file: string) =>
  new UsageError(`${file} is no assess report`, "write one with `creditbank assess --json`");

/** The computed awards of a report, each once. */
function awardsIn(report: unknown, file: string): Award[] {
  if (!isRecord(report) || report.report !== "assess" || !Array.isArray(report.assessments)) {
    throw notAssess(file);
  }
  const found = new Map<string, Award>();
  for (const assessment of report.assessments) {
    const awards =
      isRecord(assessment) && Array.isArray(assessment.awards) ? assessment.awards : [];
    for (const award of awards) {
      if (isAward(award)) found.set(`${award.bank} ${award.id}`, award);
    }
  }
  return [...found.values()];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isAward(value: unknown): value is Award {
  if (!isRecord(value) || value.agreement !== null) return false;
  const { id, bank, type, course, subject, level, credits, unit, microCredentials } = value;
  const isResult =
    type === "assigned"
      ? typeof course === "string"
      : type === "unassigned" && typeof subject === "string";
  return (
    isResult &&
    [id, bank].every((text) => typeof text === "string") &&
    (level === null || typeof level === "number") &&
    typeof credits === "number" &&
    (unit === undefined || unit === null || typeof unit === "string") &&
    Array.isArray(microCredentials) &&
    microCredentials.every((one) => typeof one === "string")
  );
}
