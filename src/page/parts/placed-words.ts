import type { AwardData, PlacedData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";

/** What a placement counts, in words: what was granted beside it where a cap takes some; of a waiver, that it brings no credit. */
export function countedWords(
  m: Messages,
  { type }: AwardData,
  { granted, counted }: PlacedData,
): string {
  if (type === "waiver") return m.program.waived;
  return counted < granted ? m.program.capped(counted, granted) : m.credits(counted);
}
