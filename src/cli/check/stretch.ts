import { InvalidArgumentError } from "commander";
import { addDays, addMonths, type CivilDate } from "../../kernel/date.ts";

/** A stretch of time: the last day of it when it begins on a day. */
export type Stretch = (from: CivilDate) => CivilDate;

const most = { d: 36_600, w: 5_200, m: 1_200, y: 100 } as const;

/** Reads `90d`, `12w`, `6m` or `1y`; a number alone means days. Throws an InvalidArgumentError when it is none, or more than 100 years. */
export function readStretch(text: string): Stretch {
  const [, digits, letter = "d"] = /^(\d{1,6})([dwmy])?$/.exec(text) ?? [];
  const unit = letter as keyof typeof most;
  const count = Number(digits);
  if (digits === undefined || count > most[unit]) {
    throw new InvalidArgumentError("Write a stretch of time such as 90d, 12w, 6m or 1y.");
  }
  switch (unit) {
    case "d":
      return (from) => addDays(from, count);
    case "w":
      return (from) => addDays(from, 7 * count);
    case "m":
      return (from) => addMonths(from, count);
    case "y":
      return (from) => addMonths(from, 12 * count);
  }
}
