import { z } from "zod";
import { mapping } from "./compounds.ts";
import { date, documentId, oneOf, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** Settings of a workspace (`creditbank.yaml`). */
export const workspace = mapping({
  kind: z.literal("workspace"),
  ...envelopeWithBasis,
  id: documentId.optional(),
  asOf: date.optional(),
  banks: texts.optional(),
  frameworks: texts.optional(),
  ignore: texts.optional(),
  severity: z.record(text, oneOf("error", "warning", "info", "off")).optional(),
});
