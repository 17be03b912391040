import fc from "fast-check";

const text = fc.oneof(
  fc.constantFrom("Weigh samples", "Écrire", "a: b #c", "yes", "007", "two\nlines"),
  fc.string({ minLength: 1, maxLength: 20 }).filter((word) => word.trim() !== ""),
);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
const uriOf = (n: number) => `https://example.org/uri/${uuid(n)}`;
const end = (n: number) => ({ title: `Node ${n}`, identifier: uuid(n), uri: uriOf(n) });
const day = fc.constantFrom("2020-01-31", "2021-02-28", "2024-02-29");
const changed = fc.constantFrom("2020-01-02T03:04:05Z", "2024-02-03T09:30:00+01:00");

const document = fc.record({
  identifier: fc.constant(uuid(0)),
  uri: fc.constant(uriOf(0)),
  creator: text,
  title: text,
  lastChangeDateTime: changed,
  officialSourceURL: some(fc.webUrl()),
  language: some(fc.constantFrom("en", "fr-CA")),
  version: some(text),
  statusStartDate: some(day),
  notes: some(text),
});

const item = (n: number) =>
  fc.record({
    identifier: fc.constant(uuid(n)),
    uri: fc.constant(uriOf(n)),
    fullStatement: text,
    humanCodingScheme: some(fc.oneof(text, fc.constantFrom("A.1", "A.1", "B 2"))),
    abbreviatedStatement: some(text),
    conceptKeywords: some(fc.array(text, { maxLength: 3 })),
    educationLevel: some(fc.subarray(["KG", "01", "09", "10"])),
    CFItemType: some(fc.constantFrom("Cluster", "Standard")),
    notes: some(text),
    lastChangeDateTime: changed,
  });

const types = [
  "isChildOf",
  "isChildOf",
  "isPeerOf",
  "isPartOf",
  "exactMatchOf",
  "precedes",
  "isRelatedTo",
  "replacedBy",
  "exemplar",
  "hasSkillLevel",
  "isTranslationOf",
  "ext:likes",
];

/** A package of CASE 1.1; some associations lead elsewhere, go round in circles or are doubled. */
export const anyPackage = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const node = fc.integer({ min: 0, max: count + 3 });
  const association = fc
    .record({ type: fc.constantFrom(...types), from: node, to: node, notes: some(text) })
    .map(({ type, from, to, notes }) => ({
      associationType: type,
      originNodeURI: end(from),
      destinationNodeURI: end(to),
      notes: type === "isChildOf" ? undefined : notes,
    }));
  return fc.record({
    CFDocument: document,
    CFItems: fc.tuple(...Array.from({ length: count }, (_, n) => item(n + 1))),
    CFAssociations: fc.array(association, { maxLength: 16 }),
  });
});
