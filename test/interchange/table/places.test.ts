import { expect, test } from "vitest";
import { importedText, textFile } from "../imported-text.ts";

const map = textFile(
  "m.yaml",
  "tables:\n  - {kind: course, heading: 1, constants: {institution: nic, unit: ca-semester}, columns: {Code: code, Title: title, Credits: credits}}\n",
);

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
