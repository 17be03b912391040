import { parseDate } from "../../kernel/date.ts";
import { hundredths, statedHundredths } from "../../kernel/hundredths.ts";
import type { Rational } from "../../kernel/rational.ts";
import { decimal } from "./decimal.ts";
import { french as fr } from "./french.ts";
import type { Speech } from "./messages.ts";
import { pluralFr } from "./plural-fr.ts";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "ca-semester": ["crédit", "crédits"],
  "us-semester": ["crédit semestriel américain", "crédits semestriels américains"],
  ects: ["crédit ECTS", "crédits ECTS"],
  "uk-cats": ["crédit CATS", "crédits CATS"],
  "scqf-point": ["crédit SCQF", "crédits SCQF"],
  "nz-credit": ["crédit néo-zélandais", "crédits néo-zélandais"],
  "za-nqf": ["crédit NQF sud-africain", "crédits NQF sud-africains"],
  hkqf: ["crédit QF de Hong Kong", "crédits QF de Hong Kong"],
  "my-credit": ["crédit malaisien", "crédits malaisiens"],
  "in-ncrf": ["crédit NCrF indien", "crédits NCrF indiens"],
  "kr-credit": ["crédit coréen", "crédits coréens"],
  "au-credit-point": ["crédit australien", "crédits australiens"],
  "rmc-credit": ["crédit du CMR", "crédits du CMR"],
  "qc-university": ["crédit universitaire québécois", "crédits universitaires québécois"],
  "bc-school": ["crédit scolaire de la C.-B.", "crédits scolaires de la C.-B."],
};

const unitNames = (unit: string): readonly [string, string] =>
  (Object.hasOwn(units, unit) ? units[unit] : undefined) ?? [
    `crédit (${unit})`,
    `crédits (${unit})`,
  ];

const number = (value: Rational) => decimal(value, 2, ",");

/** An amount and its credits, whatever their unit. */
export const creditsFr = (amount: Rational): string =>
  `${number(amount)} ${pluralFr(amount.toNumber(), "crédit", "crédits")}`;

/** French as it is written in Canada. */
export const speechFr: Speech = {
  number,
  share: (value, needed) => fr`${hundredths(value, 1, needed).replace(".", ",")} %`,
  statedShare: (value) => fr`${statedHundredths(value).replace(".", ",")} %`,
  credits: (value, unit) =>
    `${number(value)}\u00a0${pluralFr(value.toNumber(), ...unitNames(unit))}`,
  unit: (unit) => unitNames(unit)[1],
  date: (text) => {
    if (parseDate(text) === null) return text;
    const [year = "", month, day] = text.split("-");
    const ordinal = day === "01" ? "1er" : `${Number(day)}`;
    return `${ordinal}\u00a0${months[Number(month) - 1]} ${year}`;
  },
  quote: (text) => fr`« ${text} »`,
  list: (items) =>
    items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`,
};
