import fc from "fast-check";
import { expect, test } from "vitest";
import { sorted } from "../../src/kernel/order.ts";
import { check } from "../../src/ladder/check.ts";
import { openDay } from "../../src/ladder/day.ts";
import { batch } from "../../src/learner/batch.ts";
import { checkJson } from "../../src/report/check/check-json.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { program } from "../builders/documents.ts";
import { catalogueOf, day, workspaceOf } from "../builders/workspace.ts";
import {
  documentsOf,
  tinyClosedProgram,
  tinyOpenProgram,
  withExceptions,
} from "../ladder/satisfiability/tiny-program.ts";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";
import type { Json } from "./evaluate.ts";
import { permuted, shuffle } from "./permuted.ts";

const drawn = fc.infiniteStream(fc.nat());

/** What `check` says, without positions; findings stand in the order of their positions, so theirs is left aside. */
function checked(documents: readonly Json[], asOf: string): unknown {
  const opened = openDay(catalogueAt(workspaceOf(...documents), day(asOf)));
  const head = { tool: { name: "creditbank", version: "0" }, asOf };
  const report = JSON.parse(checkJson(head, check(opened)), (key, value) =>
    key === "at" || key === "fingerprint" ? null : value,
  );
  const inText = report.diagnostics.map((finding: object) => JSON.stringify(finding));
  return { ...report, diagnostics: inText.sort() };
}

test("check says the same of permuted documents and keys, about programs that cannot be met, too", () => {
  const programs = fc.oneof(
    withExceptions(tinyClosedProgram),
    withExceptions(tinyOpenProgram),
    tinyClosedProgram,
  );
  let faults = 0;
  fc.assert(
    fc.property(arbitraryWorkspace(), programs, drawn, ({ documents, asOf }, tiny, stream) => {
      const { program: more, others } = documentsOf(tiny);
      const all = [...documents, program(more), ...others];
      const said = checked(all, asOf);
      if (JSON.stringify(said).includes("unmeetable-requirement")) faults += 1;
      expect(
        checked(
          permuted(all, () => stream.next().value),
          asOf,
        ),
      ).toEqual(said);
    }),
    { numRuns: 150 },
  );
  expect(faults).toBeGreaterThan(10);
}, 240_000);

test("learners get the same answers from permuted documents, keys and rows", () => {
  fc.assert(
    fc.property(arbitraryWorkspace(), drawn, ({ documents, asOf }, stream) => {
      const draw = () => stream.next().value;
      const items = documents.filter(({ kind }) => kind === "micro-credential");
      const ids = [...new Set(items.map(({ id }) => String(id)))];
      const learners = ["S-1", "S-2", "S-3"].map((learner) => ({
        learner,
        records: ids
          .filter(() => draw() % 3 > 0)
          .map((item) => ({ item, grade: String(draw() % 101), completedOn: day(asOf) })),
      }));
      const answers = (documentsAsked: readonly Json[], rows: typeof learners) =>
        sorted(
          [...batch(catalogueOf(documentsAsked, asOf), ["prog"], rows)].map((answer) =>
            JSON.stringify(answer, (key, value) => (key === "at" ? null : value)),
          ),
          (a, b) => (a < b ? -1 : 1),
        );
      const rows = shuffle(learners, draw).map(({ learner, records }) => ({
        learner,
        records: shuffle(records, draw),
      }));
      expect(answers(permuted(documents, draw), rows)).toEqual(answers(documents, learners));
    }),
    { numRuns: 100 },
  );
}, 240_000);
