import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { wordFile } from "./word-file.ts";

/** An outline written for the purpose, and what is to be read from it. */
export interface Sample {
  readonly name: string;
  readonly file: InputFile;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** The outlines of a folder that have their fields beside them; those named `x.docx.html` are made into Word files. */
export function samplesIn(folder: string): readonly Sample[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith(".expected.yaml"))
    .map((name) => {
      const stem = name.slice(0, -".expected.yaml".length);
      const input = names.find((one) =>
        new RegExp(`^${stem}\\.(?:txt|md|html|docx\\.html)$`).test(one),
      );
      if (input === undefined) throw new Error(`${name} has no outline beside it`);
      const text = readFileSync(join(folder, input), "utf8");
      const file = input.endsWith(".docx.html")
        ? new InputFile(`${stem}.docx`, wordFile(text))
        : new InputFile(input, new TextEncoder().encode(text));
      return { name: stem, file, expected: parse(readFileSync(join(folder, name), "utf8")) };
    });
}
