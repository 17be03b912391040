import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { jsonSchemaOf, type Kind } from "../../src/documents/kinds.ts";
import { decode, findingsIn } from "../builders/decode.ts";
import * as write from "../builders/documents.ts";
import { yamlOf } from "../builders/workspace.ts";

const minimum = (min: unknown) => write.program({ minimums: [{ id: "m", min }] });
const overlap = (max: unknown, about: unknown = { programs: ["other"] }) => ({
  overlap: [{ with: about, max }],
});

/** A document with an amount, by whose rule it is. */
const stating: Readonly<Record<string, (amount: unknown) => write.Part>> = {
  "a limit": (max) => write.program({ limits: [{ id: "l", max }] }),
  "a minimum": minimum,
  "an overlap of a program": (max) => write.program(overlap(max)),
  "an overlap of a bank": (max) => write.bank(overlap(max)),
};

const codesOf = (document: write.Part) =>
  decode(yamlOf([document])).diagnostics.map(({ code }) => code);

function acceptedByEditors(document: write.Part): boolean {
  const ajv = new Ajv({ validateFormats: false });
  return ajv.validate(jsonSchemaOf(document.kind as Kind), document);
}

describe.each(Object.entries(stating))("the amount of %s", (_, of) => {
  test.each([{ credits: 3 }, { share: 0.5 }])("is in one measure: %j", (amount) => {
    expect(codesOf(of(amount))).toEqual([]);
    expect(acceptedByEditors(of(amount))).toBe(true);
  });

  test.each([{}, { credits: 3, share: 0.5 }])("is in exactly one measure, not %j", (amount) => {
    const { diagnostics } = decode(yamlOf([of(amount)]));
    expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-value"]);
    expect(diagnostics[0]?.message).toContain("exactly one of credits, share");
    expect(acceptedByEditors(of(amount))).toBe(false);
  });
});

describe("whom an overlap is with", () => {
  test("is any other credential where nothing is named", () => {
    expect(codesOf(write.bank(overlap({ credits: 3 }, {})))).toEqual([]);
  });

  test.each(["programs", "credentials"])("is no empty list of %s", (key) => {
    const document = write.program(overlap({ credits: 3 }, { [key]: [] }));
    expect(findingsIn(yamlOf([document]))).toEqual([expect.stringContaining("invalid-value")]);
    expect(acceptedByEditors(document)).toBe(false);
  });
});
