import { parseDate } from "../../kernel/date.ts";
import { hundredths, statedHundredths } from "../../kernel/hundredths.ts";
import { Rational } from "../../kernel/rational.ts";
import { inWords } from "../../kernel/text.ts";
import { decimal } from "./decimal.ts";
import type { Speech } from "./messages.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What stands before "credit" in the name of a unit, and what stands in its place. */
const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "ca-semester": ["credit", "credits"],
  "us-semester": ["U.S. semester credit", "U.S. semester credits"],
  ects: ["ECTS credit", "ECTS credits"],
  "uk-cats": ["CATS credit", "CATS credits"],
  "scqf-point": ["SCQF credit point", "SCQF credit points"],
  "nz-credit": ["New Zealand credit", "New Zealand credits"],
  "za-nqf": ["South African NQF credit", "South African NQF credits"],
  hkqf: ["Hong Kong QF credit", "Hong Kong QF credits"],
  "my-credit": ["Malaysian credit", "Malaysian credits"],
  "in-ncrf": ["Indian NCrF credit", "Indian NCrF credits"],
  "kr-credit": ["Korean credit", "Korean credits"],
  "au-credit-point": ["Australian credit point", "Australian credit points"],
  "rmc-credit": ["RMC credit", "RMC credits"],
  "qc-university": ["Québec university credit", "Québec university credits"],
  "bc-school": ["B.C. school credit", "B.C. school credits"],
};

const unitNames = (unit: string): readonly [string, string] =>
  (Object.hasOwn(units, unit) ? units[unit] : undefined) ?? [
    `credit (${unit})`,
    `credits (${unit})`,
  ];

const number = (value: Rational) => decimal(value, 2, ".");

/** An amount and its credits, whatever their unit. */
export const creditsEn = (amount: Rational): string =>
  `${number(amount)} ${amount.equals(Rational.one) ? "credit" : "credits"}`;

/** English as it is written in Canada. */
export const speechEn: Speech = {
  number,
  share: (value, needed) => `${hundredths(value, 1, needed)}%`,
  statedShare: (value) => `${statedHundredths(value)}%`,
  credits: (value, unit) =>
    `${number(value)}\u00a0${unitNames(unit)[value.equals(Rational.one) ? 0 : 1]}`,
  unit: (unit) => unitNames(unit)[1],
  date: (text) => {
    if (parseDate(text) === null) return text;
    const [year = "", month, day] = text.split("-");
    return `${months[Number(month) - 1]}\u00a0${Number(day)}, ${year}`;
  },
  quote: (text) => `“${text}”`,
  list: (items) => inWords(items, "and"),
};
