import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadWorkspace } from "../../src/workspace/load.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import * as write from "../builders/documents.ts";
import { inFolder } from "../builders/folder.ts";
import { yamlOf } from "../builders/workspace.ts";

const course = (id: string) => yamlOf([write.course(id)]);

const load = (root: string): Workspace => loadWorkspace({ root, display: "ws", packs: false });

const found = ({ diagnostics }: Workspace): string[] =>
  diagnostics.map(({ code, at }) => `${at.file} ${code}`);

const courses = (workspace: Workspace): string[] => workspace.documents.ids("course");

describe("the files of a workspace", () => {
  test("are all yaml and yml files below it, in any folder", () => {
    const files = {
      "b.yaml": course("b"),
      "deep/er/a.yml": course("a"),
      "C.YAML": course("c"),
      "notes.txt": "kind: course",
      "d.yaml.bak": "kind: course",
    };
    const workspace = inFolder(files, load);
    expect(courses(workspace)).toEqual(["a", "b", "c"]);
    expect(workspace.files).toBe(3);
    expect(found(workspace)).toEqual([]);
  });

  test("are not those of hidden folders and packages", () => {
    const files = {
      ".git/a.yaml": course("a"),
      ".hidden.yaml": course("b"),
      "node_modules/x/c.yaml": course("c"),
      "sub/node_modules/d.yaml": course("d"),
      "e.yaml": course("e"),
    };
    expect(courses(inFolder(files, load))).toEqual(["e"]);
  });

  test("are those of folders that the settings let in again", () => {
    const files = {
      "creditbank.yaml": 'kind: workspace\nignore: ["all/*", "!all/kept/"]\n',
      "all/a.yaml": course("a"),
      "all/kept/b.yaml": course("b"),
      "all/other/c.yaml": course("c"),
    };
    expect(courses(inFolder(files, load))).toEqual(["b"]);
  });

  test("are not those that the settings ignore", () => {
    const files = {
      "creditbank.yaml":
        'kind: workspace\nignore: ["drafts/", "*.tmp.yaml", "/old", "!drafts/keep.yaml"]\n',
      "drafts/a.yaml": course("a"),
      "sub/drafts/b.yaml": course("b"),
      "c.tmp.yaml": course("c"),
      "old/d.yaml": course("d"),
      "sub/old/e.yaml": course("e"),
      "f.yaml": course("f"),
    };
    const workspace = inFolder(files, load);
    expect(courses(workspace)).toEqual(["e", "f"]);
    expect(found(workspace)).toEqual([]);
  });

  test("are named as the user would type them", () => {
    const workspace = inFolder({ "sub/a.yaml": "kind: coarse\n" }, load);
    expect(found(workspace)).toEqual(["ws/sub/a.yaml unknown-kind"]);
    expect([...workspace.sources.keys()]).toEqual(["ws/sub/a.yaml"]);
  });
});

describe("a file that cannot be used does not hide the others", () => {
  const others = { "a.yaml": course("a"), "z/z.yaml": course("z") };

  test.each<[string, string | Uint8Array, string]>([
    ["a syntax error", "kind: [course", "yaml-syntax"],
    ["a document of no kind", "title: x\n", "missing-kind"],
    ["bytes that are not UTF-8", Buffer.from([0xff, 0xfe, 0x41]), "not-text"],
    ["NUL bytes", "kind: course\0", "not-text"],
    ["deep nesting", `a: ${"[".repeat(10_000)}`, "nested-too-deep"],
    ["a wrong value", course("m").replace('"credits": 3', '"credits": "many"'), "wrong-type"],
  ])("%s", (_, content, code) => {
    const workspace = inFolder({ ...others, "m.yaml": content }, load);
    expect(courses(workspace)).toEqual(["a", "z"]);
    expect(new Set(found(workspace))).toEqual(new Set([`ws/m.yaml ${code}`]));
  });

  test("a document of it that is broken does not hide the rest of it", () => {
    const text = [course("x"), "kind: course\nid: y\n  title: z", course("z")].join("\n---\n");
    expect(courses(inFolder({ "m.yaml": text }, load))).toEqual(["x", "z"]);
  });

  test("a file of more than 16 MB is refused unread", () => {
    const workspace = inFolder(others, (root) => {
      const file = path.join(root, "m.yaml");
      writeFileSync(file, "");
      truncateSync(file, 100 * 1024 * 1024);
      return load(root);
    });
    expect(found(workspace)).toEqual(["ws/m.yaml file-too-large"]);
    expect(courses(workspace)).toEqual(["a", "z"]);
  });

  test("a folder where the settings should be", () => {
    const workspace = inFolder(others, (root) => {
      mkdirSync(path.join(root, "creditbank.yaml"));
      return load(root);
    });
    expect(found(workspace)).toEqual(["ws/creditbank.yaml unreadable-file"]);
    expect(courses(workspace)).toEqual(["a", "z"]);
  });

  test("settings that are broken", () => {
    const workspace = inFolder(
      { ...others, "creditbank.yaml": "kind: workspace\nignroe: [a]\n" },
      load,
    );
    expect(found(workspace)).toEqual(["ws/creditbank.yaml unknown-key"]);
    expect(courses(workspace)).toEqual(["a", "z"]);
  });
});

test("a folder with the name of a file is reported, and what lies in it is read", () => {
  const workspace = inFolder({ "dir.yaml/a.yaml": course("a"), "z.yaml": course("z") }, load);
  expect(courses(workspace)).toEqual(["a", "z"]);
  expect(found(workspace)).toEqual(["ws/dir.yaml unreadable-file"]);
});

describe("links", () => {
  test("that lead back to a folder around them are reported", () => {
    const workspace = inFolder({ "sub/a.yaml": course("a") }, (root) => {
      symlinkSync(root, path.join(root, "sub", "up"), "dir");
      symlinkSync(path.join(root, "sub"), path.join(root, "sub", "self"), "dir");
      return load(root);
    });
    expect(courses(workspace)).toEqual(["a"]);
    expect(found(workspace)).toEqual(["ws/sub/self unreadable-file", "ws/sub/up unreadable-file"]);
  });

  test("to folders elsewhere are followed once", () => {
    const workspace = inFolder({ "sub/a.yaml": course("a"), "z.yaml": course("z") }, (root) => {
      symlinkSync(path.join(root, "sub"), path.join(root, "again"), "dir");
      return load(root);
    });
    expect(courses(workspace)).toEqual(["a", "z"]);
    expect(found(workspace)).toEqual([]);
  });

  test("out of the workspace are followed, but lines of what they lead to are kept back", () => {
    const files = {
      "shared/b.yaml": course("b"),
      "secret.txt": "root:x:0:0\n",
      "settings.yaml": "kind: workspace\n",
      "ws/own/a.yaml": course("a"),
    };
    const workspace = inFolder(files, (top) => {
      const root = path.join(top, "ws");
      symlinkSync("../shared", path.join(root, "far"), "dir");
      symlinkSync("own/a.yaml", path.join(root, "near.yaml"));
      symlinkSync("../secret.txt", path.join(root, "secret.yaml"));
      symlinkSync("../settings.yaml", path.join(root, "creditbank.yaml"));
      symlinkSync("ws", path.join(top, "linked"), "dir");
      return load(path.join(top, "linked"));
    });
    expect(courses(workspace)).toEqual(["a", "b"]);
    const keptBack = [...workspace.sources].filter(([, source]) => source.shown(1) === "");
    expect(keptBack.map(([file]) => file).sort()).toEqual([
      "ws/creditbank.yaml",
      "ws/far/b.yaml",
      "ws/secret.yaml",
    ]);
  });

  test("that lead to themselves are reported", () => {
    const workspace = inFolder({ "a.yaml": course("a") }, (root) => {
      symlinkSync("loop.yaml", path.join(root, "loop.yaml"));
      return load(root);
    });
    expect(courses(workspace)).toEqual(["a"]);
    expect(found(workspace)).toEqual(["ws/loop.yaml unreadable-file"]);
  });

  test("that lead nowhere are reported", () => {
    const workspace = inFolder({ "a.yaml": course("a") }, (root) => {
      symlinkSync("gone.yaml", path.join(root, "m.yaml"));
      return load(root);
    });
    expect(courses(workspace)).toEqual(["a"]);
    expect(found(workspace)).toEqual(["ws/m.yaml unreadable-file"]);
  });

  test("that lead nowhere and are ignored are not", () => {
    const files = {
      "a.yaml": course("a"),
      "creditbank.yaml": "kind: workspace\nignore: [m.yaml]\n",
    };
    const workspace = inFolder(files, (root) => {
      symlinkSync("gone.yaml", path.join(root, "m.yaml"));
      return load(root);
    });
    expect(found(workspace)).toEqual([]);
  });
});

test("a workspace that is not there is a finding, not an exception", () => {
  const workspace = inFolder({}, (root) => load(path.join(root, "gone")));
  expect(found(workspace)).toEqual(["ws unreadable-file"]);
  expect(workspace.files).toBe(0);
});
