import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { answersTogether, done, ladderable, outcomesTogether } from "../builders/learner.ts";

const both = ["certificate", "diploma"];

/** Two parts of three credits each, of the courses `c` and `d`. */
const certificate = (more: write.Part = {}) =>
  write.program({
    id: "certificate",
    title: "The certificate",
    credits: 6,
    requirements: [
      { id: "one", course: "c" },
      { id: "two", course: "d" },
    ],
    ...more,
  });

const diploma = (more: write.Part = {}) =>
  write.program({
    id: "diploma",
    title: "The diploma",
    credits: 30,
    requirements: [{ id: "abc", credits: 30, from: { subjects: ["ABC"] } }],
    ...more,
  });

/** `m` covers `c`, and `n` covers `d`; both have the subject ABC. */
const world = (...more: readonly write.Part[]) =>
  ladderable(
    {},
    write.microCredential("n"),
    write.course("d", { code: "ABC 1001" }),
    { ...write.crosswalk([write.relates("n#K1", "exact", "d#O1")], ["n d"]), id: "crosswalk-2" },
    ...more,
  );

const held = [done(), done({ item: "n" })];

const overlap = (credits: number) => ({
  overlap: [{ with: { programs: ["diploma"] }, max: { credits } }],
});

describe("a certificate inside a diploma", () => {
  test("without a rule about each other each thing counts in one of them, in the first where all is equal", () => {
    const documents = world(certificate({ credits: 9 }), diploma());
    expect(outcomesTogether(documents, both, held)).toEqual([
      "certificate eligible 6 (one=c two=d)",
      "diploma no 0: already-used",
    ]);
    // Of equal sums the one that completes more is better, whatever the order.
    expect(outcomesTogether(documents, both.toReversed(), held)).toEqual([
      "diploma no 0: already-used",
      "certificate eligible 6 (one=c two=d)",
    ]);
  });

  test("without a rule the order of the programs decides between equal ways", () => {
    const open = (id: string) =>
      write.program({
        id,
        credits: 30,
        requirements: [{ id: "any", credits: 30, from: { subjects: ["ABC"] } }],
      });
    const documents = world(open("first"), open("second"));
    expect(outcomesTogether(documents, ["first", "second"], [done()])).toEqual([
      "first eligible 3 (any=c)",
      "second no 0: already-used",
    ]);
    expect(outcomesTogether(documents, ["second", "first"], [done()])).toEqual([
      "second eligible 3 (any=c)",
      "first no 0: already-used",
    ]);
  });

  test("of two banks that give the same the first by its id does, whichever program comes first", () => {
    const documents = world(
      write.bank({ id: "bank-2" }),
      certificate({
        banks: ["bank-2"],
        requirements: [{ id: "one", credits: 6, from: { providers: ["elsewhere"] } }],
      }),
      diploma({ banks: ["bank", "bank-2"] }),
    );
    for (const programs of [both, both.toReversed()]) {
      const answers = answersTogether(documents, programs, [done()]);
      const [award] = answers[programs.indexOf("diploma")]?.awards ?? [];
      expect(award).toMatchObject({ award: "assigned:c:m", bank: "bank" });
    }
  });

  test("with an overlap rule what it allows counts in both", () => {
    const documents = (credits: number) => world(certificate(overlap(credits)), diploma());
    expect(outcomesTogether(documents(6), both, held)).toEqual([
      "certificate eligible 6 (one=c two=d)",
      "diploma eligible 6 (abc=c abc=d)",
    ]);
    expect(outcomesTogether(documents(3), both, held)).toEqual([
      "certificate eligible 6 (one=c two=d)",
      "diploma eligible 3 (abc=d): limit-reached",
    ]);
  });

  test("the stricter of two overlap rules holds", () => {
    const strict = diploma({ overlap: [{ with: {}, max: { credits: 0 } }] });
    expect(outcomesTogether(world(certificate(overlap(6)), strict), both, held)).toEqual([
      "certificate eligible 6 (one=c two=d)",
      "diploma no 0: already-used",
    ]);
  });

  test("what is held in one edition for one program and in another for the other is one award", () => {
    const hours = { subjects: ["ABC"], level: { year: 1 }, hours: { learning: 45 } };
    const edition = (edition: string, effective: write.Part) =>
      write.microCredential("m", { ...hours, edition, effective });
    const open = { id: "any", credits: 6, from: { subjects: ["ABC"] } };
    const documents = [
      edition("1", { to: "2024-03-31" }),
      edition("2", { from: "2024-04-01" }),
      write.bank({
        hours: { perCredit: { learning: 15 } },
        credit: { step: 1 },
        unassigned: { allowed: true, status: "eligible" },
      }),
      certificate({ requirements: [open], ...overlap(6) }),
      diploma({ requirements: [{ ...open, credits: 30 }] }),
    ];
    const first = { item: "m", completedOn: "2024-03-01" };
    const again = { item: "m", completedOn: "2024-05-01", program: "diploma" };
    expect(outcomesTogether(documents, both, [first])).toEqual([
      "certificate eligible 3 (any=unassigned:ABC-1:m@1)",
      "diploma eligible 3 (any=unassigned:ABC-1:m@1)",
    ]);
    expect(outcomesTogether(documents, both, [first, again])).toEqual([
      "certificate eligible 3 (any=unassigned:ABC-1:m@1)",
      "diploma eligible 3 (any=unassigned:ABC-1:m@1): duplicate",
    ]);
  });

  test("enters it as a block once it is complete, and its learning counts there by that", () => {
    const open = diploma({ requirements: [{ id: "any", credits: 30, from: {} }] });
    const [, inDiploma] = answersTogether(world(certificate(), open), both, held);
    expect(outcomesTogether(world(certificate(), open), both, held)).toEqual([
      "certificate eligible 6 (one=c two=d)",
      "diploma eligible 6 (any=block:certificate)",
    ]);
    expect(inDiploma?.awards).toMatchObject([
      {
        bank: "bank",
        status: "eligible",
        course: null,
        subject: null,
        microCredentials: ["m", "n"],
        block: { id: "certificate", title: "The certificate" },
      },
    ]);
    expect(outcomesTogether(world(certificate(), open), both, [done()])).toEqual([
      "certificate eligible 3 (one=c)",
      "diploma no 0: already-used",
    ]);
  });

  test("a block is recognized where all that is in it is", () => {
    const agreed = (id: string, course: string, more: write.Part = {}) =>
      write.agreement(`agreement-${id}`, {
        microCredentials: [{ id }],
        results: [{ type: "assigned", course }],
        ...more,
      });
    const open = diploma({ requirements: [{ id: "any", credits: 30, from: {} }] });
    const verdicts = (...more: readonly write.Part[]) =>
      answersTogether(world(certificate(), open, ...more), both, held).map((one) => one.verdict);
    expect(verdicts(agreed("m", "c"))).toEqual(["eligible", "eligible"]);
    expect(verdicts(agreed("m", "c"), agreed("n", "d"))).toEqual(["recognized", "recognized"]);
    const unsigned = { approved: null };
    expect(
      outcomesTogether(
        world(certificate(), open, agreed("m", "c"), agreed("n", "d", unsigned)),
        both,
        held,
      ),
    ).toEqual([
      "certificate recognized 3 to 6 (one=c two=d): agreement-unsigned",
      "diploma review 0 to 6 (any=block:certificate): already-used agreement-unsigned",
    ]);
  });

  test("of a block, what courses already earned fill is apart", () => {
    const open = diploma({ requirements: [{ id: "any", credits: 30, from: {} }] });
    const documents = world(certificate(), open);
    const earned = { item: "d", grade: "80" };
    expect(outcomesTogether(documents, both, [done(), earned])).toEqual([
      "certificate eligible 3 (one=c)",
      "diploma eligible 3 (any=block:certificate)",
    ]);
    expect(outcomesTogether(documents, both, [{ item: "c" }, earned])).toEqual([
      "certificate no 0",
      "diploma no 0",
    ]);
  });
});

describe("each program keeps its own", () => {
  const pair = (one: write.Part, two: write.Part) => [
    write.program({
      id: "one",
      credits: 30,
      requirements: [{ id: "any", credits: 30, from: { subjects: ["ABC"] } }],
      ...one,
    }),
    write.program({
      id: "two",
      credits: 30,
      requirements: [{ id: "any", credits: 30, from: { subjects: ["ABC"] } }],
      ...two,
    }),
  ];
  const names = ["one", "two"];

  test("least grade", () => {
    const requirements = [
      { id: "any", credits: 30, from: { subjects: ["ABC"] }, minimumGrade: "62%" },
    ];
    const documents = world(...pair({ requirements }, {}));
    expect(outcomesTogether(documents, names, [done({ grade: "50" })])).toEqual([
      "one no 0: grade-low",
      "two eligible 3 (any=c)",
    ]);
    expect(outcomesTogether(documents, names, [done({ grade: "90" })])).toEqual([
      "one eligible 3 (any=c)",
      "two no 0: already-used",
    ]);
  });

  test("exceptions, of the learner too", () => {
    const exception = {
      kind: "exception",
      id: "ex",
      type: "exclude",
      program: "one",
      learner: "L-2",
      item: "m",
      reason: "The chair decided so",
    };
    const documents = world(...pair({}, {}), exception);
    expect(outcomesTogether(documents, names, [done()])[0]).toBe("one eligible 3 (any=c)");
    expect(outcomesTogether(documents, names, [done()], "L-2")).toEqual([
      "one no 0: not-applicable",
      "two eligible 3 (any=c)",
    ]);
    expect(answersTogether(documents, names, [done()], "L-2").map((a) => a.exceptions)).toEqual([
      ["ex"],
      [],
    ]);
  });

  test("residency and route of courses already earned", () => {
    const residency = { residency: { credits: 27 } };
    const elsewhere = { institution: "other", banks: ["bank"] };
    const earned = { item: "d" };
    const anywhere = write.agreement("anywhere", { programs: names });
    const documents = world(...pair({ ...residency, ...elsewhere }, residency), anywhere);
    // At home the course is resident; elsewhere it is a transfer, and uses up what residency leaves.
    expect(outcomesTogether(documents, names, [done(), earned])).toEqual([
      "one no 0: residency-short",
      "two recognized 3 (any=agreement:anywhere:ABC-1)",
    ]);
    // Recorded for the second program only, it is none of the first one's.
    expect(outcomesTogether(documents, names, [done(), { ...earned, program: "two" }])).toEqual([
      "one recognized 3 (any=agreement:anywhere:ABC-1)",
      "two no 0: already-used",
    ]);
  });

  test("rows that name it", () => {
    const documents = world(...pair({}, {}));
    const rows = [done({ program: "two" }), done({ item: "n", program: "one" })];
    expect(outcomesTogether(documents, names, rows)).toEqual([
      "one eligible 3 (any=d)",
      "two eligible 3 (any=c)",
    ]);
  });
});

describe("why learning counts in one program only", () => {
  const open = (id: string, subject: string) =>
    write.program({
      id,
      title: `The ${id}`,
      credits: 30,
      requirements: [{ id: "any", credits: 30, from: { subjects: [subject] } }],
    });

  test("another course would duplicate, or is barred by, what the other program counts", () => {
    const course = (more: write.Part) => [
      write.course("d", { code: "DEF 1001", subject: "DEF", ...more }),
      write.microCredential("n"),
      { ...write.crosswalk([write.relates("n#K1", "exact", "d#O1")], ["n d"]), id: "crosswalk-2" },
    ];
    const documents = ladderable(
      {},
      ...course({ excludes: ["c"] }),
      open("one", "ABC"),
      open("two", "DEF"),
    );
    expect(outcomesTogether(documents, ["one", "two"], held)).toEqual([
      "one eligible 3 (any=c): no-overlap",
      "two no 0: precluded no-overlap",
    ]);
  });
});
