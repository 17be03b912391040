import { z } from "zod";
import { mapping, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** The levels of the revised Bloom taxonomy, low to high (`rules/scales/bloom.yaml`). */
const bloomLevel = z.enum(["remember", "understand", "apply", "analyse", "evaluate", "create"]);

const verb = mapping({
  /** The infinitive; several words where the verb is a phrase ("be aware of"). */
  lemma: text,
  bloom: z.array(bloomLevel).min(1),
  forms: texts.optional(),
  /** Nobody can see whether a learner does it. */
  vague: z.boolean().default(false),
  /** The lemma is a common noun, too. */
  noun: z.boolean().default(false),
});

const grammar = mapping({
  /** Regular inflection: the first ending that a lemma has is replaced by each of the forms. */
  endings: z.array(mapping({ ending: text, forms: texts })),
  learners: texts,
  openings: texts,
  nouns: texts,
  nounEndings: texts,
  adverbs: texts,
  adverbEndings: texts,
  verbEndings: texts,
  and: texts,
  apart: texts,
  determiners: texts,
  wh: texts,
  pronouns: texts,
  subordinators: texts,
  negations: texts,
  functionWords: texts,
  plurals: texts,
});

/** The action verbs of one language, and the closed word classes that reading a statement needs. */
export const verbList = mapping({
  kind: z.literal("verb-list"),
  ...envelopeWithBasis,
  /** BCP 47 primary language. */
  language: text,
  grammar,
  verbs: z.array(verb).min(1),
});

/** The action verbs of one language. */
export type VerbList = z.output<typeof verbList>;

/** One action verb: its lemma, Bloom levels and irregular or alternative forms. */
export type ActionVerb = VerbList["verbs"][number];
