import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../../src/documents/plain.ts";
import { draftText } from "../../../src/interchange/draft.ts";
import type { ExportedFile } from "../../../src/interchange/format.ts";
import { gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { transferGuide } from "../../../src/interchange/transfer-guide/transfer-guide.ts";
import { readRows } from "../../../src/source/delimited/read-rows.ts";
import { draftYaml } from "../../../src/source/draft-yaml.ts";
import { loadTexts } from "../../../src/workspace/load.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4}){0,2}$/);
/** Texts that spreadsheets and grammars trip over: formulas, quotes, separators, brackets, apostrophes, line breaks. */
const text = fc
  .array(
    fc.constantFrom(
      ..."=+-@'\"[];,&\\()\n",
      " or ",
      "é",
      "MATH 115 (3)",
      "note: ",
      "Minimum grade 5%",
      "word",
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join("").trim())
  .filter((words) => words !== "");
const credits = fc.integer({ min: 0, max: 300_000 }).map((number) => number / 10_000);
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });

const shared = { programs: optional(ids), precludes: optional(ids), note: optional(text) };
const result = fc.oneof(
  fc.record({ type: fc.constant("assigned"), course: id, credits: optional(credits), ...shared }),
  fc.record({ type: fc.constant("waiver"), course: id, credits: optional(credits), ...shared }),
  fc.record({
    type: fc.constant("unassigned"),
    subject: fc.oneof(fc.constantFrom("FRST", "C ST", "Wood"), text),
    level: optional(fc.integer({ min: 0, max: 20 })),
    credits,
    ...shared,
  }),
  fc
    .record({
      type: fc.constant("unassigned"),
      subject: fc.constantFrom("FRST", "C ST"),
      levelLabel: fc.constantFrom("lower level", "upper-division", "upper level"),
      credits,
      ...shared,
    })
    .map((one) => ({ ...one, level: one.levelLabel.startsWith("lower") ? 1 : 3 })),
  fc.record({ type: fc.constant("block"), program: optional(id), credits, ...shared }),
);

const agreement = fc
  .record({
    id,
    edition: optional(fc.constantFrom("2024", "v 2")),
    bank: id,
    microCredentials: fc.array(
      fc.record({ id, edition: optional(fc.constantFrom("2024", "1.0 b")) }),
      { minLength: 1, maxLength: 3 },
    ),
    decision: fc.constantFrom("credit", "no-credit", "conditional", "waiver"),
    results: fc.array(result, { minLength: 1, maxLength: 3 }),
    conditions: optional(
      fc
        .record({
          minimumGrade: optional(
            fc.oneof(
              fc.constantFrom("C+", "Pass; with honours", "65", "A%"),
              fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
            ),
          ),
          complete: optional(ids),
          note: optional(text),
        })
        .filter((conditions) => Object.values(conditions).some((value) => value !== undefined)),
    ),
    programs: optional(ids),
    from: optional(day),
    length: fc.integer({ min: 0, max: 900 }),
    assessed: day,
    approved: fc.oneof(day, fc.constant(null), fc.constant(undefined)),
    reviewBy: optional(day),
    supersedes: optional(fc.oneof(id, fc.uniqueArray(id, { minLength: 2, maxLength: 3 }))),
    note: optional(text),
  })
  .map(({ from, length, assessed, approved, decision, results, ...rest }) => ({
    ...rest,
    decision,
    results: decision === "no-credit" ? undefined : results,
    effective:
      from === undefined
        ? undefined
        : {
            from,
            to:
              length < 300
                ? undefined
                : new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10),
          },
    assessed: { on: assessed },
    approved: approved === null || approved === undefined ? approved : { on: approved },
  }));

const load = (yaml: string) => loadTexts([{ path: "a.yaml", text: yaml }], { packs: false });

function exported(yaml: string): { file: ExportedFile; agreements: unknown[] } {
  const { documents, diagnostics } = load(yaml);
  expect(
    diagnostics.filter(({ code }) => code === "unknown-key" || code === "invalid-value"),
  ).toEqual([]);
  const agreements = documents.of("agreement");
  const find = (kind: never, wanted: string) => documents.editions(kind, wanted).at(-1) ?? null;
  const { files } = transferGuide.exporter?.write({ documents: agreements, find } as never) ?? {
    files: [],
  };
  const [file] = files;
  if (file === undefined) throw new Error("nothing was written");
  return { file, agreements: agreements.map(({ data }) => plain(data)) };
}

const course = `kind: course
id: tru-math
institution: tru
code: MATH 1140
title: Calculus
credits: 3
unit: ca-semester
---
`;

test("agreements come back from a guide as they were", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(agreement, { minLength: 1, maxLength: 4, selector: (one) => one.id }),
      async (agreements) => {
        const yaml = agreements
          .map((one) => draftYaml({ kind: "agreement", ...one } as never))
          .join("---\n");
        const { file, agreements: before } = exported(course + yaml);
        const read = await gatherDrafts(
          transferGuide,
          [new InputFile(file.name, new TextEncoder().encode(String(file.content)))],
          {},
        );
        const wrong = read.diagnostics
          .filter(({ severity }) => severity === "error")
          .map(({ message }) => `${message}\n${file.content}`);
        expect(wrong).toEqual([]);
        expect(read.drafts.every(({ kind }) => kind === "agreement")).toBe(true);
        const { agreements: after } = exported(course + read.drafts.map(draftText).join("---\n"));
        expect(after).toEqual(before);
      },
    ),
    { numRuns: 80 },
  );
});

test("no cell of a guide begins as a formula", () => {
  fc.assert(
    fc.property(agreement, (one) => {
      const { file } = exported(draftYaml({ kind: "agreement", ...one } as never));
      const read = readRows("guide.csv", new TextEncoder().encode(String(file.content)));
      const cells = "rows" in read ? read.rows.flatMap(({ fields }) => fields) : [];
      expect(cells.length).toBeGreaterThan(19);
      expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
