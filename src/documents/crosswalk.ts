import { z } from "zod";
import { fact, mapping, orEmpty } from "./compounds.ts";
import { fraction } from "./shares.ts";
import { date, documentId, oneOf, text } from "./values.ts";
import { envelopeWithBasis, relation } from "./vocabulary.ts";

const address = text;

/** What somebody found when comparing two sets of statements. */
export const crosswalk = mapping({
  kind: z.literal("crosswalk"),
  ...envelopeWithBasis,
  assertedBy: fact(
    mapping({
      role: fact(text),
      organisation: fact(text),
      unit: fact(text),
      name: fact(text),
      on: fact(date),
    }),
  ),
  compared: orEmpty(z.array(mapping({ microCredential: documentId, course: documentId }))),
  mappings: orEmpty(
    z.array(
      mapping({
        from: z.union([address, z.array(address).min(1)]),
        relation: relation.default("exact"),
        to: address,
        degree: fraction.optional(),
        status: oneOf("accepted", "proposed", "rejected").default("accepted"),
        rationale: fact(text),
        source: text.optional(),
        note: text.optional(),
      }),
    ),
  ),
});

/** What somebody found when comparing two sets of statements. */
export type Crosswalk = z.output<typeof crosswalk>;

/** One line of a crosswalk: from R to. */
export type Mapping = Crosswalk["mappings"][number];
