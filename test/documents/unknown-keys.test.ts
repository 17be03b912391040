import { describe, expect, test } from "vitest";
import { kinds } from "../../src/documents/kinds.ts";
import { decode, findingsIn } from "../builders/decode.ts";
import type { Part } from "../builders/documents.ts";
import { completeOf } from "./complete.ts";
import { at, mappingsOf, pathName, replaced, type Step } from "./parts.ts";

describe.each(kinds)("an unknown key in a %s is found wherever it stands", (kind) => {
  const document = completeOf(kind);

  test.each(mappingsOf(document).map((path) => [pathName(path), path] as const))(
    "in %s",
    (_, path) => {
      const [key] = Object.keys(at(document, path) as Part);
      const wrong = `${key}x`;
      const text = JSON.stringify(withKey(document, path, wrong), null, 2);
      const lines = text.split("\n");
      const line = lines.findIndex((content) => content.includes(`"${wrong}":`));
      const { diagnostics } = decode(text);
      expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-key"]);
      expect(diagnostics[0]?.at).toMatchObject({
        line: line + 1,
        column: (lines[line] ?? "").indexOf(`"${wrong}"`) + 1,
      });
      expect(diagnostics[0]?.args).toMatchObject({ key: wrong, suggestion: key });
      expect(diagnostics[0]?.help).toContain(`"${key}"`);
    },
  );
});

function withKey(document: Part, path: readonly Step[], key: string): unknown {
  return replaced(document, path, { ...(at(document, path) as Part), [key]: "here" });
}

describe("an unknown key", () => {
  const course = "kind: course\nid: c\ninstitution: i\ncode: A 1\ntitle: C\ncredits: 3\nunit: u\n";

  test("that resembles nothing is shown with what is known there", () => {
    const [found] = decode(`${course}level: {zzzzzz: 1}\n`).diagnostics;
    expect(found?.args).toMatchObject({ suggestion: null, known: ["year"] });
    expect(found?.help).toContain("year");
  });

  test("is reported together with everything else that is wrong", () => {
    const text = `${course}credit: 3\noutcomes: [{id: O1, statment: x}]\ntags: 5\n`;
    expect(findingsIn(text).sort()).toEqual([
      "10:7 wrong-type",
      "8:1 unknown-key",
      "9:13 missing-key",
      "9:21 unknown-key",
    ]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "<<"])(
    "may be called %s",
    (key) => {
      expect(findingsIn(`${course}${key}: {credits: 1}\n`)).toEqual(["8:1 unknown-key"]);
      expect(findingsIn(`${course}level: {${key}: 1}\n`)).toEqual(["8:9 unknown-key"]);
    },
  );

  test("of 200 kB takes no time and no page", () => {
    const start = performance.now();
    const [found] = decode(`${course}? ${"k".repeat(200_000)}\n: 1\n`).diagnostics;
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(found).toMatchObject({ code: "unknown-key", at: { line: 8, column: 3 } });
    expect(found?.message.length).toBeLessThan(1_000);
  });

  test("in an entry of a dated value is one too", () => {
    const bank =
      "kind: credit-bank\nid: b\ninstitution: i\nedition: '1'\nequivalence:\n  threshold:\n";
    expect(findingsIn(`${bank}    - {from: 2018-01-01, valeu: 0.75}\n`)).toContain(
      "7:26 unknown-key",
    );
  });
});
