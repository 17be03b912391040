import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { oracle } from "./index.ts";

const folder = path.resolve(import.meta.dirname, "../../../shared/data/conformance");

const isCase = (name: string): boolean => existsSync(path.join(folder, name, "expected.json"));
const cases = existsSync(folder) ? readdirSync(folder).filter(isCase).toSorted() : [];

describe("the oracle agrees with the conformance cases", () => {
  if (cases.length === 0) {
    test(`no cases in ${folder}`, ({ skip }) => skip(`no cases in ${folder}`));
  }

  test.each(cases)("%s", (name) => {
    const read = (file: string): string => readFileSync(path.join(folder, name, file), "utf8");
    const documents = parseAllDocuments(read("workspace.yaml")).map((doc): unknown => doc.toJS());
    const { asOf, program, bank, ...expected } = JSON.parse(read("expected.json")) as {
      asOf: string;
      program: string;
      bank: string;
    };
    expect(oracle(documents, asOf, program, bank)).toEqual(expected);
  });
});
