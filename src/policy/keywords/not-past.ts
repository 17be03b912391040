import { addMonths, type CivilDate, parseDate } from "../../kernel/date.ts";
import { compareText } from "../../kernel/order.ts";
import { fails, holds, type Keyword, lacks } from "./keyword.ts";
import { numberAt, valueAt } from "./value-at.ts";

interface Setting {
  readonly date: string;
  readonly plusMonths?: string;
}

/**
 * `notPast: {date: review.last, plusMonths: review.periodMonths}`: the date, so many months later where a period is
 * named, is not before the day asked about. A date or a period that is known to be none never passes.
 */
export const notPast: Keyword<Setting> = {
  name: "notPast",
  on: ["object"],
  setting: {
    type: "object",
    required: ["date"],
    additionalProperties: false,
    properties: { date: { type: "string" }, plusMonths: { type: "string" } },
  },
  check: ({ date, plusMonths }, value, { asOf }) => {
    const written = valueAt(value, date);
    const months = plusMonths === undefined ? 0 : monthsAt(value, plusMonths);
    if (written === null || months === null) return holds;
    const start = typeof written === "string" ? parseDate(written) : null;
    const absent = [
      ...(start === null ? [date] : []),
      ...(months === undefined && plusMonths !== undefined ? [plusMonths] : []),
    ];
    if (start === null || months === undefined) return lacks(...absent);
    return judged(start, months, { date, asOf });
  },
};

function monthsAt(value: unknown, path: string): number | null | undefined {
  const months = numberAt(value, path);
  return months === null || months === undefined ? months : months.toNumber();
}

function judged(
  start: CivilDate,
  months: number,
  { date, asOf }: { readonly date: string; readonly asOf: CivilDate },
) {
  const due = addMonths(start, months);
  if (compareText(due, asOf) >= 0) return holds;
  const sum = months === 0 ? "" : ` and ${months} months make ${due}, which`;
  return fails(`${date} is ${start}${sum}${months === 0 ? "," : ""} is before ${asOf}`);
}
