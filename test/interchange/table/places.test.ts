import { expect, test } from "vitest";
import { parseDate } from "../../../src/kernel/date.ts";
import { importedText, textFile } from "../imported-text.ts";

const map = textFile(
  "m.yaml",
  "tables:\n  - {kind: course, heading: 1, constants: {institution: nic, unit: ca-semester}, columns: {Code: code, Title: title, Credits: credits}}\n",
);

test("rows that cannot be read are counted with the others", async () => {
  const lines = ["Code,Title,Credits", "ABC 1,Heat,3", 'ABC 2,"Wood,3', "ABC 3,Air,3", ""];
  const text = await importedText("table", textFile("t.csv", lines.join("\n")), { map });
  expect(text).toContain("2 of 3 rows were read");
  const guide = ["Sending item,Transfer credit,Receiving institution", "ABC 1 (3),TRU X 1 (3),TRU"];
  const rows = [...guide, 'ABC 2 (3),"TRU X 2 (3),TRU', ""].join("\n");
  const read = await importedText("transfer-guide", textFile("g.csv", rows), {
    institution: "nic",
    decided: parseDate("2024-01-01") ?? undefined,
  });
  expect(read).toContain("1 of 2 rows were read");
});

test.each(["", "\n \n"])("a table without a row is not told of its mapping", async (content) => {
  for (const options of [{ map }, {}]) {
    const text = await importedText("table", textFile("t.csv", content), options);
    expect(text).toContain("t.csv:1:1 error nothing-found no row found in this file");
    expect(text).not.toContain("sheet");
    expect(text).not.toContain("mapping");
  }
});

test.each(["\n", "\r\n"])(
  "a cell behind one with a line break (%j) is told where it stands",
  async (end) => {
    const lines = ["Code,Title,Credits", 'ABC 1,"Heat', 'and ""air""",x', 'ABC 2,"Wood",y', ""];
    const text = await importedText("table", textFile("t.csv", lines.join(end)), { map });
    expect(text.match(/t\.csv:\d+:\d+ error table-cell/g)).toEqual([
      "t.csv:3:14 error table-cell",
      "t.csv:4:14 error table-cell",
    ]);
  },
);
