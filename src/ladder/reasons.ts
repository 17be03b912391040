import type { Reason } from "../award/award.ts";
import type { Document } from "../documents/document.ts";
import type { ProgramEvaluation } from "./evaluation.ts";
import type { Verdict } from "./result.ts";

export function reasonsOf(_p: ProgramEvaluation, _m: Document<"micro-credential">, _v: Verdict): Reason[] { return []; }
