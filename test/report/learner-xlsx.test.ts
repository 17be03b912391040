import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { learnerCells, learnerColumns } from "../../src/report/learner-lines.ts";
import { learnerXlsx } from "../../src/report/learner-xlsx.ts";
import { answer, award } from "../builders/learner-answer.ts";

test("the rows of learners as a workbook say what the CSV says, credits as numbers", async () => {
  const line = (learner: string, differs: Parameters<typeof answer>[0] = {}) =>
    learnerCells.head(learner, "tru-bgs") +
    new TextDecoder().decode(learnerCells.rest(answer(differs)));
  async function* lots() {
    yield [line("S-1", { certain: Rational.of(9, 2) }).trimEnd()];
    yield [];
    const open = award({ requirement: "open", course: null, subject: "FRST", level: 1 });
    yield [line("=S\u2028", { awards: [award(), open], reasons: ["stale"] }).trimEnd()];
  }
  const pieces: Uint8Array[] = [];
  await learnerXlsx(lots(), async (bytes) => {
    pieces.push(bytes);
  });
  const { sheets } = await readXlsx(Buffer.concat(pieces));
  const plain = "core/btec=bcit-btec-2100:3:eligible:bcit";
  expect(sheets[0]?.rows.map((row) => row.map((cell) => cell ?? ""))).toEqual([
    [...learnerColumns],
    ["S-1", "tru-bgs", "eligible", 4.5, 3, plain, ""],
    ["'=S\u2028", "tru-bgs", "eligible", 3, 3, `${plain}; open=FRST-1:3:eligible:bcit`, "stale"],
  ]);
});
