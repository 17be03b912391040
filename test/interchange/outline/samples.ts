import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { fixtureFolder } from "../../fixtures/golden.ts";
import { wordFile } from "./word-file.ts";

/** An outline written for the purpose, and what is to be read from it. */
export interface Sample {
  readonly name: string;
  readonly file: InputFile;
  readonly expected: Readonly<Record<string, unknown>>;
}

const folder = fixtureFolder("standards/outline");

/** All outlines under fixtures/standards/outline; those named `x.docx.html` are made into Word files. */
export function samples(): readonly Sample[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith(".expected.yaml"))
    .map((name) => {
      const stem = name.slice(0, -".expected.yaml".length);
      const input = names.find((one) => one.startsWith(`${stem}.`) && one !== name);
      if (input === undefined) throw new Error(`${name} has no outline beside it`);
      const text = readFileSync(join(folder, input), "utf8");
      const isWord = input.endsWith(".docx.html");
      const file = isWord
        ? new InputFile(`${stem}.docx`, wordFile(text))
        : new InputFile(input, new TextEncoder().encode(text));
      return { name: stem, file, expected: parse(readFileSync(join(folder, name), "utf8")) };
    });
}
