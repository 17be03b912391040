import type { LimitCost, ProgramView } from "../../ladder/result.ts";
import { counted, creditText } from "../text/amount.ts";
import { columns, indented, padEnd, padStart } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";
import { proofTexts } from "./proof-text.ts";

interface LimitView {
  readonly lookup: Lookup;
  readonly style: Style;
}

const heads = ["at most", "used", "costs", "one more"] as const;
const widths = [11, 11, 8, 10] as const;
const longest = 36;

/** What each limit of a program costs, as a table, and why no more counts. */
export function limitLines(program: ProgramView, { lookup, style }: LimitView): string[] {
  const { limits, certificate: proof } = program.certain.explained();
  const say = (text: string) => indented(neutralise(text), 2, style.width, 2);
  const texts = proof === null ? [] : proofTexts(proof, program, lookup);
  return [
    "",
    ...(limits.length === 0 ? [] : table(limits, style)),
    ...limitRemarks(limits).flatMap(say),
    ...(texts.length === 0 ? [] : ["", ...say("why no more counts now:")]),
    ...texts.flatMap((text) => indented(neutralise(text), 4, style.width, 2)),
  ];
}

/** What to know of the limits beside their amounts: that there are none, or what a question mark among them means. */
export function limitRemarks(limits: readonly LimitCost[]): string[] {
  if (limits.length === 0) return ["no limit bears on this program"];
  return limits.some(isOpen) ? ["? the work limit stopped the search"] : [];
}

const isOpen = ({ costs, gain }: LimitCost) => costs === null || gain === null;

/** A line a limit; a name that is too long stands in a line of its own. */
function table(limits: readonly LimitCost[], style: Style): string[] {
  const names = namesOf(limits);
  const room = Math.min(longest, Math.max(...names.map((name) => columns(name)), 6)) + 1;
  const row = (cells: readonly string[]) =>
    cells.map((cell, at) => padStart(cell, widths[at] ?? 0)).join("");
  const lines = limits.map((limit, at) => {
    const name = names[at] ?? "";
    const cells = row(cellsOf(limit));
    return columns(name) < room
      ? `  ${padEnd(name, room)}${cells}`
      : `  ${name}\n${" ".repeat(room + 2)}${cells}`;
  });
  const head = style.paint("strong", `  ${padEnd("limit", room)}${row(heads)}`);
  return [head, ...lines.flatMap((line) => line.split("\n"))];
}

/** Their ids; where two are the same, with whose each is before it ("program limit residency"). */
function namesOf(limits: readonly LimitCost[]): string[] {
  const isTwofold = (id: string) => limits.filter((other) => other.id === id).length > 1;
  return limits.map(({ id, kind }) => {
    if (kind === "residency" || !isTwofold(id)) return neutralise(id);
    return neutralise(`${kind} limit ${id}`);
  });
}

function cellsOf({ measure, max, used, costs, gain }: LimitCost): readonly string[] {
  const amount = (value: LimitCost["max"]) =>
    measure === "awards" ? counted(value.toNumber(), "award") : creditText(value);
  const credits = (value: LimitCost["costs"]) => (value === null ? "?" : creditText(value));
  return [amount(max), amount(used), credits(costs), credits(gain)];
}
