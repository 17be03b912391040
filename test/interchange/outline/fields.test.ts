import { beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { type Draft, draftContent, draftText } from "../../../src/interchange/draft.ts";
import { type Gathered, gatherDrafts } from "../../../src/interchange/gather-drafts.ts";
import type { DraftValue } from "../../../src/source/draft-yaml.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { measure, table } from "./measure.ts";
import { samplesIn } from "./samples.ts";

const folder = fixtureFolder("standards/outline");
const samples = samplesIn(folder);

test("nothing is read otherwise than a person reads it, and hardly anything is missed", async () => {
  const { tallies, differences } = await measure(samples);
  const wrong = differences.filter(({ kind }) => kind === "wrong");
  const total = [...tallies.values()].reduce((all, { found }) => all + found, 0);
  expect(wrong, table(tallies)).toEqual([]);
  expect(differences.length, table(tallies)).toBeLessThanOrEqual(total * 0.03);
  expect(total).toBeGreaterThan(400);
});

test("of outlines that nothing was fitted to, nothing is read wrongly, and one field in ten may be missed", async () => {
  const { tallies, differences } = await measure(samplesIn(`${folder}held-out`));
  expect(
    differences.filter(({ kind }) => kind === "wrong"),
    table(tallies),
  ).toEqual([]);
  expect(differences.length, table(tallies)).toBeLessThanOrEqual(6);
});

describe("each outline becomes a valid draft", () => {
  const gathered = new Map<string, Gathered>();

  beforeAll(async () => {
    for (const { name, file } of samples) gathered.set(name, await gatherDrafts(null, [file], {}));
  });

  const draftOf = (name: string): Draft => {
    const [draft] = gathered.get(name)?.drafts ?? [];
    if (draft === undefined) throw new Error(`${name} has no draft`);
    return draft;
  };
  const names = samples.map(({ name }) => name);

  test.each(names)("%s: recognised, without an error, of the kind that it is", (name) => {
    const result = gathered.get(name);
    const expected = samples.find((sample) => sample.name === name)?.expected;
    expect(result?.format?.id).toBe("outline");
    expect(errorsOf(result?.diagnostics ?? [])).toEqual([]);
    expect(draftOf(name).kind).toBe(expected?.kind);
  });

  test.each(names)("%s: each value says where it was read", (name) => {
    const draft = draftOf(name);
    const commented = new Set(draft.comments.map(({ path }) => JSON.stringify(path)));
    const bare = leavesOf(draftContent(draft)).filter((path) => {
      const [key = ""] = path;
      if (["kind", "id", "evidence"].includes(String(key))) return false;
      const around = path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
      const beside = path.map((_, index) => JSON.stringify([...path.slice(0, index), "id"]));
      return ![...around, ...beside.slice(1)].some((one) => commented.has(one));
    });
    expect(bare).toEqual([]);
  });

  test.each(names)("%s: what is not understood is listed", (name) => {
    const expected = samples.find((sample) => sample.name === name)?.expected ?? {};
    const told = (gathered.get(name)?.diagnostics ?? [])
      .filter(({ code }) => code === "not-carried")
      .map(({ args }) => String(args.what));
    for (const heading of (expected.notCarried ?? []) as readonly string[])
      expect(
        told.some((what) => what.startsWith(heading)),
        `${heading} in ${told.join("; ")}`,
      ).toBe(true);
  });

  test.each(["cegep-competence", "eu-microcredential", "bc-program"])(
    "%s as it is written",
    (name) => {
      expectGolden(`${folder}${name}.draft.yaml`, draftText(draftOf(name)));
    },
  );
});

function errorsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ severity, message }) => (severity === "error" ? message : []));
}

function leavesOf(
  value: DraftValue | undefined,
  path: readonly (string | number)[] = [],
): (string | number)[][] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || "toDecimal" in value) return [[...path]];
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item as DraftValue | undefined, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
