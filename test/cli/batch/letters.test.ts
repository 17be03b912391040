import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { answersHere, Interrupted } from "../../../src/cli/batch/answerer.ts";
import { Answering } from "../../../src/cli/batch/answering.ts";
import type { LearnerOutputs } from "../../../src/cli/batch/learner-outputs.ts";
import { Letters } from "../../../src/cli/batch/letters.ts";
import { Lots } from "../../../src/cli/batch/lots.ts";
import { openDay } from "../../../src/ladder/day.ts";
import { emptySummary } from "../../../src/learner/parts/summary.ts";
import { Lot } from "../../../src/learner/rows/lot.ts";
import { RowTerms } from "../../../src/learner/rows/row-terms.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadWorkspace } from "../../../src/workspace/load.ts";
import { namesOf, stretchOf } from "../../builders/stretch.ts";
import { day } from "../../builders/workspace.ts";
import { run } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const records = `learner,item,completedOn,grade
S-1,sure,2024-06-30,85
S-2,maybe,2024-05-01,70
o'neil@x.ca,sure,,
S-1,maybe,,
o'neil@x.ca,sure,2023-01-15,91
`;

const workspace = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ ...smallWorkspace, "learners.csv": records, ...files });

/** Runs `batch` over the records, with letters in `letters`. */
const batch = (cwd: string, ...more: readonly string[]) =>
  run(["batch", "learners.csv", "--program", "diploma", "--letters", "letters", ...more], { cwd });

const lettersIn = (cwd: string) => readdirSync(path.join(cwd, "letters")).sort();
const read = (cwd: string, name: string) => readFileSync(path.join(cwd, "letters", name), "utf8");

describe("batch --letters", () => {
  test("writes one letter for each learner and program, and says how many", async () => {
    const cwd = workspace();
    const { code, stderr, stdout } = await batch(cwd, "--letters-format", "markdown");
    expect(code).toBe(0);
    expect(stderr).toContain("3 letters written to letters\n");
    const names = lettersIn(cwd);
    expect(names).toEqual([
      "S-1_diploma.en.md",
      "S-2_diploma.en.md",
      expect.stringMatching(/^o-neil-x\.ca_diploma_[0-9a-f]{16}\.en\.md$/),
    ]);
    expect(stdout.split("\n")).toHaveLength(5);
    const first = read(cwd, "S-1_diploma.en.md");
    expect(first).toContain("- **Learner** – S-1");
    expect(first).toContain("- **Program** – Diploma of Examples, 60\u00a0credits");
    expect(first).toContain("| CARB 1000, Carbon |");
    expect(first).toContain("| June\u00a030, 2024 | 85 | recommended |");
    expect(first).toContain("Carbon perhaps");
  });

  test("are made from the learner's own rows, where others have the same answer", async () => {
    const rows = ["2024-06-30,85", "2023-02-01,77"].map((row, at) => `S-${at},sure,${row}`);
    const cwd = workspace({ "learners.csv": `${records.split("\n")[0]}\n${rows.join("\n")}\n` });
    await batch(cwd, "--letters-format", "markdown");
    expect(read(cwd, "S-0_diploma.en.md")).toContain("| June\u00a030, 2024 | 85 |");
    expect(read(cwd, "S-1_diploma.en.md")).toContain("| February\u00a01, 2023 | 77 |");
  });

  test("say once what is recorded more than once", async () => {
    const cwd = workspace();
    await batch(cwd, "--letters-format", "markdown");
    const letter = read(cwd, lettersIn(cwd)[2] ?? "");
    expect(letter.match(/^\| Carbon for sure \|/gm)).toHaveLength(1);
    expect(letter).toContain("January\u00a015, 2023 | 91");
    expect(letter).toContain("On record more than once: “Carbon for sure”.");
  });

  test.each(["", "--grouped"])(
    "say which lines about the learner could not be read (%s)",
    async (flag) => {
      const rows = [
        "A,sure,2024-06-30,85",
        "A,surely,,",
        "A,sure,2024-13-01,",
        "B,sure,2024-06-30,85",
      ];
      const text = `${records.split("\n")[0]}\n${rows.join("\n")}\nB,surely,,\nC,sure,,85\n`;
      const cwd = workspace({ "learners.csv": text });
      const more = flag === "" ? [] : [flag];
      await batch(cwd, "--letters-format", "markdown", ...more);
      await batch(cwd, "--letters-format", "markdown", "--lang", "fr", ...more);
      const english = (id: string) => read(cwd, `${id}_diploma.en.md`);
      expect(english("A")).toMatch(/2 entries about you .* were left out \(lines 3 and 4\)/);
      expect(english("B")).toMatch(/One entry about you .* was left out \(line 6\)/);
      expect(english("C")).not.toContain("could not be read");
      expect(read(cwd, "A_diploma.fr.md")).toMatch(
        /2 inscriptions à votre sujet .*\(lignes 3 et 4\)/,
      );
      expect(read(cwd, "B_diploma.fr.md")).toMatch(/Une inscription à votre sujet .*\(ligne 6\)/);
    },
  );

  test("are HTML in English, or French where that is asked for; both lie in one folder", async () => {
    const cwd = workspace();
    await batch(cwd);
    await batch(cwd, "--lang", "fr", "-o", "answers.csv");
    expect(lettersIn(cwd)).toHaveLength(6);
    expect(read(cwd, "S-1_diploma.en.html")).toMatch(/^<!doctype html>\n<html lang="en-CA">/);
    const french = read(cwd, "S-1_diploma.fr.html");
    expect(french).toContain('<html lang="fr-CA">');
    expect(french).toContain("30\u00a0juin 2024");
    expect(french).toContain("recommandée");
  });

  test("name nobody on standard error, and keep the answers as they are without letters", async () => {
    const cwd = workspace();
    const plain = await run(["batch", "learners.csv", "--program", "diploma"], { cwd });
    const { stderr, stdout } = await batch(cwd, "--verbose");
    expect(stdout).toBe(plain.stdout);
    expect(stderr).not.toMatch(/S-\d|neil/);
  });

  test("show the pseudonym, in the letter and in its name", async () => {
    const cwd = workspace({ key: "0123456789abcdef0123456789abcdef" });
    const { stdout } = await batch(cwd, "--pseudonymise", "key", "--letters-format", "markdown");
    const names = lettersIn(cwd);
    expect(names).toHaveLength(3);
    const shown = stdout.split("\n").flatMap((line) => /^[0-9a-f]{32}/.exec(line) ?? []);
    expect(shown).toHaveLength(3);
    for (const name of names) {
      const letter = read(cwd, name);
      expect(`${name}\n${letter}`).not.toMatch(/S-\d|neil/);
      expect(shown.some((one) => letter.includes(`**Learner** – ${one}`))).toBe(true);
    }
  });

  test("of the parts of a batch are those of the whole", async () => {
    const whole = workspace();
    await batch(whole);
    const parts = workspace();
    for (const part of ["1/2", "2/2"]) {
      await batch(parts, "--shard", part, "-o", `${part.slice(0, 1)}.csv`);
    }
    expect(lettersIn(parts)).toEqual(lettersIn(whole));
    for (const name of lettersIn(whole)) expect(read(parts, name)).toBe(read(whole, name));
  });

  test("are the same with --grouped", async () => {
    const grouped = records.trimEnd().split("\n");
    const [heading = "", ...rows] = grouped;
    const together = [heading, ...rows.toSorted()].join("\n");
    const one = workspace({ "learners.csv": together });
    const other = workspace({ "learners.csv": together });
    await batch(one);
    await batch(other, "--grouped");
    for (const name of lettersIn(one)) expect(read(other, name)).toBe(read(one, name));
  });

  test("nothing is written where the folder is none, or cannot be written; nobody is named", async () => {
    const cwd = workspace({ letters: "a file" });
    const { code, stderr } = await batch(cwd, "-o", "answers.csv");
    expect([code, readdirSync(cwd).includes("answers.csv")]).toEqual([2, false]);
    expect(stderr).toContain("cannot write letters: ");
    const blocked = workspace({ file: "a file" });
    const argv = ["batch", "learners.csv", "--program", "diploma", "--letters", "file/letters"];
    const refused = await run(argv, { cwd: blocked });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("cannot write file/letters: ");
    expect(refused.stderr).not.toMatch(/S-\d|neil/);
  });

  test("an unknown language or format is refused", async () => {
    const cwd = workspace();
    expect((await batch(cwd, "--lang", "de")).code).toBe(2);
    expect((await batch(cwd, "--letters-format", "pdf")).code).toBe(2);
    const argv = ["batch", "learners.csv", "--program", "diploma", "--lang", "fr"];
    const without = await run(argv, { cwd });
    expect([without.code, without.stdout]).toEqual([2, ""]);
    expect(without.stderr).toContain("add --letters DIR");
  });
});

describe("with --resume", () => {
  const settings = {
    language: "en",
    format: "markdown",
    folder: "letters",
    pseudonymKey: null,
  } as const;

  /** Lots in which an earlier run has written some learners; what is given out is counted only. */
  function lotsAfter(learners: number) {
    const cwd = folderWith({ ...smallWorkspace, "letters/S-8_diploma.en.md": "kept" });
    const absolute = path.join(cwd, "letters");
    const workspace = loadWorkspace({ root: cwd, display: cwd });
    const { catalogue } = openDay(catalogueAt(workspace, day("2025-01-31")));
    const terms = new RowTerms();
    const given = { banks: null, programs: ["diploma"], together: false, pseudonymKey: null };
    const answering = new Answering(catalogue, terms, { ...given, formats: ["csv"] });
    const answerer = answersHere(answering, () => 0);
    const { desk, situations } = answering;
    const letters = new Letters({ ...settings, absolute }, desk, situations);
    const added: string[] = [];
    const flushed: number[] = [];
    const output = {
      add: (lot: Lot) => added.push(...namesOf(lot)),
      flush: async ({ learners }: { readonly learners: number }) => flushed.push(learners),
    } as unknown as LearnerOutputs;
    const extent = () => ({ bytes: 0, digest: "", whole: false });
    const kept = { learners, bytes: 0, digest: "", whole: false, summary: emptySummary };
    const lots = new Lots({ answerer, output, letters, extent }, kept);
    const row = terms.row({
      item: "sure",
      edition: null,
      completedOn: day("2024-06-30"),
      grade: "85",
      marks: new Map(),
      route: null,
      program: null,
      catalog: null,
    });
    const give = (...learners: readonly string[]) => {
      const lot = new Lot();
      for (const learner of learners) {
        lot.begin(stretchOf(learner), 2);
        lot.add(row);
      }
      return lots.give(lot);
    };
    return { cwd, absolute, lots, letters, added, flushed, give };
  }

  test("what is missing is written, also of learners that were answered before", async () => {
    const { cwd, lots, letters, added, give } = lotsAfter(2);
    await give("S-7", "S-8");
    await give("S-9");
    await lots.end();
    expect(added).toEqual(["S-9"]);
    expect(letters.written).toBe(2);
    expect(lettersIn(cwd)).toEqual([7, 8, 9].map((at) => `S-${at}_diploma.en.md`));
    expect(read(cwd, "S-7_diploma.en.md")).toContain("**Learner** – S-7");
    expect(read(cwd, "S-8_diploma.en.md")).toBe("kept");
  });

  test("a letter that cannot be written ends the run before its learner counts as written", async () => {
    const { absolute, lots, flushed, give } = lotsAfter(0);
    mkdirSync(path.join(absolute, "S-7_diploma.en.md"));
    await give("S-7");
    await expect(lots.end()).rejects.toThrow("cannot write a letter in letters: it is a folder");
    expect(flushed).toEqual([]);
    expect(readdirSync(absolute).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  test("after a stop nothing more is written", async () => {
    const { cwd, lots, letters, give } = lotsAfter(1);
    letters.stop();
    await expect(give("S-7")).rejects.toThrow(Interrupted);
    expect(lettersIn(cwd)).toEqual(["S-8_diploma.en.md"]);
    expect(lots.done).toBe(1);
  });
});
