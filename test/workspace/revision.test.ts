import { lstatSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRevision } from "../../src/workspace/revision/find-revision.ts";
import { readRevision } from "../../src/workspace/revision/read-revision.ts";
import { findYamlFiles } from "../../src/workspace/walk.ts";
import { bareEnvironment, commit, git } from "../cli/repository.ts";
import { folderWith } from "../cli/workspace.ts";

/** A repository with these files, and links that lead where they say. */
function repositoryWith(
  files: Readonly<Record<string, string>>,
  links: readonly (readonly [string, string])[],
): string {
  const root = folderWith({ "ws/own.yaml": "own", ...files });
  git(root, "init", "-q");
  for (const [link, target] of links) {
    const at = path.join(root, link);
    mkdirSync(path.dirname(at), { recursive: true });
    if (lstatSync(at, { throwIfNoEntry: false }) === undefined) symlinkSync(target, at);
  }
  commit(root, "all");
  return root;
}

/** What is said of the files of the workspace in the last commit, by path. */
function inRevision(root: string): Record<string, string> {
  const place = { folder: path.join(root, "ws"), env: bareEnvironment };
  const revision = findRevision(place, "HEAD");
  if ("why" in revision) throw new Error(revision.why);
  const files = readRevision(place, revision, "ws");
  if ("why" in files) throw new Error(files.why);
  return Object.fromEntries(
    files.map(({ path: name, source }) => [
      `ws/${name}`,
      "code" in source ? source.message : source.text,
    ]),
  );
}

/** The files that are found on the disk. */
const onDisk = (root: string, ignored: readonly string[] = []) =>
  findYamlFiles(path.join(root, "ws"), "ws", ignored).files.map(({ display }) => display);

describe("links in a revision", () => {
  test("to a folder in the repository are followed, as on a disk", () => {
    const root = repositoryWith({ "shared/a.yaml": "a", "shared/deep/b.yaml": "b" }, [
      ["ws/shared", "../shared"],
      ["shared/deep/c.yaml", "../../elsewhere/c.txt"],
      ["elsewhere/c.txt", "d.txt"],
      ["elsewhere/d.txt", "../shared/a.yaml"],
    ]);
    expect(inRevision(root)).toEqual({
      "ws/own.yaml": "own",
      "ws/shared/a.yaml": "a",
      "ws/shared/deep/b.yaml": "b",
      "ws/shared/deep/c.yaml": "a",
    });
    expect(onDisk(root)).toEqual(Object.keys(inRevision(root)));
  });

  test("in circles, to nothing and out of the repository are told", () => {
    const root = repositoryWith({}, [
      ["ws/up", ".."],
      ["ws/loop.yaml", "loop.yaml"],
      ["ws/gone.yaml", "gone.txt"],
      ["ws/gone", "nowhere"],
      ["ws/out.yaml", "/etc/hostname"],
      ["ws/outside", "../../somewhere"],
      ["ws/LICENSE.txt", "../../LICENSE.txt"],
    ]);
    expect(inRevision(root)).toEqual({
      "ws/gone.yaml": expect.stringContaining("it does not exist"),
      "ws/loop.yaml": expect.stringContaining("leads in a circle"),
      "ws/out.yaml": expect.stringContaining("it is a link out of the repository"),
      "ws/outside": expect.stringContaining("it is a link out of the repository"),
      "ws/own.yaml": "own",
      "ws/up": expect.stringContaining("leads in a circle"),
    });
  });

  test("to a folder that the settings leave out do not hide it elsewhere", () => {
    const settings = "kind: workspace\nid: w\nignore: [zz]\n";
    const root = repositoryWith({ "ws/creditbank.yaml": settings, "shared/a.yaml": "a" }, [
      ["ws/again", "../shared"],
      ["ws/zz", "../shared"],
    ]);
    expect(Object.keys(inRevision(root))).toEqual([
      "ws/again/a.yaml",
      "ws/creditbank.yaml",
      "ws/own.yaml",
    ]);
    expect(onDisk(root, ["zz"])).toEqual(Object.keys(inRevision(root)));
  });

  test("to a folder are no folder that the settings let in again", () => {
    const ignored = ["all/*", "!all/kept/", "!all/link/"];
    const settings = `kind: workspace\nid: w\nignore: ${JSON.stringify(ignored)}\n`;
    const files = {
      "ws/creditbank.yaml": settings,
      "ws/all/a.yaml": "a",
      "ws/all/kept/b.yaml": "b",
      "shared/c.yaml": "c",
    };
    const root = repositoryWith(files, [["ws/all/link", "../../shared"]]);
    expect(Object.keys(inRevision(root))).toEqual([
      "ws/all/kept/b.yaml",
      "ws/creditbank.yaml",
      "ws/own.yaml",
    ]);
    expect(onDisk(root, ignored)).toEqual(Object.keys(inRevision(root)));
  });

  test("wherever they lead within it, the files are those that the disk has", () => {
    const folder = fc.constantFrom("ws", "ws/a", "ws/a/b", "s", "s/t");
    const link = fc.tuple(folder, fc.constantFrom("l", "m", "n.yaml"));
    const target = fc.tuple(
      fc.constantFrom("", "l", "m/", "../", "a/", "../s/", "../../s/t/", "../m/"),
      fc.constantFrom(".", "x.yaml", "l", "a", "t"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(link, target), { maxLength: 7 }), (drawn) => {
        const files = { "ws/a/b/x.yaml": "1", "s/x.yaml": "2", "s/t/x.yaml": "3" };
        const links = drawn.map(([from, to]) => [from.join("/"), path.posix.join(...to)] as const);
        const root = repositoryWith(files, links);
        const found = Object.entries(inRevision(root)).filter(([, text]) => /^\w+$/.test(text));
        expect(found.map(([name]) => name)).toEqual(onDisk(root));
      }),
      { numRuns: 40 },
    );
  });
});
