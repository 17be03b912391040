import { z } from "zod";
import { mapping } from "./compounds.ts";
import { statedText, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** The levels of the revised Bloom taxonomy, low to high (`rules/scales/bloom.yaml`). */
export const bloomLevels = [
  "remember",
  "understand",
  "apply",
  "analyse",
  "evaluate",
  "create",
] as const;

const bloomLevel = z.enum(bloomLevels);

const group = mapping({
  bloom: z.array(bloomLevel).min(1),
  lemmas: texts,
});

/** Replaces an ending of a word by each of the forms; of several rules the first that fits counts. */
const endings = z.array(mapping({ ending: text, forms: texts })).default([]);

const words = texts.default([]);

const grammar = mapping({
  /** How a verb is inflected. */
  endings,
  /** The endings of finite forms that cannot be an infinitive. */
  finiteEndings: words,
  /** Nouns for those who learn. */
  learners: words,
  /** Phrases that come before the verb ("be able to"). */
  openings: words,
  /** Nouns that outcomes without a verb begin with ("knowledge"). */
  nouns: words,
  nounEndings: words,
  verbEndings: words,
  adverbs: words,
  adverbEndings: words,
  /** What follows a noun and no verb ("of"). */
  of: words,
  /** Words that join two verbs or two objects. */
  and: words,
  /** Phrases that join as `and` does. */
  apart: words,
  determiners: words,
  /** Pronouns that stand for an object named before, after the verb and before it. */
  pronouns: words,
  pronounsBefore: words,
  /** Words that open a clause within the sentence. */
  subordinators: words,
  /** Words that do so when an infinitive follows. */
  infinitiveMarkers: words,
  negations: words,
  /** Words that do not change what a statement is about. */
  functionWords: words,
  /** How plural endings become singular, and spellings one. */
  plurals: endings,
  spellings: endings,
  /** Verbs that ask for the same: to tell how a thing is. */
  telling: words,
  /** Verbs to propose for a vague one, by level. */
  examples: mapping({ remember: words, understand: words, apply: words }).optional(),
});

const written = mapping({
  kind: z.literal("verb-list"),
  ...envelopeWithBasis,
  /** BCP 47 primary language. */
  language: statedText,
  grammar,
  /** Infinitives by the levels at which they are used; several words where the verb is a phrase. */
  verbs: z.array(group).min(1),
  /** Other spellings of a lemma, and forms that the endings do not give. */
  forms: z.record(text, texts).default({}),
  /** Lemmas of which nobody can see whether a learner does it. */
  vague: words,
  /** Lemmas that are common nouns or adjectives, too. */
  alsoNouns: words,
}).superRefine(refuseStrangers);

/** What is said of a verb must be said of a listed one, and each is listed once. */
function refuseStrangers(
  list: {
    readonly verbs: readonly z.output<typeof group>[];
    readonly forms: Readonly<Record<string, readonly string[]>>;
    readonly vague: readonly string[];
    readonly alsoNouns: readonly string[];
  },
  context: z.RefinementCtx,
): void {
  const lemmas = new Set<string>();
  const refuse = (value: string, expected: string, path: (string | number)[]) => {
    const params = { code: "invalid-value", args: { value, expected, suggestion: null } };
    context.addIssue({ code: "custom", params, path });
  };
  for (const [i, { lemmas: listed }] of list.verbs.entries()) {
    for (const [j, lemma] of listed.entries()) {
      if (lemmas.has(lemma)) refuse(lemma, "each verb once", ["verbs", i, "lemmas", j]);
      lemmas.add(lemma);
    }
  }
  const stranger = "a verb listed under `verbs`";
  for (const lemma of Object.keys(list.forms)) {
    if (!lemmas.has(lemma)) refuse(lemma, stranger, ["forms", lemma]);
  }
  for (const key of ["vague", "alsoNouns"] as const) {
    for (const [i, lemma] of list[key].entries()) {
      if (!lemmas.has(lemma)) refuse(lemma, stranger, [key, i]);
    }
  }
}

/** One action verb: its lemma, the Bloom levels at which it is used, low to high, and its other forms. */
export interface ActionVerb {
  readonly lemma: string;
  readonly bloom: readonly z.output<typeof bloomLevel>[];
  /** Other spellings, and forms that the endings do not give. */
  readonly forms: readonly string[];
  /** Nobody can see whether a learner does it. */
  readonly vague: boolean;
  /** The lemma is a common noun or adjective, too. */
  readonly noun: boolean;
}

/** The action verbs of one language, and the closed word classes that reading a statement needs. */
export const verbList = written.transform(({ verbs, forms, vague, alsoNouns, ...rest }) => {
  const [unseen, nouns] = [new Set(vague), new Set(alsoNouns)];
  const all = verbs.flatMap(({ bloom, lemmas }) =>
    lemmas.map((lemma): ActionVerb => {
      const others = Object.hasOwn(forms, lemma) ? forms[lemma] : undefined;
      return {
        lemma,
        bloom,
        forms: others ?? [],
        vague: unseen.has(lemma),
        noun: nouns.has(lemma),
      };
    }),
  );
  return { ...rest, verbs: all };
});

/** The action verbs of one language. */
export type VerbList = z.output<typeof verbList>;
