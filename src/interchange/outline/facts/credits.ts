import type { Rational } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import { wholeWords } from "../words/whole-words.ts";
import { amountPattern, readAmount } from "./amount.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

/** What an outline says of its credit. */
export interface CreditFacts {
  readonly credits: Found<Rational> | null;
  /** Only where the outline says which credits they are. */
  readonly unit: Found<string> | null;
  readonly status: Found<"non-credit" | "credit" | "ceu"> | null;
}

const nonCredit = wholeWords(
  "non[- ]?credit|not for credit|no (?:academic )?credit|non[- ]cr[ée]dit[ée]?e?s?|sans crédits?",
);
const ceu = /\b(?:CEUs?|continuing education units?|UEC)\b/iu;
const creditWord =
  "(?:semester |quarter |academic |university |ECTS |CATS )?(?:credit points?|credit hours?|credits?|cr[ée]dits?|unit[ée]s?|ECTS|points?|cr\\.)";
const amountFirst = new RegExp(`${amountPattern}[ -]*${creditWord}(?![\\p{L}])`, "iu");
const amountAlone = new RegExp(`^\\D{0,30}?${amountPattern}`, "u");

const units: readonly { readonly unit: string; readonly words: RegExp }[] = [
  { unit: "ects", words: /\bECTS\b/u },
  { unit: "scqf-point", words: /\bSCQF\b/u },
  { unit: "uk-cats", words: /\bCATS\b/u },
  { unit: "nz-credit", words: /\bNZQ(?:F|CF|A)\b/u },
  { unit: "us-semester", words: /\bsemester (?:credits?|hours?|credit hours?)\b/iu },
];

/** Reads the number of credits, their unit where it is said, and whether there are any. */
export function readCredits(reading: Reading): CreditFacts {
  const labelled = reading
    .about("credits")
    .flatMap(({ blocks, label }) => blocks.map((block) => ({ block, label })));
  const front = reading.front
    .filter(({ text }) => text.length <= 200)
    .map((block) => ({ block, label: "" }));
  const status = statusOf(reading, [...labelled, ...front]);
  for (const { block, label } of labelled) {
    const found = amountFirst.exec(block.text) ?? amountAlone.exec(block.text);
    const value = readAmount(found?.[1] ?? "");
    if (value === null || found === null) continue;
    tellOthers(reading, labelled, value);
    return {
      credits: reading.found(value, block, label),
      unit: unitOf(reading, block, label, found),
      status,
    };
  }
  const elsewhere = reading
    .about("hours", "level")
    .flatMap(({ blocks, label }) => blocks.map((block) => ({ block, label })));
  for (const { block, label } of [...front, ...elsewhere]) {
    const found = amountFirst.exec(block.text);
    const value = readAmount(found?.[1] ?? "");
    if (value === null || found === null) continue;
    return {
      credits: reading.found(value, block, label),
      unit: unitOf(reading, block, label, found),
      status,
    };
  }
  return { credits: null, unit: null, status };
}

interface Place {
  readonly block: Block;
  readonly label: string;
}

function statusOf(reading: Reading, places: readonly Place[]): CreditFacts["status"] {
  for (const { block, label } of places) {
    if (nonCredit.test(block.text)) return reading.found("non-credit", block, label);
    if (ceu.test(block.text)) return reading.found("ceu", block, label);
  }
  return null;
}

/** Which credits a number counts: the words next to it first, then the label, then the rest of the line. */
function unitOf(
  reading: Reading,
  block: Block,
  label: string,
  found: RegExpExecArray,
): Found<string> | null {
  const near = found[0];
  const named = (text: string) => units.find(({ words }) => words.test(text))?.unit;
  const after = block.text.slice(found.index + near.length);
  const unit =
    named(near) ??
    named(label) ??
    (/\d/.test(after) ? undefined : named(after)) ??
    frameworkUnit(reading);
  return unit === undefined ? null : reading.found(unit, block, label);
}

/** Credits of an outline whose level is of the English framework are those of its credit scheme. */
function frameworkUnit(reading: Reading): string | undefined {
  const levels = reading
    .about("level")
    .map(({ label, blocks }) => `${label} ${blocks.map(({ text }) => text).join(" ")}`);
  if (levels.some((text) => /\bFHEQ\b/u.test(text))) return "uk-cats";
  if (levels.some((text) => /\bSCQF\b/u.test(text))) return "scqf-point";
  return levels.some((text) => /\bNZQ(?:F|CF)\b/u.test(text)) ? "nz-credit" : undefined;
}

function tellOthers(reading: Reading, places: readonly Place[], value: Rational): void {
  for (const { block } of places) {
    const found = amountFirst.exec(block.text) ?? amountAlone.exec(block.text);
    const other = readAmount(found?.[1] ?? "");
    if (other === null || other.equals(value)) continue;
    const detail = `${value.toDecimal()} is written, and "${block.text.slice(0, 80)}" stands here`;
    reading.doubt("the credits", detail, block.at);
  }
}
