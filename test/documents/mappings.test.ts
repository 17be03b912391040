import { describe, expect, test } from "vitest";
import { decode, findingsIn } from "../builders/decode.ts";

const offering = (rest: string) =>
  `kind: micro-credential\nid: m\ntitle: M\nissuer: {id: i}\ncreditStatus: non-credit\ncompetencies: []\n${rest}\n`;
const program = (rest: string) =>
  `kind: program\nid: p\ncredits: 60\nunit: u\nrequirements: []\n${rest}\n`;
const bank = (rest: string) =>
  `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 80%}\n${rest}\n`;

describe("a number where a mapping is expected is one finding, at the number", () => {
  test.each([
    [offering("hours: 135"), "7:8"],
    [offering("level: 2"), "7:8"],
    [offering("prerequisites: 3"), "7:16"],
    [program("residency: 15"), "6:12"],
    [program("limits: [{id: l, max: 3}]"), "6:23"],
    [program("minimums: [{id: l, min: 3}]"), "6:25"],
    [bank("hours: {perCredit: 45}"), "6:20"],
    [bank("gates: [3]"), "6:9"],
    [bank("grade: 0.5"), "6:8"],
    ["kind: program\nid: p\ncredits: 60\nunit: u\nrequirements: [3]\n", "5:16"],
  ])("%s", (text, place) => {
    expect(findingsIn(text)).toEqual([`${place} wrong-type`]);
    const [found] = decode(text).diagnostics;
    expect(found?.message).toMatch(/^expected a mapping, found the number /);
  });

  test.each(["0", "-5", "1.12345"])("a rate of %s is a wrong value, not a wrong type", (rate) => {
    const [found, ...more] = decode(bank(`hours: {perCredit: {learning: ${rate}}}`)).diagnostics;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "invalid-value", args: { value: rate } });
  });
});

describe("a pair of requirements", () => {
  test.each(["[all]", "[a, b, c]"])("is not %s", (pair) => {
    const [found, ...more] = decode(program(`sharing: [${pair}]`)).diagnostics;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "invalid-value", args: { value: pair } });
    expect(found?.message).toContain("a pair of requirements");
  });
});

test("a step of a pathway that names both a micro-credential and a program says which is too much", () => {
  const text = "kind: pathway\nid: w\nsteps:\n  - {microCredential: m, program: p}\n";
  expect(findingsIn(text)).toEqual(["4:35 invalid-value"]);
  expect(findingsIn("kind: pathway\nid: w\nsteps:\n  - {note: x}\n")).toEqual(["4:6 missing-key"]);
});

test("a share of more than all is not mended by a second percent sign", () => {
  const text =
    'kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 150%}\n';
  expect(decode(text).diagnostics.map(({ help }) => help)).toEqual([null]);
});

test("who recognizes an offering is told by keys that are known", () => {
  expect(findingsIn(offering("recognition: {industry: [{body: Council, standard: S1}]}"))).toEqual(
    [],
  );
  expect(findingsIn(offering("recognition: {industry: [{bdoy: Council}]}"))).toEqual([
    "7:27 unknown-key",
  ]);
});
