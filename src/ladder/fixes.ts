import type { Document } from "../documents/document.ts";
import type { Rational } from "../kernel/rational.ts";
import type { ProgramEvaluation } from "./evaluation.ts";
import type { Fix, Verdict } from "./result.ts";

export function findFixes(_p: ProgramEvaluation, _m: Document<"micro-credential">, _v: Verdict, _c: Rational): Fix[] { return []; }
