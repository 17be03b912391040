import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import type { GateResult } from "../../policy/gates.ts";
import type { ProgramEvaluation } from "../evaluation.ts";

/** The `must` gates of the program's banks that the offering fails. */
export function gateReasons(
  program: ProgramEvaluation,
  offering: Document<"micro-credential">,
): Reason[] {
  return program.model.banks.flatMap((bank) => {
    const { results } = program.evaluation.maker(bank.id).rules.gates(offering);
    return results
      .filter((gate) => gate.result === "fail" && gate.severity === "must" && !gate.conditional)
      .map((gate) =>
        reasonBy(gate.reason, gate.args as never, bank, gate.path, ruleName(gate), gate.source),
      );
  });
}

/** The bank's own gates by their id; the rules that act like gates by their key. */
function ruleName({ id, path }: GateResult): string {
  return path[0] === "gates" ? `gate ${id}` : path.join(".");
}
