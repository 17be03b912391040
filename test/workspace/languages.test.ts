import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";
import { completeOf } from "../documents/complete.ts";

/** What is said of the language tags of documents: the tag, and the one that was meant. */
const found = (...documents: readonly write.Part[]) =>
  workspaceOf(...documents).diagnostics.map(({ code, args }) => [code, args]);

const offering = (...language: readonly string[]) => write.microCredential("m", { language });
const flagged = (tag: string, suggestion: string | null = null) => [
  "invalid-language",
  { tag, suggestion },
];

describe("a language", () => {
  test("is stated by a tag, whatever its capitals", () => {
    const tags = [
      "en",
      "fr-CA",
      "fr-ca",
      "EN",
      "cr",
      "zh-Hant-TW",
      "x-own",
      "zh-yue",
      "sgn-ase-CA",
      "en-CA-x-own",
    ];
    expect(found(offering(...tags))).toEqual([]);
  });

  test("is none where nothing is known of it", () => {
    expect(
      found(write.microCredential("m", { language: null }), write.microCredential("n")),
    ).toEqual([]);
  });

  test.each([
    ["en_CA", "en-CA"],
    ["fr_ca", "fr-CA"],
    [" en", "en"],
    ["", null],
    ["English language", null],
    ["en_CA.UTF-8", null],
    ["e", null],
    ["English", null],
    ["French-CA", null],
  ])("is not stated by %j", (tag, suggestion) => {
    expect(found(offering("en", tag))).toEqual([flagged(tag, suggestion)]);
  });

  test("is checked wherever a document states one", () => {
    const framework = { ...write.framework("f", [{ id: "K1" }]), language: ["en_GB"] };
    const verbs = { ...completeOf("verb-list"), language: "fr_CA" };
    expect(found(framework)).toEqual([flagged("en_GB", "en-GB")]);
    expect(found(verbs)).toEqual([flagged("fr_CA", "fr-CA")]);
  });

  test("is told where it stands", () => {
    const { at } = workspaceOf(offering("en", "en_CA")).diagnostics[0] ?? {};
    const lines = JSON.stringify(offering("en", "en_CA"), null, 2).split("\n");
    expect(lines[(at?.line ?? 0) - 1]).toContain("en_CA");
  });
});
