import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTree } from "./tree.ts";
import { violationsOf } from "./violations.ts";
import { folderWalls } from "./walls.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("every wall stands", () => {
  const tree = readTree(root, ["bin", "src", "test"], "test/architecture/broken");
  const breaches = violationsOf(tree).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
  expect(breaches).toEqual([]);
});

test("the page about the code has a row for each folder that has a wall", () => {
  const page = readTree(root, ["src"]).get("src/README.md") ?? "";
  const rows = [...page.matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, folder]) => folder);
  const walled = folderWalls.map(({ folder }) => folder);
  // The library and the command's entry are no folders of `src`.
  const folders = walled.filter((folder) => folder !== "index" && folder !== "bin");
  expect(rows.toSorted()).toEqual(folders.toSorted());
});

test("the walls are about files that are there", () => {
  expect([...readTree(root, ["src"]).keys()]).toContain("src/kernel/rational.ts");
});
