import { expect, test } from "vitest";
import { gridIn, importGrid, importPiped, type } from "./sheet.ts";

test("a grid is read from standard input as from a file", async () => {
  const cwd = await gridIn(["one"]);
  const rest = { "All / part / none": "none" };
  await type(cwd, { O1: { "All / part / none": "all" }, O2: rest, O3: rest });
  const [piped, named] = [await importPiped(cwd), await importGrid(cwd)];
  expect(piped.code).toBe(0);
  expect(piped.stdout).toBe(
    named.stdout.replaceAll("comparison grid grid.xlsx", "comparison grid standard input"),
  );
});
