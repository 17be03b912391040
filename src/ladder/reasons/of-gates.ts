import type { Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import type { GateResult } from "../../policy/gates.ts";
import type { ProgramEvaluation } from "../evaluation.ts";

type Offering = Document<"micro-credential">;

/** The `must` gates of the program's banks that the offering fails. */
export function gateReasons(program: ProgramEvaluation, offering: Offering): Reason[] {
  return failures(
    program,
    offering,
    ({ severity, conditional }) => severity === "must" && !conditional,
  );
}

/** The `should` gates of the program's banks that the offering fails: they deny nothing. */
export function gateWarnings(program: ProgramEvaluation, offering: Offering): Reason[] {
  return failures(program, offering, ({ severity }) => severity === "should");
}

function failures(
  program: ProgramEvaluation,
  offering: Offering,
  asked: (gate: GateResult) => boolean,
): Reason[] {
  return program.model.banks.flatMap((bank) => {
    const { results } = program.evaluation.maker(bank.id).rules.gates(offering);
    return results
      .filter((gate) => gate.result === "fail" && asked(gate))
      .map((gate) =>
        reasonBy(gate.reason, gate.args as never, bank, gate.path, ruleName(gate), gate.source),
      );
  });
}

/** The bank's own gates by their id; the rules that act like gates by their key. */
function ruleName({ id, path }: GateResult): string {
  return path[0] === "gates" ? `gate ${id}` : path.join(".");
}
