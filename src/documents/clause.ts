import type { z } from "zod";
import { type ReasonCode, reasonCodes } from "../diagnostics/reasons.ts";
import { mapping } from "./compounds.ts";
import { jsonSchema, localId, oneOf, text } from "./values.ts";

/** A rule over a micro-credential document: a bank's gate or a framework's clause. */
export const clause = mapping({
  id: localId,
  title: text.optional().describe("What it asks, in a few words; its id where none is stated."),
  severity: oneOf("must", "should", "may").default("must"),
  reason: oneOf(...(reasonCodes as [ReasonCode, ...ReasonCode[]])).optional(),
  applies: jsonSchema.optional(),
  require: jsonSchema,
  absent: oneOf("fail", "unknown").optional(),
  source: text.optional(),
  note: text.optional(),
});

/** A rule over a micro-credential document. */
export type Clause = z.output<typeof clause>;
