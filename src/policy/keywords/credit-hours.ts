import { Rational } from "../../kernel/rational.ts";
import { fails, holds, type Keyword, lacks } from "./keyword.ts";
import { numberAt, valueAt } from "./value-at.ts";

interface Setting {
  readonly units: readonly string[];
  readonly perCredit: readonly [number, number] | number;
}

/**
 * `creditHours: {units: [ects], perCredit: [25, 30]}`: the learning hours fit the credit that the offering states in
 * one of these units, so many hours for each credit. Credit in another unit is another matter, and holds.
 */
export const creditHours: Keyword<Setting> = {
  name: "creditHours",
  on: ["object"],
  setting: {
    type: "object",
    required: ["units", "perCredit"],
    additionalProperties: false,
    properties: {
      units: { type: "array", minItems: 1, items: { type: "string" } },
      perCredit: {
        anyOf: [
          { type: "number", exclusiveMinimum: 0 },
          {
            type: "array",
            minItems: 2,
            maxItems: 2,
            items: { type: "number", exclusiveMinimum: 0 },
          },
        ],
      },
    },
  },
  check: ({ units, perCredit }, value) => {
    const unit = valueAt(value, "credit.unit");
    if (typeof unit === "string" && !units.includes(unit)) return holds;
    const credits = numberAt(value, "credit.value");
    const hours = numberAt(value, "hours.learning");
    const absent = [
      ...(unit === undefined ? ["credit.unit"] : []),
      ...(credits === undefined ? ["credit.value"] : []),
      ...(hours === undefined ? ["hours.learning"] : []),
    ];
    if (absent.length > 0) return lacks(...absent);
    if (unit === null || credits === null || credits === undefined) return holds;
    const [low, high] = (typeof perCredit === "number" ? [perCredit, perCredit] : perCredit).map(
      (rate) => (Rational.parse(String(rate)) ?? Rational.zero).times(credits),
    );
    const stated = hours ?? Rational.zero;
    if (low === undefined || high === undefined) return holds;
    if (stated.atLeast(low) && high.atLeast(stated)) return holds;
    const rate = typeof perCredit === "number" ? `${perCredit}` : perCredit.join(" to ");
    const needed = low.equals(high) ? `${low}` : `${low} to ${high}`;
    return fails(
      `${stated} learning hours for ${credits} credits (${String(unit)}), needs ${needed} (${rate} hours a credit)`,
    );
  },
};
