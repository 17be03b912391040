import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { GateResult } from "../../policy/gates.ts";
import { placeJson } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";

/** What one gate of a bank says of an offering; `reason` is null where it passes or does not apply. */
export function gateJson(gate: GateResult, bank: string, lookup: Lookup): object {
  const { id, title, severity, result, conditional, reason, args, source, path } = gate;
  const at = lookup.ruleAt(bank, path);
  const holds = result === "pass" || result === "not-applicable";
  return {
    id,
    title,
    severity,
    result,
    conditional,
    reason: holds ? null : { code: reason, message: reasonMessage(reason, args), args },
    source: source === null ? null : lookup.source(bank, source),
    at: at === null ? null : placeJson(at),
  };
}
