// Prints what the main jobs cost on the B.C. workspace, as ratios to parsing the same files with the YAML
// package alone, measured in this run. `npm run bench` builds first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { catalogueAt, check, ladder, loadWorkspace, openDay, parseDate } from "../../dist/index.js";

const root = join(import.meta.dirname, "../../fixtures/bc");
const asOf = parseDate("2025-01-31");
const repeats = 9;

/** The median time of a job in milliseconds, after one run to warm up. */
function median(job) {
  job();
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    job();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)];
}

const workspace = loadWorkspace({ root, display: root });
const texts = [...workspace.sources.keys()]
  .filter((path) => path.startsWith(root))
  .map((path) => readFileSync(path, "utf8"));
const day = openDay(catalogueAt(workspace, asOf));

const parse = median(() => {
  for (const text of texts) for (const document of parseAllDocuments(text)) document.toJS();
});
const rows = [
  ["parse the files with the yaml package alone", parse],
  ["load and validate the workspace and the packs", median(() => loadWorkspace({ root }))],
  [
    "check from the files",
    median(() => check(openDay(catalogueAt(loadWorkspace({ root }), asOf)), [])),
  ],
  ["ladder, every pair and program", median(() => ladder(day.catalogue, { fixes: false }))],
  ["ladder with fixes, each re-evaluated", median(() => ladder(day.catalogue))],
];
const pairs = ladder(day.catalogue, { fixes: false }).pairs.length;

console.log(`B.C. workspace: ${texts.length} files, ${pairs} pairs; median of ${repeats} runs`);
for (const [name, time] of rows) {
  const ratio = (time / parse).toFixed(2).padStart(6);
  console.log(`${time.toFixed(1).padStart(9)} ms ${ratio} × parse   ${name}`);
}
