import type { Condition } from "../../diagnostics/condition.ts";
import { french as fr } from "./french.ts";
import { speechEn } from "./speech-en.ts";
import { speechFr } from "./speech-fr.ts";

/** Conditions of a decision in English, as a part of a sentence; what is to be completed is named by then. */
export const conditionsEn = (open: readonly Condition[]): string =>
  speechEn.list(open.map(conditionEn));

/** The same in French. */
export const conditionsFr = (open: readonly Condition[]): string =>
  speechFr.list(open.map(conditionFr));

/** What is to be completed, where nothing else is open; null where something is, or nothing is named. */
export function onlyToComplete(open: readonly Condition[]): readonly string[] | null {
  const items = open.flatMap((one) => (one.kind === "complete" ? [one.item] : []));
  return items.length > 0 && items.length === open.length ? items : null;
}

function conditionEn(condition: Condition): string {
  switch (condition.kind) {
    case "grade":
      return `a grade of at least ${condition.minimum.replace(" %", "%")}`;
    case "complete":
      return `completion of ${speechEn.quote(condition.item)}`;
    case "note":
      return speechEn.quote(condition.note);
  }
}

function conditionFr(condition: Condition): string {
  switch (condition.kind) {
    case "grade":
      return fr`une note d'au moins ${condition.minimum.replace(/ ?%/, "\u00a0%")}`;
    case "complete":
      return fr`l'achèvement de ${speechFr.quote(condition.item)}`;
    case "note":
      return speechFr.quote(condition.note);
  }
}
