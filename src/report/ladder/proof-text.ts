import type {
  BoundAllocation,
  Excluded,
  PlacedAward,
  ProgramView,
  Proof,
} from "../../ladder/result.ts";
import { counted, creditText } from "../text/amount.ts";
import type { Lookup } from "../text/lookup.ts";
import { fieldOf, sharedDestination } from "./pair-text.ts";
import { toldApart } from "./told-apart.ts";

type Blocker = Proof["blocking"][number];
type Alternative = NonNullable<Proof["alternative"]>;

/** So many of the things that hold a program back are told in a text; tables and JSON have all. */
const mostTold = 6;

const worseIn: Readonly<Record<Alternative["worse"], string>> = {
  credits: "counts less",
  completed: "completes fewer requirements",
  complete: "leaves open the requirement that is asked for",
  uses: "asks for more micro-credentials, hours or money",
  review: "rests on more awards in review",
  eligible: "rests on fewer recorded decisions",
  granted: "grants more credit for the same",
  order: "is as good in all else, and only comes later in order",
};

const notAllNeeded = "these may not all be needed: the work limit stopped the search";

const undecidedWords: Readonly<Record<NonNullable<Proof["undecidedBy"]>, string>> = {
  "work-limit": "the work limit stopped the search",
  placements: "it is not looked for where so many placements count",
};

/** Why no more credits count in a program, and what counts as many: sentences, with at most so many of what holds it back. */
export function proofTexts(
  proof: Proof,
  view: ProgramView,
  lookup: Lookup,
  most = mostTold,
): string[] {
  const { blocking, optimal, bound } = proof;
  const told = blocking.slice(0, most);
  const hidden = blocking.length - told.length;
  return [
    ...(optimal ? [] : [`the work limit stopped the search: at most ${creditText(bound)} credits`]),
    ...(optimal && blocking.length === 0 ? [fullText(proof, view)] : []),
    ...told.map((one) => blockerText(one, view.program, lookup)),
    ...(blocking.some(({ undecided }) => undecided === true) ? [notAllNeeded] : []),
    ...(hidden > 0 ? [`and ${counted(hidden, "more thing")} that hold it back`] : []),
    ...alternativeTexts(proof, view.certain, lookup),
  ];
}

function fullText({ value }: Proof, { of }: ProgramView): string {
  return value.atLeast(of)
    ? "the program is full"
    : "all credit that is certain and fits a requirement counts";
}

/** One thing that holds a program back, and what it would bring if it gave way by one. */
export function blockerText(blocker: Blocker, program: string, lookup: Lookup): string {
  if (blocker.kind === "exclusion") {
    const [a, b] = toldApart(
      blocker.items.map((item) => ({ text: excludedText(item, lookup), bank: item.bank })),
    );
    return `${a} excludes ${b}: letting both count ${gainText(blocker.gain)}`;
  }
  const { hold, unit, gain } = blocker;
  const step =
    hold.kind === "residency" ? `one ${unit} fewer (one more by other routes)` : `one ${unit} more`;
  return `${lookup.bound(program, hold)}: ${step} ${gainText(gain)}`;
}

function excludedText(excluded: Excluded, lookup: Lookup): string {
  const { id, course, microCredentials } = excluded;
  const what = course === null ? (fieldOf(excluded) ?? id) : lookup.course(course);
  const names = microCredentials.map((one) => lookup.offering(one)).join(" + ");
  return names === "" ? what : `${what} by ${names}`;
}

function gainText(gain: Blocker["gain"]): string {
  if (gain === null) return "may bring more (the work limit stopped the search)";
  return gain.isPositive ? `would bring ${creditText(gain)} more` : "would alone bring nothing";
}

function alternativeTexts(
  { alternative, undecidedBy }: Proof,
  best: BoundAllocation,
  lookup: Lookup,
): string[] {
  if (alternative !== null) return [alternativeText(alternative, best, lookup)];
  return undecidedBy === null
    ? []
    : [`whether another choice counts as much is open: ${undecidedWords[undecidedBy]}`];
}

/** What another choice places elsewhere, and in what it is worse. */
export function alternativeText(
  { placed, worse }: Alternative,
  best: BoundAllocation,
  lookup: Lookup,
): string {
  const more = without(placed, best.placed);
  const texts = toldApart(
    [...more, ...without(best.placed, placed)].map((one) => ({
      text: spotText(one, lookup),
      bank: one.award.bank,
    })),
  );
  const say = (list: readonly string[]) => (list.length === 0 ? "nothing" : list.join("; "));
  const [others, instead] = [texts.slice(0, more.length), texts.slice(more.length)];
  return `another choice counts as much: ${say(others)}, instead of ${say(instead)}; it ${worseIn[worse]}`;
}

function without(list: readonly PlacedAward[], others: readonly PlacedAward[]) {
  const key = ({ award, requirement, granted, shared }: PlacedAward) =>
    [award.bank, award.id, award.status, requirement, granted, shared].join(" ");
  const known = new Set(others.map(key));
  return list.filter((one) => !known.has(key(one)));
}

function spotText(placed: PlacedAward, lookup: Lookup): string {
  const names = placed.award.microCredentials.map((id) => lookup.offering(id)).join(" + ");
  return `${names} → ${sharedDestination(placed, lookup)}`;
}
