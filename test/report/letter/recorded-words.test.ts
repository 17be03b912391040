import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Reason } from "../../../src/award/award.ts";
import type { ReasonCode } from "../../../src/diagnostics/reasons.ts";
import { messagesEn } from "../../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../../src/report/letter/messages-fr.ts";
import { questionWords, reasonWords } from "../../../src/report/letter/plain-words.ts";
import {
  recordedAward,
  recordedDay,
  recordedLevel,
} from "../../../src/report/letter/recorded-words.ts";
import { fixtureFolder } from "../../fixtures/golden.ts";
import { ladderFile } from "../../fixtures/ladder-file.ts";
import { names } from "./account.ts";

test("awards, levels and days as reasons write them", () => {
  expect(recordedAward("BTEC 2100")).toEqual({ kind: "course", course: "BTEC 2100" });
  expect(recordedAward("BTEC credit at level 2")).toEqual({
    kind: "open",
    subject: "BTEC",
    level: 2,
  });
  expect(recordedAward("unassigned credit at level ?")).toEqual({
    kind: "open",
    subject: null,
    level: null,
  });
  expect(recordedAward("block credit")).toEqual({ kind: "block" });
  expect(recordedLevel("year 2")).toEqual({ year: "2", value: "2" });
  expect(recordedLevel("level apply")).toEqual({ year: null, value: "apply" });
  expect(recordedLevel("apply")).toEqual({ year: null, value: "apply" });
  expect(recordedDay("not in effect on 2025-01-31")).toBe("2025-01-31");
  expect(recordedDay("another cause")).toBeNull();
});

describe("what the ladder says of the workspaces of reasons", () => {
  const folder = fixtureFolder("reasons");
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const pairs = files.flatMap((name) => ladderFile(join(folder, name)).pairs);
  const argsOf = (code: ReasonCode): Record<string, unknown>[] =>
    pairs
      .flatMap((pair) => pair.reasons)
      .filter((reason: Reason) => reason.code === code)
      .map((reason) => ({ ...reason.args }));

  test("is read back in the forms that it has today", () => {
    const limited = [...argsOf("limit-reached"), ...argsOf("residency-short")];
    const open = [...limited, ...argsOf("not-applicable"), ...argsOf("route-wrong")]
      .map(({ award }) => String(award))
      .filter((award) => award.includes(" credit"));
    expect(open.length).toBeGreaterThan(0);
    for (const award of open) expect(recordedAward(award).kind).not.toBe("course");
    const levels = argsOf("level-below").map(({ level }) => String(level));
    expect(levels.some((level) => recordedLevel(level).year !== null)).toBe(true);
    expect(levels.some((level) => level !== recordedLevel(level).value)).toBe(true);
    for (const { why } of argsOf("not-creditable")) {
      const known = why === "it is marked as not creditable" || recordedDay(String(why)) !== null;
      expect(known, String(why)).toBe(true);
    }
  });

  test.each([messagesEn, messagesFr])(
    "is a sentence in $language, without a code in it",
    (messages) => {
      for (const { reasons, questions, microCredential } of pairs) {
        const words = [
          ...reasons.map((reason) => reasonWords(messages, reason, names, microCredential)),
          ...questions.map(({ args }) => questionWords(messages, args, names)),
        ];
        for (const sentence of words) {
          expect(sentence).toMatch(/^\S.*[.?]$/su);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    },
  );
});
