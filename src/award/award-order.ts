import { byText, firstOf } from "../kernel/order.ts";
import type { Award } from "./award.ts";

/** The order in which awards are placed where nothing else tells them apart: by id, two banks' of one id by the bank. */
export const byAward = firstOf<Award>(
  byText(({ id }) => id),
  byText(({ bank }) => bank),
  byText(({ status }) => status),
);
