import type { z } from "zod";
import { Rational } from "../kernel/rational.ts";
import { Numeral } from "./numeral.ts";
import { invalid, type Reading, reader, wrongType } from "./reader.ts";

const percent = /^(\d+(?:\.\d+)?)\s*%$/;

/** The texts that are shares from 0 to 1, for JSON Schema. */
const shareText = /^(?:0*(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)\s*%|0*1(?:\.0*)?|0+\.?|0*\.\d+)$/;

/** Of these the ones that are more than 0. */
const notZero = { not: { pattern: /^[0.]+\s*%?$/.source } };

/** A share from 0 to 1, or text such as `80%`. */
export const fraction = fractionAbove(null);

/** A share above 0 and at most 1, or text such as `80%`. */
export const positiveFraction = fractionAbove(0);

function fractionAbove(above: 0 | null): z.ZodType<Rational> {
  const json = {
    anyOf: [
      numberAbove(above),
      { type: "string", pattern: shareText.source, ...(above === null ? {} : notZero) },
    ],
  };
  return reader(json, (input) => fractionIn(input, above));
}

function numberAbove(above: 0 | null) {
  const bound = above === null ? { minimum: 0 } : { exclusiveMinimum: 0 };
  return { type: "number", ...bound, maximum: 1 };
}

function fractionIn(input: unknown, above: 0 | null): Reading<Rational> {
  const expected =
    above === null
      ? "a share from 0 to 1, or 0% to 100%"
      : "a share above 0 and at most 1 (or 100%)";
  const written =
    input instanceof Numeral ? input.source : typeof input === "string" ? input : null;
  if (written === null) return wrongType("a share such as 0.8 or 80%");
  const value = readFraction(written);
  if (value === null) return invalid(written, expected);
  const inRange =
    Rational.one.atLeast(value) &&
    (above === null ? value.atLeast(Rational.zero) : value.isPositive);
  if (inRange) return { value };
  const meant = value.moreThan(Rational.one) && Rational.of(100).atLeast(value);
  return invalid(written, expected, meant && !written.includes("%") ? `${written}%` : null);
}

/** Reads `0.8` or `80%`; null when the text is neither. */
function readFraction(written: string): Rational | null {
  const match = percent.exec(written);
  const value = Rational.parse(match?.[1] ?? written);
  return value === null || match === null ? value : value.over(Rational.of(100));
}

const ratioText = /^\s*([1-9]\d{0,3})\s*\/\s*([1-9]\d{0,3})\s*$/;

const factorJson = {
  anyOf: [
    { type: "number", exclusiveMinimum: 0, maximum: 9999 },
    { type: "string", pattern: ratioText.source },
  ],
};

/** How much one of something is in another unit: a decimal above 0, or two whole numbers such as `2/3`, which no decimal says exactly. */
export const factor = reader<Rational>(factorJson, (input) => {
  if (input instanceof Numeral) {
    const value = Rational.parse(input.source);
    const isRead =
      value?.isPositive && Rational.of(9999).atLeast(value) && 10_000n % value.unit === 0n;
    return isRead ? { value } : invalid(input.source, expectedFactor);
  }
  if (typeof input !== "string") return wrongType("a number such as 0.5, or 2/3");
  const [, over, under] = ratioText.exec(input) ?? [];
  return over === undefined || under === undefined
    ? invalid(input, expectedFactor)
    : { value: Rational.of(BigInt(over), BigInt(under)) };
});

const expectedFactor =
  "a number above 0 and at most 9999 of at most 4 decimals, or a fraction such as 2/3";

/** A share of the marks as a percentage; null for a number that is none. */
function percentage(value: Rational): Rational | null {
  if (!value.atLeast(Rational.zero) || !Rational.of(100).atLeast(value)) return null;
  return Rational.one.atLeast(value) ? value.times(Rational.of(100)) : value;
}

/** What looks like a number or a percentage, whatever it comes to. */
const numberLike = /^\s*[-+−]?[.,]*\d[\d.,]*\s*%?\s*$/;

/** Of these the ones that grades can be. */
const inHundred = /^\s*0*(?:100(?:\.0*)?|\d{1,2}(?:\.\d*)?|\.\d+)\s*%?\s*$/;

/** Does a text stand for a grade of some scale, and for no number? */
export const isGradeWord = (text: string): boolean => !numberLike.test(text);

/** Can a text be a grade: a word of some scale, or a number or percentage from 0 to 100? */
export const mayBeGrade = (text: string): boolean => isGradeWord(text) || inHundred.test(text);

const gradeJson = {
  type: "string",
  anyOf: [{ not: { pattern: numberLike.source } }, { pattern: inHundred.source }],
};

/** A grade as text; what looks like a percentage and cannot be one would be taken for a grade that nobody reaches. */
function gradeIn(text: string): Reading<string> {
  if (mayBeGrade(text)) return { value: text };
  return invalid(text, "a percentage from 0% to 100%, or a grade of the scale");
}

/** A share from 0 to 1, a percentage, or a grade of a scale. */
export const shareOrGrade = shareOrGradeAbove(null);

/** The same above 0. */
export const positiveShareOrGrade = shareOrGradeAbove(0);

function shareOrGradeAbove(above: 0 | null): z.ZodType<Rational | string> {
  return reader<Rational | string>({ anyOf: [numberAbove(above), gradeJson] }, (input) => {
    if (typeof input !== "string" && !(input instanceof Numeral))
      return wrongType("a grade such as 65% or C+");
    const share = fractionIn(input, above);
    return typeof input === "string" && "problem" in share ? gradeIn(input) : share;
  });
}

/**
 * The least grade that a requirement asks for, as grades are compared: a percentage, or a grade of the scale. A number
 * up to 1 is a share (0.6 is 60 %), a greater one a percentage.
 */
export const leastGrade = reader<string | Rational>(
  { anyOf: [{ type: "number", minimum: 0, maximum: 100 }, gradeJson] },
  (input) => {
    if (typeof input === "string") {
      const share = percent.test(input) ? null : Rational.parse(input);
      const asShare = share !== null && Rational.one.atLeast(share) ? percentage(share) : null;
      return asShare === null ? gradeIn(input) : { value: asShare };
    }
    if (!(input instanceof Numeral)) return wrongType("a grade such as 65% or C+");
    const number = Rational.parse(input.source);
    const value = number === null ? null : percentage(number);
    return value === null
      ? invalid(input.source, "a share from 0 to 1, or a percentage up to 100")
      : { value };
  },
);
