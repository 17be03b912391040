import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { beginBlocks, resumeBlocks } from "../../../src/workspace/output/resumable-file.ts";
import { folderWith } from "../../cli/workspace.ts";
import { blocks, namesBeside, opened, resumeAll, settings, snapshot, writeAll } from "./run.ts";

const outputs = [
  ["plain", "out.csv", false],
  ["gzip", "out.csv.gz", true],
] as const;

describe.each(outputs)("an output in blocks, %s", (_, name, gzip) => {
  const root = () => folderWith({});

  /** A finished run, and what a kill after each block would have left. */
  async function undisturbed() {
    const folder = root();
    const target = path.join(folder, "whole", name);
    await writeAll(target, gzip, (done) => snapshot(target, path.join(folder, `cut-${done}`)));
    return { folder, bytes: readFileSync(target) };
  }

  test("is what was appended, and nothing is left beside it", async () => {
    const { folder, bytes } = await undisturbed();
    expect((gzip ? gunzipSync(bytes) : bytes).toString()).toBe(blocks.join(""));
    expect(namesBeside(path.join(folder, "whole", name))).toEqual([name]);
  });

  test("is not there before it is finished", async () => {
    const { folder } = await undisturbed();
    expect(namesBeside(path.join(folder, "cut-3", name))).toEqual(
      [`.${name}.lock`, `.${name}.partial`, `.${name}.resume`].sort(),
    );
  });

  test("resumed after any block it ends with the same bytes", async () => {
    const { folder, bytes } = await undisturbed();
    for (const done of blocks.keys()) {
      if (done === 0) continue;
      const target = path.join(folder, `cut-${done}`, name);
      expect(await resumeAll(target, gzip)).toBe(done);
      expect(readFileSync(target)).toEqual(bytes);
      expect(namesBeside(target)).toEqual([name]);
    }
  });

  test("resumed within a block it ends with the same bytes: what was not yet safe is cut off", async () => {
    const { folder, bytes } = await undisturbed();
    for (const garbage of ["x", "\u0000".repeat(5000), bytes.toString("latin1")]) {
      const target = path.join(folder, `again-${garbage.length}`, name);
      snapshot(path.join(folder, "cut-4", name), path.dirname(target));
      appendFileSync(path.join(path.dirname(target), `.${name}.partial`), garbage, "latin1");
      writeFileSync(path.join(path.dirname(target), `.${name}.resume.partial`), "{half");
      expect(await resumeAll(target, gzip)).toBe(4);
      expect(readFileSync(target)).toEqual(bytes);
    }
  });

  test("may be resumed again and again", async () => {
    const { folder, bytes } = await undisturbed();
    const target = path.join(folder, "cut-1", name);
    for (let index = 1; index < blocks.length; index += 1) {
      const { file, progress } = opened(await resumeBlocks(target, settings(gzip)));
      expect(progress).toEqual({ done: index });
      await file.append(blocks[index] ?? "", { done: index + 1 });
      await file.leave();
    }
    await resumeAll(target, gzip);
    expect(readFileSync(target)).toEqual(bytes);
  });

  test("without any block it is empty, and whole", async () => {
    const target = path.join(root(), name);
    await opened(await beginBlocks(target, settings(gzip))).file.finish();
    const bytes = readFileSync(target);
    expect((gzip ? gunzipSync(bytes) : bytes).toString()).toBe("");
  });
});

describe("an output cannot be resumed", () => {
  async function cut(): Promise<string> {
    const target = path.join(folderWith({}), "out.csv");
    const { file } = opened(await beginBlocks(target, settings()));
    await file.append("first\n", { done: 1 });
    await file.leave();
    return target;
  }

  const beside = (target: string, what: string) =>
    path.join(path.dirname(target), `.out.csv.${what}`);

  test("when it was never begun", async () => {
    const target = path.join(folderWith({}), "out.csv");
    expect(await resumeBlocks(target, settings())).toEqual({ refused: "nothing" });
    expect(namesBeside(target)).toEqual([]);
  });

  test("when it is finished, also where the state outlived it", async () => {
    const target = await cut();
    const state = readFileSync(beside(target, "resume"));
    await resumeAll(target, false);
    writeFileSync(beside(target, "resume"), state);
    expect(await resumeBlocks(target, settings())).toEqual({ refused: "nothing" });
  });

  test("by another run", async () => {
    const target = await cut();
    expect(await resumeBlocks(target, settings(false, "two"))).toEqual({ refused: "other-run" });
    expect(await resumeBlocks(target, settings(true))).toEqual({ refused: "other-run" });
    const { file, progress } = opened(await resumeBlocks(target, settings()));
    expect(progress).toEqual({ done: 1 });
    await file.leave();
  });

  test("when less is there than was safe", async () => {
    const target = await cut();
    truncateSync(beside(target, "partial"), 3);
    expect(await resumeBlocks(target, settings())).toMatchObject({
      ...{ refused: "too-short", recorded: 6, found: 3 },
    });
    rmSync(beside(target, "partial"));
    expect(await resumeBlocks(target, settings())).toEqual({ refused: "nothing" });
  });

  test.each(["", "{", "null", "[]", "7", '{"bytes": 1}', '{"fingerprint":"one","progress":1}'])(
    "when its state says %j",
    async (text) => {
      const target = await cut();
      writeFileSync(beside(target, "resume"), text);
      expect(await resumeBlocks(target, settings())).toEqual({
        refused: "unreadable",
        file: beside(target, "resume"),
      });
    },
  );

  test.each([-1, 1.5, "3", null])("when its state counts %j bytes", async (bytes) => {
    const target = await cut();
    const state = JSON.parse(readFileSync(beside(target, "resume"), "utf8"));
    writeFileSync(beside(target, "resume"), JSON.stringify({ ...state, bytes }));
    expect(await resumeBlocks(target, settings())).toMatchObject({ refused: "unreadable" });
  });
});

describe("the target", () => {
  test("keeps what it was until the new one is finished", async () => {
    const folder = folderWith({ "out.csv": "old\n" });
    const target = path.join(folder, "out.csv");
    const { file } = opened(await beginBlocks(target, settings()));
    await file.append("new\n", null);
    await file.settled();
    expect(readFileSync(target, "utf8")).toBe("old\n");
    await file.finish();
    expect(readFileSync(target, "utf8")).toBe("new\n");
  });

  test("of a link is where it leads", async () => {
    const folder = folderWith({ "deep/real.csv": "old\n" });
    const link = path.join(folder, "out.csv");
    symlinkSync("deep/real.csv", link);
    await writeAll(link, false);
    expect(readFileSync(path.join(folder, "deep/real.csv"), "utf8")).toBe(blocks.join(""));
    expect(namesBeside(link)).toEqual(["deep", "out.csv"]);
  });

  test("is begun anew whatever is left of an earlier run", async () => {
    const target = path.join(folderWith({}), "out.csv");
    const first = opened(await beginBlocks(target, settings(false, "earlier")));
    await first.file.append("earlier\n".repeat(1000), { done: 1 });
    await first.file.leave();
    await writeAll(target, false);
    expect(readFileSync(target, "utf8")).toBe(blocks.join(""));
  });

  test("cannot be a folder", async () => {
    const target = path.join(folderWith({}), "out.csv");
    mkdirSync(target);
    await expect(beginBlocks(target, settings())).rejects.toMatchObject({ code: "EISDIR" });
    expect(await resumeBlocks(target, settings())).toEqual({ refused: "not-a-file" });
  });
});
