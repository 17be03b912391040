import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { GateResult } from "../../policy/gates.ts";
import { placeOf } from "../text/code-frame.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style, Tone } from "../text/style.ts";
import { type Branch, branch, toned } from "../text/tree.ts";

const looks: Readonly<
  Record<GateResult["result"], { readonly word: string; readonly tone: Tone }>
> = {
  pass: { word: "✔ pass", tone: "good" },
  fail: { word: "✘ fail", tone: "bad" },
  unknown: { word: "? unknown", tone: "maybe" },
  "not-applicable": { word: "· does not apply", tone: "quiet" },
};

/** A gate that fails, but only conditions a recommendation. */
const open = { word: "? condition", tone: "maybe" } as const;

/** The gates of a bank with their results, each with its source and place. */
export function gateTree(
  gates: readonly GateResult[],
  bank: string,
  lookup: Lookup,
  style: Style,
): Branch {
  if (gates.length === 0) return branch("gates: none");
  return branch(
    "gates",
    gates.map((gate) => gateBranch(gate, bank, lookup, style)),
  );
}

function gateBranch(gate: GateResult, bank: string, lookup: Lookup, style: Style): Branch {
  const { word, tone } = gate.conditional && gate.result === "fail" ? open : looks[gate.result];
  const holds = gate.result === "pass" || gate.result === "not-applicable";
  const why = holds ? [] : [branch(neutralise(`${whyNot(gate)} (${gate.reason})`))];
  return toned(style, tone, neutralise(`${word}: ${gate.title} (${gate.severity})`), [
    ...why,
    branch(ruleText(gate, bank, lookup)),
  ]);
}

/** What failed or is not stated; the title stands above. */
function whyNot({ reason, args }: GateResult): string {
  const failures = "failures" in args && Array.isArray(args.failures) ? args.failures : [];
  return failures.length > 0 ? failures.join("; ") : reasonMessage(reason, args);
}

/** The rule's id, its source and its place. */
function ruleText({ id, source, path }: GateResult, bank: string, lookup: Lookup): string {
  const at = lookup.ruleAt(bank, path);
  const parts = [
    `rule ${id}`,
    ...(source === null ? [] : [lookup.source(bank, source)]),
    ...(at === null ? [] : [placeOf(at)]),
  ];
  return neutralise(parts.join(" · "));
}
