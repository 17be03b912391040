import { expect, test } from "vitest";
import { ctdl } from "../../../src/interchange/ctdl/ctdl.ts";
import { imported } from "../exchange.ts";
import { lostIn } from "../lost-in.ts";

const iri = (name: string) => `https://x.example/${name}`;
const framework = { "@id": iri("f"), "@type": "ceasn:CompetencyFramework", "ceasn:name": "F" };
const competency = (name: string, more: object = {}) => ({
  "@id": iri(name),
  "@type": "ceasn:Competency",
  "ceasn:competencyText": name,
  "ceasn:codedNotation": name,
  "ceasn:isPartOf": iri("f"),
  ...more,
});
const childOf = (name: string) => ({ "ceasn:isChildOf": iri(name) });
const has = (...names: readonly string[]) => ({ "ceasn:hasChild": names.map(iri) });

/** The parent of each competency of the first framework, and what is said. */
async function read(...nodes: readonly object[]) {
  const { drafts, diagnostics } = await imported(ctdl, JSON.stringify({ "@graph": nodes }));
  const competencies = drafts[0]?.data.competencies as unknown as readonly Competency[];
  return {
    parents: competencies.map(({ code, parent }) => [code, parent ?? null]),
    lost: lostIn(diagnostics),
    elsewhere: diagnostics.filter(({ code }) => code === "target-elsewhere").length,
  };
}

interface Competency {
  readonly code: string;
  readonly parent?: string;
}

const hasChild = "@graph[].ceasn:hasChild[]";

test("what says that it has a child that is another's is listed", async () => {
  const nodes = [
    competency("A", has("B")),
    competency("B", childOf("A")),
    competency("C", has("B")),
  ];
  expect(await read(framework, ...nodes)).toEqual({
    parents: [
      ["A", null],
      ["B", "A"],
      ["C", null],
    ],
    lost: [hasChild],
    elsewhere: 0,
  });
});

test("a child that does not say of what it is one is below the first that has it", async () => {
  const nodes = [competency("A", has("B")), competency("B"), competency("C", has("B"))];
  expect(await read(framework, ...nodes)).toMatchObject({
    parents: [
      ["A", null],
      ["B", "A"],
      ["C", null],
    ],
    lost: [hasChild],
  });
});

test.each([childOf("f"), { "ceasn:isTopChildOf": iri("f") }])(
  "a child that says by %j that it is at the top stays there",
  async (top) => {
    const { parents, lost } = await read(
      framework,
      competency("A", has("B")),
      competency("B", top),
    );
    expect(parents.every(([, parent]) => parent === null)).toBe(true);
    expect(lost).toEqual([hasChild]);
  },
);

test("a circle of children is cut, and a child that is not here is told", async () => {
  const nodes = [competency("A", has("B")), competency("B", has("A", "elsewhere"))];
  const { parents, lost, elsewhere } = await read(framework, ...nodes);
  expect(parents.filter(([, parent]) => parent !== null)).toHaveLength(1);
  expect([lost, elsewhere]).toEqual([[hasChild], 1]);
});

test("competencies of a framework that is described elsewhere keep what is above them", async () => {
  const nodes = [competency("A"), competency("B", childOf("A")), competency("C", childOf("A"))];
  expect((await read(...nodes)).parents).toEqual([
    ["A", null],
    ["B", "A"],
    ["C", "A"],
  ]);
});

test("a parent in another framework of the file is listed", async () => {
  const other = { ...framework, "@id": iri("g"), "ceasn:name": "G" };
  const there = { ...competency("X"), "ceasn:isPartOf": iri("g") };
  const { parents, lost } = await read(framework, other, competency("A", childOf("X")), there);
  expect([parents, lost]).toEqual([[["A", null]], ["@graph[].ceasn:isChildOf"]]);
});

test("what says that it is its own child is below the one that has it, wherever that stands", async () => {
  const nodes = [competency("A", has("A")), competency("B", has("A"))];
  for (const order of [nodes, nodes.toReversed()]) {
    const { parents, lost } = await read(framework, ...order);
    expect(Object.fromEntries(parents)).toEqual({ A: "B", B: null });
    expect(lost).toEqual([hasChild]);
  }
});

test("a child that is below something elsewhere is not below one that is here", async () => {
  const nodes = [competency("A", has("B")), competency("B", childOf("gone"))];
  expect(await read(framework, ...nodes)).toEqual({
    parents: [
      ["A", null],
      ["B", null],
    ],
    lost: [hasChild],
    elsewhere: 1,
  });
});
