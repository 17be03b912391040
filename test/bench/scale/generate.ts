import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { courses } from "./courses.ts";
import { crosswalkTexts } from "./crosswalks.ts";
import { agreementTexts } from "./decisions.ts";
import { Draw } from "./draw.ts";
import { bankTexts, programTexts } from "./institutions.ts";
import { offerings } from "./offerings.ts";
import type { Size } from "./size.ts";
import { frameworkTexts, landscape } from "./topics.ts";

/** The texts of a generated workspace by file name; the same for the same size. */
export function generate(size: Size): ReadonlyMap<string, string> {
  const draw = new Draw(20_261_126);
  const land = landscape(size, draw);
  const taught = courses(size, land, draw);
  const offered = offerings(size, land, taught, draw);
  const groups = {
    framework: frameworkTexts(land),
    course: taught.map(({ text }) => text),
    offering: offered.map(({ text }) => text),
    crosswalk: crosswalkTexts(size, land, offered, taught, draw),
    bank: bankTexts(size, draw),
    program: programTexts(size, taught, draw),
    agreement: agreementTexts(offered, taught, draw),
  };
  const files = new Map<string, string>();
  for (const [name, texts] of Object.entries(groups)) {
    const each = name === "framework" || name === "crosswalk" ? 1 : 200;
    for (let from = 0; from < texts.length; from += each) {
      const part = texts.slice(from, from + each).join("---\n");
      files.set(`${name}s/${name}-${String(from / each + 1).padStart(4, "0")}.yaml`, part);
    }
  }
  return files;
}

/** Writes a generated workspace into a folder. */
export function writeWorkspace(root: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(join(root, name, ".."), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}
