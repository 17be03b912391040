import fc from "fast-check";
import { expect, test } from "vitest";
import { openDay } from "../../src/ladder/day.ts";
import { codeFrame } from "../../src/report/text/code-frame.ts";
import { plainStyle } from "../../src/report/text/style.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { day, today } from "../builders/workspace.ts";

const who = "Zq7";

/** Ways to write the key, and its value, right and wrong. */
const keys = ["learner:", '"learner":', "'learner' :", "? learner\n:", "Learner:", "lerner:"];
const values = [
  ...[who, `"${who}"`, `'${who}'`, `"a\n  ${who}"`, `>-\n  a\n  ${who}`, `\n  ${who}`],
  ...[`|\n${`  ${who}\n\n`.repeat(15)}`, `[${who}, ${who}]`, `{a: ${who}}`, `\n  a: ${who}`],
  ...[`\n  - ${who}\n  - x`, `!!str ${who}`, `&x ${who}`, `!no!${who} x`, `&x\n    ${who}`],
  ...[`\n${who}`, `\n\t${who}`, `[${who}`, `@${who}`, `*${who}`, `{${who}: a, ${who}: b}`],
];
const others = [
  "kind: exception\nid: e\ntype: exclude\nprogram: p\nreason: r",
  ...["kind: course", "id: x", "item: y", "note: [a, b]", "reason: >\n  text\n  more", "x: {a: b}"],
  ...["- z", "# c", "---", "", "for: [", "q: ]", "t: 'o", "u: @x", "a:b", "  deep: 1", "\tb: 2"],
];

const some = fc.array(fc.constantFrom(...others), { maxLength: 5 });
const texts = fc
  .tuple(some, fc.constantFrom(...keys), fc.constantFrom(...values), some)
  .map(([before, key, value, after]) => [...before, `${key} ${value}`, ...after].join("\n"));

test("no finding shows who a learner is, however the text is written or broken", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const workspace = loadTexts([{ path: "w.yaml", text }], { packs: false });
      const { diagnostics } = openDay(catalogueAt(workspace, day(today)));
      const said = diagnostics.flatMap((finding) => [
        JSON.stringify(finding),
        ...codeFrame(finding, workspace.sources, plainStyle(80)),
      ]);
      const lines = text.split("\n").map((_, at) => workspace.sources.get("w.yaml")?.shown(at + 1));
      expect([...said, ...lines].join("\n")).not.toContain(who);
    }),
    { numRuns: 3000 },
  );
});
