import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { parseDate } from "../../../src/kernel/date.ts";
import { check } from "../../../src/ladder/check.ts";
import { openDay } from "../../../src/ladder/day.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadWorkspace } from "../../../src/workspace/load.ts";
import { generate, writeWorkspace } from "./generate.ts";
import type { Size } from "./size.ts";

/** About 500 documents in all. */
const size: Size = {
  offerings: 150,
  programs: 15,
  courses: 310,
  competencies: 300,
  mappings: 1_500,
  institutions: 4,
};

const runs = 7;

/** The line that says what `check` costs from the files on, as a ratio to parsing the same files with the yaml package. */
export function checkRatio(): string {
  const asOf = parseDate("2025-01-31");
  if (asOf === null) throw new Error("not a day");
  const folder = mkdtempSync(join(tmpdir(), "creditbank-check-"));
  try {
    const files = generate(size);
    writeWorkspace(folder, files);
    const parse = median(() => {
      for (const text of files.values()) for (const one of parseAllDocuments(text)) one.toJS();
    });
    let documents = 0;
    const whole = median(() => {
      const report = check(
        openDay(catalogueAt(loadWorkspace({ root: folder, packs: false }), asOf)),
        [],
      );
      documents = report.summary.documents;
    });
    const ratio = (whole / parse).toFixed(2);
    return `check of ${documents} documents: ${whole.toFixed(0)} ms, ${ratio} × parsing them with the yaml package (${parse.toFixed(0)} ms); at most 3 is the aim`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median processor time of a job in milliseconds, after one run to warm up. */
function median(job: () => void): number {
  job();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    job();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
