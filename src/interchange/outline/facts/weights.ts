import { Rational } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import { fold } from "../words/fold.ts";
import type { Reading } from "./reading.ts";

/** A percentage as outlines write it. */
export const percentage =
  /(?<![\d.,–-])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|percent(?!\p{L})|per cent(?!\p{L})|p\. ?cent(?!\p{L}))/iu;

/** A range of percentages, which is no weight. */
export const percentRange = /\d\s*%?\s*[–-]\s*\d{1,3}\s*%/u;

/** Is a piece of assessment the sum of the others? */
export function isTotal(title: string): boolean {
  return /^(?:total|totals|overall total|sum|somme)$/.test(fold(title));
}

/** A percentage from 0 to 100; null where the text is none. */
export function percentOf(text: string | undefined): Rational | null {
  const value = text === undefined ? null : Rational.parse(text.replace(",", "."));
  return value !== null && Rational.of(100).atLeast(value) ? value : null;
}

/** Says that a weight is a range, and is not written. */
export function tellRange(reading: Reading, { text, at }: Block): void {
  const detail = `"${text.slice(0, 80)}" gives a range, and no weight is written`;
  reading.doubt("a weight of assessment", detail, at);
}
