import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { learnerCells, learnerColumns } from "../../../src/report/learner/learner-lines.ts";
import { learnerParquet, learnerXlsx } from "../../../src/report/learner/learner-table.ts";
import { answer, award } from "../../builders/learner-answer.ts";

const line = (learner: string, differs: Parameters<typeof answer>[0] = {}) => {
  const rest = new TextDecoder().decode(learnerCells.rest("tru-bgs", answer(differs)));
  return `${learnerCells.head(learner)}${rest}`.trimEnd();
};

const open = award({ requirement: "open", course: null, subject: "FRST", level: 1 });

async function* someLots() {
  yield [line("S-1", { certain: Rational.of(9, 2) })];
  yield [];
  yield [line("=S\u2028", { awards: [award(), open], reasons: ["stale"] })];
}

async function* manyLots() {
  for (let lot = 0; lot < 60; lot += 1) {
    yield Array.from({ length: 1000 }, (_, index) => line(`S-${lot * 1000 + index}`));
  }
}

async function* noLots() {}

async function fileOf(make: typeof learnerXlsx, lots: AsyncIterable<readonly string[]>) {
  const pieces: Uint8Array[] = [];
  await make(lots, async (bytes) => {
    pieces.push(bytes);
  });
  return Buffer.concat(pieces);
}

const plain = "core/btec=bcit-btec-2100:3:eligible:bcit";
const both = `${plain}; open=FRST-1:3:eligible:bcit`;

test("the rows of learners as a workbook say what the CSV says, credits as numbers", async () => {
  const { sheets } = await readXlsx(await fileOf(learnerXlsx, someLots()));
  expect(sheets[0]?.rows.map((row) => row.map((cell) => cell ?? ""))).toEqual([
    [...learnerColumns],
    ["S-1", "tru-bgs", "eligible", 4.5, 3, plain, ""],
    ["'=S\u2028", "tru-bgs", "eligible", 3, 3, both, "stale"],
  ]);
});

describe("the rows of learners as Parquet", () => {
  const rowsOf = async (file: Buffer) => {
    return parquetReadObjects({ file: new Uint8Array(file).buffer });
  };

  test("say the same, the learner exactly as given", async () => {
    expect(await rowsOf(await fileOf(learnerParquet, someLots()))).toEqual([
      {
        ...{ learner: "S-1", program: "tru-bgs", verdict: "eligible" },
        ...{ creditsCertain: 4.5, creditsPossible: 3, awards: plain, reasons: "" },
      },
      {
        ...{ learner: "=S\u2028", program: "tru-bgs", verdict: "eligible" },
        ...{ creditsCertain: 3, creditsPossible: 3, awards: both, reasons: "stale" },
      },
    ]);
  });

  test("may be none", async () => {
    expect(await rowsOf(await fileOf(learnerParquet, noLots()))).toEqual([]);
  });

  test("may be more than are packed together, and give the same bytes each time", async () => {
    const file = await fileOf(learnerParquet, manyLots());
    expect(file.equals(await fileOf(learnerParquet, manyLots()))).toBe(true);
    const rows = await rowsOf(file);
    expect(rows).toHaveLength(60_000);
    expect(rows.at(-1)).toMatchObject({ learner: "S-59999", creditsPossible: 3 });
  });
});
