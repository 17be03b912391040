import { expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { unrelatedWords } from "../../src/page/parts/outcome-words.ts";
import * as write from "../builders/documents.ts";
import { pageOf } from "../report/html/small-page.ts";

test("an outcome that is met through its parts is not said to be related to nothing", () => {
  const data = pageOf(
    write.bank(),
    write.program(),
    write.course("c", {
      outcomes: [
        write.outcome("O1", { parts: ["P2", "P1"] }),
        write.outcome("P1"),
        write.outcome("P2"),
      ],
    }),
    write.microCredential("m"),
    write.crosswalk(
      ["P1", "P2"].map((part) => write.relates("m#K1", "exact", `c#${part}`)),
      ["m c"],
    ),
  );
  const [whole, part] = data.courses[0]?.outcomes ?? [];
  const [met] = data.derivations[0]?.outcomes ?? [];
  if (whole === undefined || part === undefined) throw new Error("the page has no outcomes");
  expect(met).toMatchObject({ met: [1, 1], evidence: [] });
  expect(unrelatedWords(en, whole)).toBe(
    "Nothing relates to it itself; its parts count: P1 and P2.",
  );
  expect(unrelatedWords(fr, whole)).toContain("ses parties comptent\u00a0: P1 et P2.");
  expect(unrelatedWords(en, part)).toBe("Nothing relates to it.");
});
