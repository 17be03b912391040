import fc from "fast-check";

/** Words as people write them, without spaces that reading would trim. */
const words = fc
  .stringMatching(/^[A-Za-zéß][A-Za-zé ,.:#'"-]{0,20}[a-z]$/)
  .map((text) => text.replace(/\s+/g, " "));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const unit = fc.constantFrom(
  "us-semester",
  "ca-semester",
  "DegreeCredit",
  "QuarterHour",
  "Example Credit",
);
const amount = fc.integer({ min: 1, max: 40_000 }).map((quarters) => quarters / 4);
const minutes = fc.integer({ min: 0, max: 6000 }).map((quarters) => quarters / 4);
const period = fc.constantFrom(
  { from: "2024-02-29" },
  { to: "2030-12-31" },
  { from: "2024-01-01", to: "2024-12-31" },
);
const some = <T>(values: readonly T[], least = 1) =>
  fc.subarray([...values], { minLength: Math.min(least, values.length) });
const statements = (letter: string) =>
  fc
    .array(
      fc.record({ statement: words, weight: optional(fc.constantFrom(0.25, 1, 3, 0.333333)) }),
      { maxLength: 4 },
    )
    .map((all) => all.map((one, index) => ({ id: `${letter}${index + 1}`, ...one })));

const microCredentialIds = ["mc-1", "mc-2", "mc-3"];
const courseIds = ["course-1", "course-2"];
const programIds = ["program-1", "program-2"];

const offering = (id: string) =>
  statements("K").chain((competencies) =>
    fc.record({
      kind: fc.constant("micro-credential"),
      id: fc.constant(id),
      title: words,
      description: optional(words),
      language: optional(fc.constantFrom(["en"], ["fr-CA"], ["de", "en"])),
      status: fc.constantFrom("active", "suspended", "teach-out", "ceased"),
      credentialType: fc.constantFrom(
        "micro-credential",
        "digital-badge",
        "certificate-of-completion",
      ),
      creditStatus: fc.constant("non-credit"),
      effective: optional(period),
      issuer: fc.constant({
        id: "college",
        name: "Example College",
        profile: "https://example.org",
      }),
      prerequisites: optional(fc.record({ statement: words })),
      hours: optional(fc.record({ learning: minutes, lecture: minutes, unspecified: minutes })),
      level: optional(fc.record({ label: words })),
      competencies: fc.constant(
        competencies.map((one, index) => ({
          ...one,
          alignments: index === 0 ? [{ target: "framework#1a", relation: "exact" }] : undefined,
        })),
      ),
      topics: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
      assessments: optional(
        fc
          .array(
            fc.record({
              type: optional(fc.constantFrom("testing", "portfolio", "performance-task")),
              title: optional(words),
              competencies: optional(
                some(
                  competencies.map((one) => one.id),
                  0,
                ),
              ),
            }),
            { minLength: 1, maxLength: 2 },
          )
          .map((all) => all.map((one, index) => ({ id: `A${index + 1}`, ...one }))),
      ),
      validity: optional(fc.record({ periodMonths: fc.integer({ min: 1, max: 120 }) })),
    }),
  );

const course = (id: string) =>
  fc.record({
    kind: fc.constant("course"),
    id: fc.constant(id),
    institution: fc.constant("university"),
    code: fc.constant(`CRS ${id}`),
    title: fc.constant(`Title of ${id}`),
    level: optional(fc.record({ year: fc.integer({ min: 1, max: 4 }) })),
    credits: amount,
    unit,
    hours: optional(fc.record({ learning: minutes })),
    description: optional(words),
    outcomes: statements("O"),
    topics: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
    prerequisites: id === "course-2" ? optional(fc.constant(["course-1"])) : fc.constant(undefined),
  });

const leaf = (id: string) => ({ id, title: `Title of ${id}`, course: id });

const program = (id: string) =>
  fc.record({
    kind: fc.constant("program"),
    id: fc.constant(id),
    title: words,
    note: optional(words),
    institution: fc.constant("university"),
    credential: optional(
      fc.constantFrom("diploma", "associate-degree", "bachelor", "master", "doctorate"),
    ),
    credits: amount,
    unit,
    effective: optional(period),
    requirements: optional(
      fc
        .record({ note: optional(words), courses: some(courseIds) })
        .map(({ note, courses }) => [
          { id: "Core", title: "Core", note, allOf: courses.map(leaf) },
        ]),
    ).map((found) => found ?? []),
  });

const result = fc.oneof(
  fc.record({
    type: fc.constant("assigned"),
    course: fc.constantFrom(...courseIds),
    credits: amount,
    unit,
    levelLabel: optional(fc.constantFrom("LowerDivisionLevel", "Ninth floor")),
  }),
  fc.record({
    type: fc.constant("unassigned"),
    subject: words,
    level: optional(fc.integer({ min: 1, max: 4 })),
    credits: amount,
    unit,
  }),
  fc.record({ type: fc.constant("block"), credits: amount, unit }),
);

const decided = fc.oneof(
  fc.record({
    decision: fc.constant("credit"),
    results: fc.array(result, { minLength: 1, maxLength: 3 }),
    conditions: optional(fc.record({ minimumGrade: fc.constantFrom("65%", "C+") })),
  }),
  fc.record({
    decision: fc.constant("conditional"),
    results: fc.array(result, { minLength: 1, maxLength: 2 }),
    conditions: fc.record({
      note: words,
      minimumGrade: optional(fc.constant("2.5%")),
      complete: optional(fc.constant(["mc-3"])),
    }),
  }),
  fc.record({ decision: fc.constant("no-credit") }),
);

const agreement = fc
  .record({
    title: optional(words),
    note: optional(words),
    microCredentials: some(["mc-1", "mc-2"]),
    what: decided,
    programs: optional(some(programIds)),
    effective: optional(period),
    approved: optional(fc.constant({ on: "2024-02-01" })),
  })
  .map(({ what, microCredentials, ...others }) => ({
    kind: "agreement",
    id: "decision-1",
    bank: "bank",
    microCredentials: microCredentials.map((id) => ({ id })),
    assessed: { on: "2024-01-09" },
    ...others,
    ...what,
  }));

const framework = {
  kind: "competency-framework",
  id: "framework",
  title: "A framework",
  publisher: "Example Agency",
  scale: "scale",
  competencies: [
    { id: "1", statement: "Weighs", level: "low" },
    {
      id: "1a",
      code: "W.1.A",
      statement: "Weighs samples",
      parent: "1",
      level: "high",
      aliases: ["Weighing"],
    },
    { id: "9", uri: "https://example.org/9", statement: "Records" },
  ],
};

const scale = {
  kind: "level-scale",
  id: "scale",
  title: "A scale",
  levels: ["low", "high"],
  descriptors: [{ level: "high", statement: "Alone." }],
};

const crosswalk = fc
  .uniqueArray(fc.constantFrom("exact", "broader", "narrower", "close", "related"), {
    minLength: 1,
  })
  .map((relations) => ({
    kind: "crosswalk",
    id: "framework-alignments",
    title: "What the competencies of framework are aligned to",
    assertedBy: { role: "publisher of the framework", organisation: "Example Agency" },
    mappings: ["exact", "narrower", "broader", "close", "related"]
      .filter((relation) => relations.includes(relation as never))
      .map((relation, index) => ({
        from: "framework#1a",
        relation,
        to: index === 0 ? "framework#9" : `https://example.org/other/${index}`,
        status: "accepted",
      })),
  }));

const pathway = {
  kind: "pathway",
  id: "pathway-1",
  title: "A pathway",
  steps: [
    { microCredential: "mc-1" },
    { microCredential: "mc-2", after: ["mc-1"] },
    { program: "program-1", after: ["mc-1", "mc-2"], credits: 3 },
  ],
};

/** Documents of only what CTDL can carry, in the order in which they are read back. */
export const workspaces: fc.Arbitrary<readonly object[]> = fc
  .tuple(
    fc.tuple(...microCredentialIds.map(offering)),
    fc.tuple(...courseIds.map(course)),
    fc.tuple(...programIds.map(program)),
    agreement,
    crosswalk,
  )
  .map(([offerings, courses, programs, decision, alignments]) => [
    decision,
    framework,
    scale,
    alignments,
    pathway,
    ...offerings,
    ...courses,
    ...programs,
  ]);
