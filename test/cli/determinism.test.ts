import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot, run } from "./run.ts";
import { folderWith } from "./workspace.ts";

/** A copy of the British Columbia workspace with all documents in one file, in another order. */
function shuffled(seed: number): string {
  const folder = folderWith({});
  cpSync(path.join(packageRoot, "fixtures/bc"), folder, { recursive: true });
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".yaml") && name !== "creditbank.yaml",
  );
  const documents = names.flatMap((name) => {
    const file = path.join(folder, name);
    const parts = readFileSync(file, "utf8").split(/^---$/m);
    rmSync(file);
    return parts.filter((part) => /^kind:/m.test(part));
  });
  const order = documents.map((text, index) => ({ text, key: ((index + 1) * seed) % 1009 }));
  const text = order
    .sort((a, b) => a.key - b.key)
    .map((item) => item.text)
    .join("\n---\n");
  writeFileSync(path.join(folder, "all.yaml"), text);
  return folder;
}

/** The report without places and what is made of them. */
function withoutPlaces(json: string): unknown {
  return JSON.parse(json, (key, value) => (key === "at" || key === "fingerprint" ? null : value));
}

describe("the order of documents changes nothing but positions", () => {
  test.each([
    ["ladder", "--all"],
    ["assess"],
    ["explain", "ubc-zero-carbon-buildings", "tru-bgs"],
    ["plan", "tru-bgs"],
  ])("%s", async (...argv) => {
    const [one, other] = [shuffled(7), shuffled(613)];
    const report = async (cwd: string) =>
      withoutPlaces((await run([...argv, "--json"], { cwd })).stdout);
    expect(await report(one)).toEqual(await report(other));
  });

  test("the ladder view", async () => {
    const view = async (seed: number) =>
      (await run(["ladder", "--all"], { cwd: shuffled(seed) })).stdout;
    expect(await view(7)).toBe(await view(613));
  });
});
