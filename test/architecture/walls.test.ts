import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTree } from "./tree.ts";
import { violationsOf } from "./violations.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("every wall stands", () => {
  const tree = readTree(root, ["bin", "src", "test"], "test/architecture/broken");
  const breaches = violationsOf(tree).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
  expect(breaches).toEqual([]);
});

test("the walls are about files that are there", () => {
  expect([...readTree(root, ["src"]).keys()]).toContain("src/kernel/rational.ts");
});
