import { describe, expect, test } from "vitest";
import { kinds } from "../../src/documents/kinds.ts";
import { decode, findingsIn } from "../builders/decode.ts";

describe("the kind of a document", () => {
  test("must be stated", () => {
    expect(findingsIn("# here\nid: a\ntitle: b\n")).toEqual(["2:1 missing-kind"]);
    expect(findingsIn("{}")).toEqual(["1:1 missing-kind"]);
  });

  test.each([
    ["microcredential", "micro-credential"],
    ["Course", "course"],
    ["credit-banks", "credit-bank"],
    ["zzz", null],
  ])("is one of the language: not %s", (kind, suggestion) => {
    const { document, diagnostics } = decode(`id: a\nkind: ${kind}\n`);
    expect(document).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: "unknown-kind", at: { line: 2, column: 7 }, args: { kind, suggestion } },
    ]);
  });

  test.each(["__proto__", "constructor", "toString", "1", "[course]", "{course: 1}", "null", ""])(
    "is not %s",
    (kind) => {
      expect(decode(`kind: ${kind}\nid: a\n`).diagnostics.map(({ code }) => code)).toEqual([
        "unknown-kind",
      ]);
    },
  );

  test.each(["- kind: course", "kind", "42"])("cannot be that of %s", (text) => {
    expect(findingsIn(text)).toEqual(["1:1 wrong-type"]);
  });
});

describe("a value of the wrong type is marked itself", () => {
  const marked = (value: string) => {
    const { diagnostics } = decode(`kind: course\nid: c\ntitle: ${value}\n`);
    const found = diagnostics.find(({ code }) => code === "wrong-type");
    return [found?.at.line, found?.at.column, found?.at.endLine, found?.at.endColumn];
  };

  test.each([
    ["true", [3, 8, 3, 12]],
    ["[a, b]", [3, 8, 3, 14]],
    ["{a: b}", [3, 8, 3, 14]],
    ["[a,\n  b]", [3, 8, 3, 11]],
    ["\n  - a\n  - b", [4, 3, 4, 6]],
    ["\n  a: b\n  c: d", [4, 3, 4, 7]],
  ])("%j", (value, place) => {
    expect(marked(value)).toEqual(place);
  });
});

describe.each([
  ["micro-credential", ["id", "title", "issuer", "creditStatus", "competencies"]],
  ["competency-framework", ["id", "competencies"]],
  ["level-scale", ["id", "levels"]],
  ["level-crosswalk", ["id", "source", "from", "to", "levels"]],
  ["crosswalk", ["id"]],
  ["course", ["id", "institution", "code", "title", "credits", "unit"]],
  ["program", ["id", "credits", "unit", "requirements"]],
  ["credit-bank", ["id", "institution", "edition", "equivalence"]],
  ["grade-scale", ["id"]],
  ["agreement", ["id", "bank", "microCredentials", "decision", "assessed"]],
  ["exception", ["id", "type", "program", "reason"]],
  ["pathway", ["id", "steps"]],
  ["framework", ["id", "clauses"]],
  ["verb-list", ["id", "language", "grammar", "verbs"]],
  ["cases", ["id", "of", "asOf", "cases"]],
  ["workspace", []],
] as const)("a %s", (kind, required) => {
  test("needs what the language requires, and says all of it at once", () => {
    const missing = decode(`kind: ${kind}\n`).diagnostics.map(({ code, args }) => {
      return `${code} ${String(args.key)}`;
    });
    for (const key of required) expect(missing).toContain(`missing-key ${key}`);
    expect(missing).toHaveLength(required.length);
  });
});

test("every kind has its required keys tested", () => {
  expect(kinds).toHaveLength(16);
});

describe("a missing key", () => {
  test.each([
    [
      "issuer.id",
      "kind: micro-credential\nid: m\ntitle: M\ncreditStatus: ceu\nissuer: {name: I}\ncompetencies: []\n",
      "5:1 missing-key",
    ],
    [
      "competencies[].statement",
      "kind: micro-credential\nid: m\ntitle: M\ncreditStatus: ceu\nissuer: {id: i}\ncompetencies:\n  - id: C1\n",
      "7:5 missing-key",
    ],
    [
      "equivalence.threshold",
      'kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence:\n  levels: ignore\n',
      "5:1 missing-key",
    ],
    ["mappings[].to", 'kind: crosswalk\nid: x\nmappings:\n  - from: "a#b"\n', "4:5 missing-key"],
    ["mappings[].from", 'kind: crosswalk\nid: x\nmappings:\n  - to: "a#b"\n', "4:5 missing-key"],
  ])("%s is shown at the key that should hold it", (_, text, expected) => {
    expect(findingsIn(text)).toEqual([expected]);
  });
});

describe("a decision", () => {
  const decided = (decision: string, rest = "") =>
    `kind: agreement\nid: a\nbank: b\nmicroCredentials: [{id: m}]\nassessed: {on: 2024-01-01}\ndecision: ${decision}\n${rest}`;

  test.each(["credit", "conditional"])("of %s needs results", (decision) => {
    for (const text of [decided(decision), decided(decision, "results: []\n")]) {
      const { diagnostics } = decode(text);
      expect(diagnostics).toMatchObject([{ code: "missing-key", args: { key: "results" } }]);
    }
  });

  test.each(["no-credit", "waiver"])("of %s needs none", (decision) => {
    expect(findingsIn(decided(decision))).toEqual([]);
  });

  test("is about something", () => {
    const text = decided("no-credit").replace("[{id: m}]", "[]");
    expect(findingsIn(text)).toEqual(["4:1 invalid-value"]);
  });

  test.each([
    ["assigned", "course"],
    ["unassigned", "subject"],
    ["waiver", "course"],
  ])("with a result of type %s names its %s", (type, key) => {
    const { diagnostics } = decode(decided("credit", `results: [{type: ${type}, credits: 3}]\n`));
    expect(diagnostics).toMatchObject([{ code: "missing-key", args: { key } }]);
  });
});

describe("a document that is sound", () => {
  const { document } = decode(
    "kind: course\nid: c\ninstitution: i\ncode: A 1\ntitle: C\ncredits: 3\nunit: u\n",
  );

  test("gets the defaults of the language", () => {
    expect(document?.data).toMatchObject({ outcomes: [], creditable: true });
    expect(document).toMatchObject({ edition: null, effective: {}, id: "c", kind: "course" });
  });

  test.each([
    [
      "micro-credential",
      "title: M\ncreditStatus: ceu\nissuer: {id: i}\ncompetencies: []",
      { status: "active" },
    ],
    [
      "crosswalk",
      'mappings: [{from: "a#b", to: "c#d"}]',
      { mappings: [{ relation: "exact", status: "accepted" }] },
    ],
    [
      "program",
      "credits: 1\nunit: u\nrequirements: []",
      { limits: [], minimums: [], sharing: [], overlap: [] },
    ],
    [
      "credit-bank",
      'institution: i\nedition: "1"\nequivalence: {threshold: 1}\ngates: [{id: g, title: G, require: true}]',
      { route: "plar", limits: [], gates: [{ severity: "must" }] },
    ],
    ["framework", "clauses: []", { verified: false }],
  ])("of kind %s too", (kind, rest, defaults) => {
    expect(decode(`kind: ${kind}\nid: x\n${rest}\n`).document?.data).toMatchObject(defaults);
  });

  test("an essential outcome is one that says so", () => {
    const text =
      "kind: course\nid: c\ninstitution: i\ncode: A 1\ntitle: C\ncredits: 3\nunit: u\noutcomes: [{id: O1, statement: x}]\n";
    expect(decode(text).document?.data).toMatchObject({ outcomes: [{ essential: false }] });
  });
});
