import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import type { ProgramEvaluation } from "../evaluation.ts";

/** The `must` gates of the program's banks that the offering fails. */
export function gateReasons(
  program: ProgramEvaluation,
  offering: Document<"micro-credential">,
): Reason[] {
  return program.model.banks.flatMap((bank) => {
    const { results } = program.evaluation.maker(bank.id).rules.gates(offering);
    return results
      .filter((gate) => gate.result === "fail" && gate.severity === "must")
      .map((gate) =>
        reasonBy(gate.reason, gate.args as never, bank, gate.path, `gate ${gate.id}`, gate.source),
      );
  });
}
