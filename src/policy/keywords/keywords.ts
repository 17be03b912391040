import { creditHours } from "./credit-hours.ts";
import { forbiddenWords } from "./forbidden-words.ts";
import type { Keyword } from "./keyword.ts";
import { notPast } from "./not-past.ts";
import { outcomesAssessed } from "./outcomes-assessed.ts";
import { outcomesAtLevel } from "./outcomes-at-level.ts";
import { statement } from "./statement.ts";

/** All rules of ours that a clause may use beside JSON Schema. */
export const keywords = [
  creditHours,
  forbiddenWords,
  notPast,
  outcomesAssessed,
  outcomesAtLevel,
  statement,
] as readonly Keyword[];

const names = new Set(keywords.map(({ name }) => name));

/** Is this one of our keywords? */
export const isKeyword = (name: string): boolean => names.has(name);

/** The form of a keyword that also holds where what it needs is not stated. */
export const possibly = (name: string): string => `possibly:${name}`;
