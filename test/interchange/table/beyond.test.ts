import { expect, test } from "vitest";
import { importedText, textFile } from "../imported-text.ts";

const map = (columns: string) =>
  textFile(
    "m.yaml",
    `tables:\n  - {kind: course, heading: 1, constants: {institution: nic, unit: ca-semester, credits: 3}, columns: {${columns}}}\n`,
  );
const rows = "Code,Title\nABC 1,Weighing, sorting,again,\nABC 2,Drying,,\n";

test("cells beyond the headings are told with their row, and the row is read", async () => {
  const options = { map: map("Code: code, Title: title") };
  const text = await importedText("table", textFile("t.csv", rows), options);
  expect(text).toContain("title: Weighing\n");
  expect(text.match(/t\.csv.*table-beyond.*/g)).toEqual([
    't.csv:2:16 warning table-beyond "sorting" in row 2 (column 3) stands under no heading and is left out, and 1 more of this row',
  ]);
});

test("a column that the mapping names by its number needs no heading", async () => {
  const options = { map: map('Code: code, Title: title, "#3": topics, "#4": null') };
  expect(await importedText("table", textFile("t.csv", rows), options)).not.toContain("beyond");
});

test("a transfer guide has them told too", async () => {
  const guide =
    "Sending institution,Sending item,Receiving institution,Transfer credit,Effective\nNIC,ABC 100 (3),TRU,TRU MATH 1100 (3),2020-09-01,extra\n";
  const text = await importedText("transfer-guide", textFile("g.csv", guide));
  expect(text).toContain("kind: agreement\n");
  expect(text).toMatch(/g\.csv:2:\d+ warning table-beyond "extra" in row 2 \(column 6\)/);
});
