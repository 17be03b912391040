import fc from "fast-check";
import type { Draft } from "../../../src/interchange/draft.ts";
import type { DraftValue } from "../../../src/source/draft-yaml.ts";

const text = fc
  .stringMatching(/^[A-Za-zé][A-Za-zé ,.#-]{0,20}[a-z]$/)
  .map((found) => found.replace(/\s+/g, " "));
const uri = fc.constantFrom("https://skills.example/a", "https://skills.example/b", "urn:x:c");
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = (size: number) => fc.uniqueArray(text, { minLength: 1, maxLength: size });
/** With up to four decimals. */
const amount = fc.integer({ min: 1, max: 300_000 }).map((parts) => parts / 10_000);

const types = ["testing", "project", "oral", "rpl", "participation-only"];
const supervisions = ["unsupervised-no-id", "supervised-online-id", "supervised-onsite-id"];

const competency = fc.record({
  id: fc.stringMatching(/^[A-Z][0-9]{1,2}$/),
  statement: text,
  alignments: optional(
    fc
      .uniqueArray(uri, { minLength: 1, maxLength: 2 })
      .map((targets) => targets.map((target) => ({ target }))),
  ),
});

const marked = fc.record({
  graded: fc.constant(true),
  passMark: fc.integer({ min: 1, max: 10_000 }).map((parts) => `${parts / 100}%`),
});

const assessment = fc
  .tuple(
    fc.record({
      id: fc.stringMatching(/^A[0-9]$/),
      title: optional(text.map((title) => `On ${title}`)),
      type: optional(fc.constantFrom(...types)),
      supervision: optional(fc.constantFrom(...supervisions)),
    }),
    fc.oneof(marked, fc.constant({ graded: true }), fc.constant({})),
    optional(text),
  )
  .map(([facts, mark, criteria]) => ({ ...facts, ...mark, criteria }));

const assessments = fc.oneof(
  fc.constant(undefined),
  fc.record({ criteria: text }).map((criteria) => [{ id: "criteria", ...criteria }]),
  fc
    .record({ type: fc.constantFrom(...types), criteria: text })
    .map((criteria) => [{ id: "criteria", ...criteria }]),
  fc.uniqueArray(assessment, {
    comparator: (a, b) => a.id === b.id || (a.title ?? a.id) === (b.title ?? b.id),
    minLength: 1,
    maxLength: 3,
  }),
);

const credit = fc.oneof(
  fc.constant({ creditStatus: "non-credit" }),
  fc.record({
    creditStatus: fc.constant("credit"),
    credit: fc.record({
      value: amount,
      unit: fc.constantFrom("ects", "ca-semester", "a b/c", "unspecified"),
    }),
  }),
  fc.record({
    creditStatus: fc.constant("ceu"),
    credit: fc.record({ value: amount, unit: fc.constant("ceu") }),
  }),
);

const issuer = fc
  .record({
    id: fc.constantFrom("college", "north-college"),
    name: optional(text),
    place: fc.constantFrom({}, { country: "CA" }, { country: "CA", region: "CA-BC" }),
    profile: optional(text),
  })
  .map(({ place, ...facts }) => ({ ...facts, ...place }));

const credentialTypes = ["micro-credential", "digital-badge", "short-course", "bridge"];

/** Where a badge was published: kept so that it is written under the same URI. */
const published = fc.oneof(
  fc.constant({}),
  fc.record({ locator: optional(text), url: fc.constant("https://college.example/b#1") }),
);

/** Micro-credentials of only what Open Badges 3.0 can carry. */
export const badge = fc
  .tuple(
    fc.record({
      edition: optional(text),
      title: text,
      description: optional(text.map((one) => `About ${one}`)),
      language: optional(fc.constantFrom(["en"], ["fr-CA"])),
      credentialType: optional(fc.constantFrom(...credentialTypes)),
      issuer,
      developer: optional(text.map((name) => `Developers of ${name}`)),
      subjects: optional(list(1)),
      tags: optional(list(3)),
      topics: optional(list(1)),
      hours: optional(fc.record({ learning: amount })),
      level: optional(
        fc.record(
          {
            eqf: fc.integer({ min: 1, max: 8 }),
            nqf: fc.record({ framework: text, level: fc.integer({ min: 1, max: 12 }) }),
          },
          { requiredKeys: ["eqf"] },
        ),
      ),
      competencies: fc.uniqueArray(competency, { selector: ({ id }) => id, maxLength: 4 }),
      delivery: optional(fc.record({ participation: text })),
      quality: optional(fc.record({ statement: text })),
    }),
    credit,
    assessments,
    published,
    fc.nat(),
  )
  .map(([facts, credits, how, source, pick]) => {
    const document = {
      ...{ kind: "micro-credential", id: "a-badge" },
      ...facts,
      ...credits,
      assessments: covering(how, facts.competencies, pick),
    };
    return "url" in source
      ? { ...document, sources: sourceOf(facts.title, source), source: "open-badges" }
      : document;
  });

function sourceOf(
  title: string,
  source: { readonly url: string; readonly locator: string | undefined },
) {
  return { "open-badges": { title, ...source } };
}

/** The first assessment covers one of the competencies, at times. */
function covering(
  how: readonly { readonly [key: string]: DraftValue | undefined }[] | undefined,
  competencies: readonly { readonly id: string }[],
  pick: number,
) {
  const [first, ...others] = how ?? [];
  const id = competencies[pick % (competencies.length + 1)]?.id;
  if (first === undefined || id === undefined || first.id === "criteria") return how;
  return [{ ...first, competencies: [id] }, ...others];
}

/** A draft as JSON has it. */
export function again(draft: Pick<Draft, "kind" | "id" | "data"> | undefined): unknown {
  return JSON.parse(
    JSON.stringify({ kind: draft?.kind, id: draft?.id, ...draft?.data }, (_, value) =>
      value instanceof Object && "toDecimal" in value ? Number(String(value)) : value,
    ),
  );
}
