import { z } from "zod";
import { requirements } from "./requirement.ts";
import {
  dated,
  decimal,
  documentId,
  fraction,
  identified,
  localId,
  mapping,
  positiveFraction,
  text,
  texts,
} from "./values.ts";
import {
  credential,
  envelopeWithBasis,
  filter,
  limit,
  overlapRule,
  satisfiedBy,
} from "./vocabulary.ts";

/** A credit program: what it needs, from where, under which limits. */
export const program = mapping({
  kind: z.literal("program"),
  ...envelopeWithBasis,
  institution: documentId.optional(),
  credential: credential.optional(),
  credits: dated(decimal({ above: 0 })),
  unit: text,
  banks: texts.optional(),
  residency: mapping({
    credits: dated(decimal()).optional(),
    share: dated(fraction).optional(),
    satisfiedBy: dated(satisfiedBy).optional(),
    source: text.optional(),
    note: text.optional(),
  }).optional(),
  limits: identified(limit).default([]),
  minimums: identified(
    mapping({
      id: localId,
      title: text.optional(),
      of: filter.optional(),
      min: mapping({
        credits: dated(decimal()).optional(),
        share: dated(positiveFraction).optional(),
      }),
      source: text.optional(),
      note: text.optional(),
    }),
  ).default([]),
  requirements,
  sharing: z.array(z.tuple([text, text])).default([]),
  overlap: z.array(mapping(overlapRule)).default([]),
});
