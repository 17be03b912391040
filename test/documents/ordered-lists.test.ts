import { expect, test } from "vitest";
import { documentChanges } from "../../src/documents/document-edits.ts";
import { decode } from "../builders/decode.ts";

/** The edits between two texts of one document: `change path`. */
function editsBetween(base: string, head: string): string[] {
  const [was, is] = [base, head].map((text) => {
    const { document, diagnostics } = decode(text);
    if (document === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    return [document];
  });
  return documentChanges(was ?? [], is ?? []).flatMap(({ edits }) =>
    edits.map(({ tree }) => `${tree.change} ${tree.path}`),
  );
}

const agreement = (list: string) => `kind: agreement
id: a
bank: b
microCredentials: [${list}]
decision: no-credit
assessed: {on: 2024-01-10, by: [{role: x}]}
`;

const offering = (alignments: string, covered: string, more: string) => `kind: micro-credential
id: m
title: M
creditStatus: non-credit
issuer: {id: i}
competencies:
  - {id: C1, statement: Count, alignments: [${alignments}]}
  - {id: C2, statement: Cut}
assessments: [{id: A1, type: project, competencies: [${covered}]}]
${more}`;

const program = (children: string, subjects: string) => `kind: program
id: p
institution: i
title: P
credits: 3
unit: credit
requirements:
  - {id: all, choose: 1, of: [${children}]}
limits: [{id: l, of: {subjects: [${subjects}]}, max: {credits: 1}}]
`;

const [one, two] = ["{id: one, course: c}", "{id: two, course: d}"];
const [near, far] = ['{target: "f#K1"}', '{target: "f#K2"}'];
const plain = offering(`${near}, ${far}`, "C1, C2", "subjects: [A, B]\ntags: [x, y]\n");

const pathway = (steps: string) => `kind: pathway\nid: w\ntitle: W\nsteps: [${steps}]\n`;
const scale = (levels: string) => `kind: level-scale\nid: s\ntitle: S\nlevels: [${levels}]\n`;
const [first, second] = ["{microCredential: m}", "{microCredential: n}"];

test.each([
  [agreement("{id: m}, {id: n}"), agreement("{id: n}, {id: m}"), []],
  [
    agreement("{id: m}, {id: n}"),
    agreement("{id: n}, {id: o}"),
    ["removed microCredentials[m]", "added microCredentials[o]"],
  ],
  [plain, offering(`${far}, ${near}`, "C2, C1", "subjects: [B, A]\ntags: [y, x]\n"), []],
  [
    plain,
    offering(`${far}, ${near}`, "C2", "subjects: [B, A]\ntags: [y, x]\n"),
    ["changed assessments[A1].competencies"],
  ],
  [program(`${one}, ${two}`, "A, B"), program(`${one}, ${two}`, "B, A"), []],
  [program(`${one}, ${two}`, "A"), program(`${two}, ${one}`, "A"), ["moved requirements[all].of"]],
  [pathway(`${first}, ${second}`), pathway(`${second}, ${first}`), ["moved steps"]],
  [scale("low, high"), scale("high, low"), ["changed levels"]],
])("what differs between %s and %s", (base, head, edits) => {
  expect(editsBetween(base, head)).toEqual(edits);
});
