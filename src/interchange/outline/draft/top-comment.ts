import type { Facts } from "../facts/facts.ts";
import type { OutlineDraft } from "./outline-draft.ts";

const looked: readonly (readonly [string, (facts: Facts) => boolean])[] = [
  ["title", ({ title }) => title !== null],
  ["institution", ({ institution }) => institution !== null],
  ["credits", ({ credits, status }) => credits !== null || status !== null],
  ["hours", ({ totals }) => totals.size > 0],
  ["level", ({ levels }) => levels.length > 0],
  ["learning outcomes", ({ outcomes }) => outcomes.length > 0],
  ["topics", ({ topics }) => topics.length > 0],
  ["assessments", ({ assessments }) => assessments.length > 0],
  ["pass mark", ({ pass }) => pass !== null],
  ["prerequisites", ({ prerequisites }) => prerequisites !== null],
  ["delivery", ({ delivery }) => delivery !== null],
  ["effective date", ({ effective }) => effective !== null],
  ["description", ({ description, purpose }) => description !== null || purpose !== null],
];

/** What stands above a draft: where it comes from, what to check by eye, what was not found, what has no place. */
export function topComment(draft: OutlineDraft): readonly string[] {
  const { path, facts, choice, reading } = draft.content;
  const doubts = reading.doubts.map(
    ({ what, detail, at }) => `- ${what}: ${detail} (${draft.notes.place(at)})`,
  );
  const missing = looked.filter(([, has]) => !has(facts)).map(([name]) => name);
  return [
    `Read from ${path}, an outline. A draft: compare it with the outline before it is used.`,
    `Taken for a ${choice.kind}: ${choice.why}.`,
    ...(doubts.length === 0 ? [] : ["Check by eye:", ...doubts]),
    ...(missing.length === 0 ? [] : [`Not found: ${missing.join(", ")}.`]),
    ...(draft.kept.length === 0
      ? []
      : ["Read, and without a place in this document:", ...draft.kept]),
  ];
}
