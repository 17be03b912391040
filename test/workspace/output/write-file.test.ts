import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../../../src/workspace/output/durable.ts";
import { steadyTemporaryBeside } from "../../../src/workspace/output/temporary-name.ts";
import {
  beginFile,
  isTaken,
  isThere,
  stageFile,
  writeFile,
} from "../../../src/workspace/output/write-file.ts";
import { folderWith } from "../../cli/workspace.ts";

const read = (...parts: string[]) => readFileSync(path.join(...parts), "utf8");

/** Every way in which a whole file is written. */
const ways = {
  "at once": async (file: string) => writeFile(file, "new\n"),
  "piece by piece": async (file: string) => {
    const writer = beginFile(file);
    writer.write("new\n");
    writer.finish();
  },
  "while other work goes on": (file: string) => writeWhole(file, "new\n"),
} as const;

describe.each(Object.entries(ways))("a file written %s", (_, written) => {
  test("leaves alone what waits under the name that it could have had until it is whole", async () => {
    const cwd = folderWith({ "precious.txt": "mine", ".b.json.partial": "mine" });
    symlinkSync("precious.txt", path.join(cwd, ".a.json.partial"));
    for (const name of ["a.json", "b.json"]) {
      await written(path.join(cwd, name));
      expect([name, read(cwd, name), read(cwd, `.${name}.partial`)]).toEqual([
        name,
        "new\n",
        "mine",
      ]);
    }
    expect(readdirSync(cwd)).toHaveLength(5);
  });

  test("may have as long a name as the system takes", async () => {
    const cwd = folderWith({});
    const name = `${"n".repeat(250)}.json`;
    await written(path.join(cwd, name));
    expect(readdirSync(cwd)).toEqual([name]);
  });
});

test("what a run that fell left of a file is gone when that is written again", async () => {
  const cwd = folderWith({});
  const file = path.join(cwd, "letter.md");
  writeFileSync(steadyTemporaryBeside(file), "half a letter");
  await writeWhole(file, "new\n");
  expect(readdirSync(cwd)).toEqual(["letter.md"]);
});

describe("what a link leads to", () => {
  test("is written, also where nothing is there yet, and the link stays", () => {
    const cwd = folderWith({ "deep/x": "" });
    symlinkSync("deep/target.json", path.join(cwd, "first.json"));
    symlinkSync("first.json", path.join(cwd, "second.json"));
    writeFile(path.join(cwd, "second.json"), "new");
    expect(read(cwd, "deep/target.json")).toBe("new");
    expect(lstatSync(path.join(cwd, "first.json")).isSymbolicLink()).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(["deep", "first.json", "second.json"]);
  });

  test("is not there where it leads to nothing, and yet the name is taken", () => {
    const cwd = folderWith({});
    symlinkSync("nowhere", path.join(cwd, "link"));
    expect([isThere(path.join(cwd, "link")), isTaken(path.join(cwd, "link"))]).toEqual([
      false,
      true,
    ]);
  });
});

test.runIf(existsSync("/proc/self/fd"))(
  "what this process has open is written behind what is there, under whatever name",
  () => {
    const cwd = folderWith({ "log.txt": "earlier\n" });
    const log = openSync(path.join(cwd, "log.txt"), "a");
    symlinkSync(`/dev/fd/${log}`, path.join(cwd, "link"));
    for (const name of [`/dev/fd/${log}`, `/proc/self/fd/${log}`, path.join(cwd, "link")])
      writeFile(name, `${path.basename(name)}\n`);
    closeSync(log);
    expect(read(cwd, "log.txt")).toBe(`earlier\n${log}\n${log}\nlink\n`);
    expect(readdirSync(cwd).sort()).toEqual(["link", "log.txt"]);
  },
);

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a file that may only be read is not replaced",
  () => {
    const cwd = folderWith({ "signed.csv": "signed" });
    chmodSync(path.join(cwd, "signed.csv"), 0o444);
    expect(() => writeFile(path.join(cwd, "signed.csv"), "new")).toThrow("EACCES");
    expect(read(cwd, "signed.csv")).toBe("signed");
  },
);

describe("a file of several", () => {
  test("has no name before it is finished, and then leaves no trace where it is undone", () => {
    const cwd = folderWith({});
    const staged = stageFile(path.join(cwd, "a/b/c.txt"), "new");
    expect(existsSync(path.join(cwd, "a/b/c.txt"))).toBe(false);
    staged.finish();
    expect(read(cwd, "a/b/c.txt")).toBe("new");
    staged.undo();
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("leaves what others put beside it meanwhile", () => {
    const cwd = folderWith({});
    const staged = stageFile(path.join(cwd, "a/c.txt"), "new");
    writeFileSync(path.join(cwd, "a/other.txt"), "other");
    staged.undo();
    expect(readdirSync(path.join(cwd, "a"))).toEqual(["other.txt"]);
  });

  test("that cannot be written leaves no folder behind", () => {
    const cwd = folderWith({});
    mkdirSync(path.join(cwd, "there/c.txt"), { recursive: true });
    expect(() => stageFile(path.join(cwd, "there/c.txt"), "new")).toThrow("EISDIR");
    expect(() => stageFile(path.join(cwd, "a/b", "n".repeat(300)), "new")).toThrow("ENAMETOOLONG");
    expect(readdirSync(cwd)).toEqual(["there"]);
  });
});
