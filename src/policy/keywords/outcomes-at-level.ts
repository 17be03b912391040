import { Rational } from "../../kernel/rational.ts";
import { fails, holds, type Keyword, lacks } from "./keyword.ts";
import { listAt, valueAt } from "./value-at.ts";

interface Setting {
  readonly scale: string;
  readonly levels: readonly string[];
  readonly share: number;
}

/**
 * `outcomesAtLevel: {scale: bloom, levels: [apply, analyse], share: 0.75}`: at least that share of the outcomes
 * states one of these levels of the scale. A level on another scale is no answer.
 */
export const outcomesAtLevel: Keyword<Setting> = {
  name: "outcomesAtLevel",
  on: ["object"],
  setting: {
    type: "object",
    required: ["scale", "levels", "share"],
    additionalProperties: false,
    properties: {
      scale: { type: "string" },
      levels: { type: "array", minItems: 1, items: { type: "string" } },
      share: { type: "number", exclusiveMinimum: 0, maximum: 1 },
    },
  },
  check: ({ scale, levels, share }, value) => {
    const outcomes = listAt(value, "competencies") ?? [];
    if (outcomes.length === 0) return fails("no outcome is stated");
    const silent = outcomes.filter(
      (one) => valueAt(one, "level.scale") !== scale && one.level !== null,
    );
    const fitting = outcomes.filter(
      (one) =>
        valueAt(one, "level.scale") === scale &&
        levels.includes(String(valueAt(one, "level.value"))),
    );
    const all = Rational.of(outcomes.length);
    const needed = Rational.parse(String(share)) ?? Rational.one;
    const reaches = (count: number) => Rational.of(count).over(all).atLeast(needed);
    if (reaches(fitting.length)) return holds;
    if (reaches(fitting.length + silent.length)) {
      return lacks(...silent.map(({ id }) => `competencies ${String(id)} level (${scale})`));
    }
    const percent = needed.times(Rational.of(100));
    return fails(
      `${fitting.length} of ${outcomes.length} outcomes at ${levels.join(" or ")} (${scale}), needs ${percent} %`,
    );
  },
};
