import { describe, expect, test } from "vitest";
import { History, onDay } from "../../src/documents/history.ts";
import { Rational } from "../../src/kernel/rational.ts";
import { decode, findingsIn } from "../builders/decode.ts";
import { day } from "../builders/workspace.ts";

const bank = (threshold: string) =>
  `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence:\n  threshold: ${threshold}\n`;

const two = "[{from: 2018-01-01, value: 0.75}, {from: 2023-01-01, value: 80%, source: s}]";

describe("a dated value", () => {
  const { document } = decode(bank(two));
  const threshold = document?.kind === "credit-bank" ? document.data.equivalence.threshold : null;

  test.each([
    ["2017-12-31", null],
    ["2018-01-01", "0.75"],
    ["2022-12-31", "0.75"],
    ["2023-01-01", "0.8"],
    ["2099-01-01", "0.8"],
  ])("on %s is %s", (date, expected) => {
    expect(threshold).toBeInstanceOf(History);
    const entry = threshold instanceof History ? threshold.at(day(date)) : null;
    expect(entry === null ? null : String(entry.value)).toBe(expected);
  });

  test("in a document becomes what is in force, wherever it stands", () => {
    const dated = new History([{ from: day("2020-01-01"), value: Rational.of(3) }]);
    const { value, missing } = onDay({ a: [{ b: dated }], c: "text", d: null }, day("2020-01-01"));
    expect(value).toEqual({ a: [{ b: Rational.of(3) }], c: "text", d: null });
    expect(missing).toEqual([]);
  });

  test("that begins later is named with its path and its first day", () => {
    const dated = new History([{ from: day("2020-01-01"), value: 1 }]);
    expect(onDay({ a: [{ b: dated }], c: dated }, day("2019-12-31")).missing).toEqual([
      { path: ["a", 0, "b"], from: "2020-01-01" },
      { path: ["c"], from: "2020-01-01" },
    ]);
  });
});

describe("the entries of a dated value", () => {
  test("rise", () => {
    const text = "[{from: 2023-01-01, value: 0.8}, {from: 2018-01-01, value: 0.75}]";
    expect(findingsIn(bank(text))).toEqual(["6:54 invalid-history"]);
  });

  test("differ in their day", () => {
    const text = "[{from: 2023-01-01, value: 0.8}, {from: 2023-01-01, value: 0.75}]";
    expect(findingsIn(bank(text))).toEqual(["6:54 invalid-history"]);
  });

  test.each([
    ["[{from: 2018-01-01, value: 2}]", "6:41 invalid-value"],
    ["[{from: 2018-02-30, value: 1}]", "6:22 invalid-date"],
    ["[{from: 2018-01-01, value: 1, sorce: s}]", "6:44 unknown-key"],
    ["[{from: 2018-01-01, value: 1}, {from: 2019-01-01, value: -1}]", "6:71 invalid-value"],
  ])("are read like the plain value: %s", (text, expected) => {
    expect(findingsIn(bank(text))).toEqual([expected]);
  });

  test.each([
    ["[{value: 1}]", "from"],
    ["[{from: 2018-01-01}]", "value"],
    ["[{from: 2018-01-01, value: 1}, {from: 2019-01-01}]", "value"],
  ])("need a day and a value: %s", (text, key) => {
    const { diagnostics } = decode(bank(text));
    expect(diagnostics).toMatchObject([{ code: "missing-key", args: { key } }]);
  });

  test("are at least one", () => {
    expect(decode(bank("[]")).document).toBeNull();
  });

  test("may hold lists and words", () => {
    const text = `${bank("1")}  levels: [{from: 2018-01-01, value: ignore}]
residency: {bachelor: [{from: 2018-01-01, value: 30}], satisfiedBy: [{from: 2018-01-01, value: [plar]}]}
`;
    expect(findingsIn(text)).toEqual([]);
  });
});
