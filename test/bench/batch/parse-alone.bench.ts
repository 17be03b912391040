import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

// A file read by csv-parse as its documentation shows it, and nothing done with the rows.
const [, , file = ""] = process.argv;
const parser = createReadStream(file).pipe(parse({ bom: true }));
let rows = 0;
parser.on("readable", () => {
  while (parser.read() !== null) rows += 1;
});
parser.on("end", () => console.log(rows));
