import { caseFormat } from "./case/case.ts";
import { clr } from "./clr/clr.ts";
import { ctdl } from "./ctdl/ctdl.ts";
import { elm } from "./elm/elm.ts";
import { elmo } from "./elmo/elmo.ts";
import { esco } from "./esco/esco.ts";
import type { Format } from "./format.ts";
import type { InputFile } from "./input-file.ts";
import { openBadges } from "./open-badges/open-badges.ts";
import { outline } from "./outline/outline.ts";
import { rsd } from "./rsd/rsd.ts";
import { table } from "./table/table.ts";
import { transferGuide } from "./transfer-guide/transfer-guide.ts";

/** Every format; where a file could be of several, the first that recognises it is taken. */
export const formats: readonly Format[] = [
  elm,
  elmo,
  clr,
  openBadges,
  ctdl,
  caseFormat,
  esco,
  rsd,
  transferGuide,
  outline,
  table,
];

/** The format that a file is of by its content; null where that cannot be told. */
export function recognised(file: InputFile): Format | null {
  return formats.find(({ importer }) => importer?.recognises(file)) ?? null;
}
