import fc from "fast-check";
import { expect, test } from "vitest";
import { draftText } from "../../../src/interchange/draft.ts";
import { gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { outline } from "../../../src/interchange/outline/outline.ts";
import { fixtureFolder } from "../../fixtures/golden.ts";
import { samplesIn } from "./samples.ts";

const samples = samplesIn(fixtureFolder("standards/outline"));

const pieces = [
  "<",
  ">",
  "<table>",
  "</td>",
  "<li>",
  "|",
  ":",
  "%",
  "\n",
  "\n\n",
  "\t",
  "    ",
  "9999999999",
  "1/3",
  "-",
  "- ",
  "# ",
  "é",
  "\u0301",
  "\u001b[2J",
  "\u202e",
  "{{",
  "null",
  "&#0;",
  "__proto__",
  "Credits: -3",
  "Assessment\n",
];

interface Change {
  readonly sample: number;
  /** Where, as a share of the whole. */
  readonly at: number;
  readonly length: number;
  readonly how: "drop" | "insert" | "double" | "cut" | "bytes";
  readonly piece: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  sample: fc.nat(samples.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  how: fc.constantFrom("drop", "insert", "double", "cut", "bytes"),
  piece: fc.constantFrom(...pieces),
});

/** A changed outline: a stretch dropped, doubled or replaced, the rest cut off, or bytes turned over. */
function changed({ sample, at, length, how, piece }: Change): InputFile {
  const { file } = samples[sample] ?? { file: new InputFile("x.txt", new Uint8Array()) };
  const start = Math.floor(at * file.bytes.length);
  const [before, after] = [file.bytes.subarray(0, start), file.bytes.subarray(start + length)];
  const stretch = file.bytes.subarray(start, start + length);
  const middle: Readonly<Record<Change["how"], Uint8Array>> = {
    drop: new Uint8Array(),
    insert: new TextEncoder().encode(piece),
    double: Buffer.concat([stretch, stretch]),
    cut: new Uint8Array(),
    bytes: stretch.map((byte) => byte ^ 0x15),
  };
  return new InputFile(
    file.path,
    Buffer.concat([before, middle[how], how === "cut" ? new Uint8Array() : after]),
  );
}

test("300 changed outlines give valid drafts or findings, never an exception", async () => {
  await fc.assert(
    fc.asyncProperty(change, async (what) => {
      const { drafts, diagnostics } = await gatherDrafts(outline, [changed(what)], {});
      expect(drafts.length + diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.map(({ code }) => code)).not.toContain("unfit-document");
      for (const draft of drafts) expect(/[^\n\P{C}]/u.test(draftText(draft))).toBe(false);
    }),
    { numRuns: 300, seed: 20 },
  );
});

test("a section that nobody knows is told wherever it is put in", async () => {
  const texts = samples.filter(
    ({ file }) => file.path.endsWith(".txt") || file.path.endsWith(".md"),
  );
  for (const { file } of texts) {
    const text = new TextDecoder().decode(file.bytes);
    const put = file.path.endsWith(".md")
      ? "\n# Zebra matters\n\nOf stripes.\n"
      : "\nZEBRA MATTERS\nOf stripes.\n";
    const input = new InputFile(file.path, new TextEncoder().encode(text + put));
    const { drafts, diagnostics } = await gatherDrafts(outline, [input], {});
    const told = diagnostics.filter(({ code }) => code === "not-carried");
    expect(
      told.some(({ args }) => /^zebra matters$/i.test(String(args.what))),
      file.path,
    ).toBe(true);
    expect(drafts.map(draftText).join("")).not.toContain("stripes");
  }
});
