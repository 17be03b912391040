import type { Assessment } from "../../ladder/assess.ts";
import { creditText, statedPercent } from "../text/amount.ts";
import { columns, indented, padEnd } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";

type Gates = Assessment["gates"];
type Award = Assessment["awards"][number];
type Cap = Assessment["terms"]["caps"][number];

const heads = ["bank", "gates", "hours carry", "credit", "unit", "at most", "stands"] as const;

/**
 * One line a bank: gates, what the hours carry, the credit in the bank's unit, its cap and how long it stands. Where
 * that is wider than the terminal, a paragraph a bank.
 */
export function bankTable(group: readonly Assessment[], indent: number, width: number): string[] {
  const rows = [[...heads], ...group.map(rowOf)];
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => columns(row[column] ?? ""))),
  );
  const total = widths.reduce((sum, one) => sum + one + 2, indent);
  if (total > width) return rows.slice(1).flatMap((row) => paragraph(row, indent, width));
  return rows.map((row) =>
    (" ".repeat(indent) + row.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join("  ")).trimEnd(),
  );
}

/** "vcc: gates ✔ · hours carry 4.0 · ..."; what is not stated is left out. */
function paragraph([bank = "", ...cells]: readonly string[], indent: number, width: number) {
  const said = cells.flatMap((cell, index) =>
    cell === "–" ? [] : [`${heads[index + 1]} ${cell}`],
  );
  return indented(`${bank}: ${said.join(" · ")}`, indent, width, 2);
}

function rowOf({ bank, gates, ceiling, awards, terms }: Assessment): string[] {
  const { unit, caps, validity } = terms;
  const months = validity?.months ?? null;
  return [
    bank,
    gatesText(gates),
    ceilingCell(ceiling),
    creditCell(awards),
    unit ?? "–",
    capCell(caps),
    months === null ? "–" : `${months} mo`,
  ].map(neutralise);
}

/** "✔", or how many binding gates fail, are conditions or are not known. */
function gatesText(gates: Gates): string {
  const binding = gates.filter(({ severity }) => severity === "must");
  const count = (test: (gate: Gates[number]) => boolean) => binding.filter(test).length;
  const failed = count(({ result, conditional }) => result === "fail" && !conditional);
  const conditions = count(({ result, conditional }) => result === "fail" && conditional);
  const unknown = count(({ result }) => result === "unknown");
  const parts = [
    ...(failed > 0 ? [`✘ ${failed}`] : []),
    ...(conditions > 0 ? [`+ ${conditions}`] : []),
    ...(unknown > 0 ? [`? ${unknown}`] : []),
  ];
  return parts.length === 0 ? "✔" : parts.join(" ");
}

/** What hours carry in the bank's unit; an interval stays one. */
function ceilingCell({ low, high }: Assessment["ceiling"]): string {
  if (high === null) return low.isZero ? "–" : `${creditText(low)} or more`;
  return low.equals(high) ? creditText(low) : `${creditText(low)} to ${creditText(high)}`;
}

/** The most that one award brings now, and what a review could bring. */
function creditCell(awards: readonly Award[]): string {
  const now = most(awards.filter(({ status }) => status !== "review"));
  const perhaps = most(awards);
  if (perhaps === null) return "–";
  if (now === null) return `? ${creditText(perhaps)}`;
  return perhaps.moreThan(now) ? `${creditText(now)} ? ${creditText(perhaps)}` : creditText(now);
}

function most(awards: readonly Award[]): Award["credits"] | null {
  return awards.reduce<Award["credits"] | null>(
    (best, { credits }) => (best === null || credits.moreThan(best) ? credits : best),
    null,
  );
}

/** The strictest share that holds for every program; else whether there are caps of some kinds. */
function capCell(caps: readonly Cap[]): string {
  const general = caps.filter(
    ({ credentials, programs, final, narrower }) =>
      credentials === null && programs === null && final === null && !narrower,
  );
  const shares = general.flatMap(({ max }) => ("share" in max ? [max.share] : []));
  const [first, ...rest] = shares;
  if (first !== undefined) {
    return statedPercent(rest.reduce((a, b) => (a.moreThan(b) ? b : a), first));
  }
  return caps.length === 0 ? "–" : "by program";
}

/** What the marks of the table mean. */
export const tableLegend =
  "gates: ✘ failed, + a condition to meet first, ? not known; credit: ? after review; units of one bank are not those of another";
