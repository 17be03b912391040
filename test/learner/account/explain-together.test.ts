import { describe, expect, test } from "vitest";
import { openConditions } from "../../../src/diagnostics/condition.ts";
import { questionMessage } from "../../../src/diagnostics/questions.ts";
import { reasonMessage } from "../../../src/diagnostics/reasons.ts";
import { explainTogether } from "../../../src/learner/account/explain-together.ts";
import { Desk } from "../../../src/learner/answer/desk.ts";
import type { Entry } from "../../../src/learner/record.ts";
import { Grounds } from "../../../src/learner/rules/grounds.ts";
import { messagesEn } from "../../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../../src/report/letter/messages-fr.ts";
import { questionWords, reasonWords } from "../../../src/report/letter/plain-words.ts";
import * as make from "../../builders/documents.ts";
import { catalogueOf, day } from "../../builders/workspace.ts";
import { names } from "../../report/letter/account.ts";

const entry = (item: string, more: Partial<Entry> = {}): Entry => ({
  item,
  edition: null,
  completedOn: day("2024-06-30"),
  grade: "85",
  marks: new Map(),
  route: null,
  program: null,
  catalog: null,
  ...more,
});

/** What a learner is told about `program` in a workspace with these documents. */
function accountIn(
  documents: readonly make.Part[],
  entries: readonly Entry[],
  more: { readonly admitted?: string; readonly learner?: string; readonly name?: string } = {},
) {
  const desk = new Desk(new Grounds(catalogueOf(documents)));
  const { admitted, learner = "S-1", name = learner } = more;
  const records = { entries, admitted: admitted === undefined ? null : day(admitted) };
  const [found] = explainTogether(desk, { id: learner, name }, [
    { program: "program", ...records },
  ]);
  if (found === undefined) throw new Error("there is an explanation for each program");
  return found.account;
}

const mapping = (m: string, c = "c") => make.relates(`${m}#K1`, "exact", `${c}#O1`);

/** The offering `m` covers the course `c`. */
const covering = (...more: make.Part[]): make.Part[] => [
  make.course("c"),
  make.crosswalk([mapping("m")], ["m c"]),
  ...more,
];

const plain = [make.microCredential("m"), make.program(), make.bank()];
const asked = (account: ReturnType<typeof accountIn>) =>
  account.holdings.flatMap(({ questions }) => questions.map((q) => [q.for, q.args]));
const codes = (account: ReturnType<typeof accountIn>) =>
  account.holdings.map(({ reasons }) => reasons.map(({ code }) => code));

describe("what counts", () => {
  test("is the standing of its micro-credential, without reasons and questions", () => {
    const account = accountIn(covering(...plain), [entry("m")]);
    expect(account.answer.verdict).toBe("eligible");
    expect(account.holdings).toMatchObject([
      {
        microCredential: "m",
        title: "Offering m",
        issuer: "provider",
        completedOn: "2024-06-30",
        grade: "85",
        standing: "eligible",
        awards: [{ award: "assigned:c:m", requirement: "any" }],
        reasons: [],
        questions: [],
      },
    ]);
    expect(account).toMatchObject({
      learner: "S-1",
      asOf: "2025-01-31",
      admitted: null,
      program: { id: "program", unit: "credit", inEffect: true },
      banks: [{ id: "bank", edition: "1", appeal: null }],
      earned: [],
      repeated: [],
      exceptions: [],
    });
  });

  test("says whose rules they are, and how to appeal", () => {
    const bank = make.bank({ title: "The bank", appeal: { days: 30, to: "The office" } });
    const account = accountIn(covering(make.microCredential("m"), make.program(), bank), []);
    expect(account.banks).toEqual([
      { id: "bank", title: "The bank", edition: "1", appeal: { days: 30, to: "The office" } },
    ]);
  });

  test("is named in reasons by the code of its course, and micro-credentials by their titles", () => {
    const shared = accountIn(
      [
        ...[make.microCredential("m", { composedOf: ["part"] }), make.microCredential("part")],
        ...[make.course("c"), make.course("d", { code: "ABC 2000" })],
        make.crosswalk([mapping("m"), mapping("part", "d")], ["m c", "part d"]),
        ...[make.program(), make.bank()],
      ],
      [entry("m"), entry("part")],
    );
    const [used] = shared.holdings.flatMap(({ reasons }) => reasons);
    expect(used).toMatchObject({ code: "already-used" });
    expect(JSON.stringify(used?.args)).toMatch(/Offering (m|part).*ABC \d000/);
    const full = accountIn(
      [
        ...[make.microCredential("m"), make.microCredential("n")],
        ...[make.course("c"), make.course("d", { code: "ABC 2000" })],
        make.crosswalk([mapping("m"), mapping("n", "d")], ["m c", "n d"]),
        make.program({ limits: [{ id: "few", max: { credits: 3 } }] }),
        make.bank(),
      ],
      [entry("m"), entry("n")],
    );
    const [limited] = full.holdings.flatMap(({ reasons }) => reasons);
    expect(limited).toMatchObject({ code: "limit-reached", args: { limit: "few" } });
    expect(JSON.stringify(limited?.args)).toMatch(/ABC \d000/);
  });

  test("a requirement that is full is not called a limit", () => {
    const { holdings } = accountIn(
      [
        ...[make.microCredential("m"), make.microCredential("n")],
        ...[make.course("c"), make.course("d", { code: "ABC 2000" })],
        make.crosswalk([mapping("m"), mapping("n", "d")], ["m c", "n d"]),
        make.program({ requirements: [{ id: "core", credits: 3, from: {} }] }),
        make.bank(),
      ],
      [entry("m"), entry("n")],
    );
    const [full] = holdings.flatMap(({ microCredential, reasons }) =>
      reasons.map((reason) => ({ microCredential, reason })),
    );
    if (full === undefined) throw new Error("one of the two has no room");
    const { reason, microCredential } = full;
    expect(reason).toMatchObject({ code: "limit-reached", args: { filled: "core" } });
    expect(reasonMessage(reason.code, reason.args)).toMatch(
      /^"core" is filled already, which leaves no room for ABC \d000$/,
    );
    expect(reasonWords(messagesEn, reason, names, microCredential)).toMatch(
      /^No room is left in “core” for /,
    );
    expect(reasonWords(messagesFr, reason, names, microCredential)).toMatch(
      /^Il ne reste pas de place dans /,
    );
  });
});

test("what a review would not add to has a reason, too, and no questions", () => {
  const unsure = make.microCredential("n", { assessments: undefined });
  const account = accountIn(
    [
      ...[make.microCredential("m"), unsure, make.course("c")],
      make.crosswalk([mapping("m"), mapping("n")], ["m c", "n c"]),
      ...[make.program(), make.bank()],
    ],
    [entry("m"), entry("n")],
  );
  expect(account.holdings[1]).toMatchObject({
    microCredential: "n",
    standing: "none",
    reasons: [{ code: "duplicate", args: { item: "ABC 1000" } }],
    questions: [],
  });
});

describe("what is recorded", () => {
  test("more than once is said once, by the record that counts", () => {
    const twice = [entry("m", { grade: "70" }), entry("m", { grade: "90" })];
    const account = accountIn(covering(...plain), twice);
    expect(account.holdings).toMatchObject([{ microCredential: "m", grade: "90" }]);
    expect(account.repeated).toEqual(["m"]);
    expect(account.answer.reasons).toContain("duplicate");
  });

  test("as a course counts where a requirement takes it, and bars the same credit", () => {
    const account = accountIn(covering(...plain), [
      entry("m"),
      entry("c", { route: "transfer", grade: "72" }),
    ]);
    expect(account.earned).toMatchObject([
      { course: "c", code: "ABC 1000", route: "transfer", grade: "72", requirement: "any" },
    ]);
    expect(account.holdings[0]?.reasons).toMatchObject([
      { code: "duplicate", args: { item: "ABC 1000" } },
    ]);
  });

  test("as a course that no requirement takes counts nowhere", () => {
    const program = make.program({
      requirements: [{ id: "arts", credits: 60, from: { subjects: ["ART"] } }],
    });
    const account = accountIn(covering(make.microCredential("m"), program, make.bank()), [
      entry("c", { route: "resident" }),
    ]);
    expect(account.earned).toMatchObject([{ course: "c", unit: "credit", requirement: null }]);
  });
});

describe("what would settle a review", () => {
  const graded = make.bank({ grade: { minimum: "65%" } });
  const own = [make.microCredential("m"), make.program()];

  test("is the grade, where it is not recorded", () => {
    const account = accountIn(covering(...own, graded), [entry("m", { grade: null })]);
    expect(account.holdings[0]?.standing).toBe("review");
    expect(codes(account)).toEqual([["grade-unknown"]]);
    expect(asked(account)).toEqual([["learner", { fact: "grade", microCredential: "m" }]]);
    expect(String(account.holdings[0]?.questions[0]?.credits)).toBe("3");
  });

  test("is nothing, where the grade is too low", () => {
    const account = accountIn(covering(...own, graded), [entry("m", { grade: "50" })]);
    expect(account.holdings[0]?.standing).toBe("none");
    expect(codes(account)).toEqual([["grade-low"]]);
    expect(asked(account)).toEqual([]);
  });

  test("is each mark that is missing, where the grade is good enough", () => {
    const perCompetency = make.bank({ grade: { minimum: "65%", perCompetency: "60%" } });
    const three = make.microCredential("m", { competencies: make.competencies(3) });
    const marks = new Map([["K1", "70"]]);
    const account = accountIn(covering(three, make.program(), perCompetency), [
      entry("m", { marks }),
    ]);
    expect(codes(account)).toEqual([["grade-unknown"]]);
    expect(asked(account)).toEqual([
      ["learner", { fact: "mark", microCredential: "m", competency: "m#K2" }],
      ["learner", { fact: "mark", microCredential: "m", competency: "m#K3" }],
    ]);
    const [args] = account.holdings[0]?.questions.map((question) => question.args) ?? [];
    if (args === undefined) throw new Error("two marks are missing");
    expect(questionMessage(args)).toMatch(/^which mark did the learner get for m#K2\?/);
    expect(questionWords(messagesEn, args, names)).toMatch(/^Which mark .*m#K2.* in .*m/);
    expect(questionWords(messagesFr, args, names)).toMatch(/^Quelle note .*m#K2.* dans .*m/);
  });

  test("is the grade and the mark, where neither is recorded", () => {
    const bank = make.bank({ grade: { minimum: "65%", perCompetency: "60%" } });
    const account = accountIn(covering(...own, bank), [entry("m", { grade: null })]);
    expect(asked(account).map(([, args]) => args)).toEqual([
      { fact: "grade", microCredential: "m" },
      { fact: "mark", microCredential: "m", competency: "m#K1" },
    ]);
  });

  test("is the grade that a requirement asks for", () => {
    const requirements = [{ id: "any", credits: 60, from: {}, minimumGrade: "70" }];
    const program = make.program({ requirements });
    const documents = covering(make.microCredential("m"), program, make.bank());
    const account = accountIn(documents, [entry("m", { grade: null })]);
    expect(asked(account)).toEqual([["learner", { fact: "grade", microCredential: "m" }]]);
  });

  test("is the day of completion, asked once whatever asks for it", () => {
    const dated = make.microCredential("m", { effective: { from: "2024-01-01" } });
    const bank = make.bank({ currency: { staleAfterMonths: 84 } });
    const account = accountIn(covering(dated, make.program(), bank), [
      entry("m", { completedOn: null }),
    ]);
    expect(codes(account)).toEqual([["outside-window", "stale"]]);
    expect(asked(account)).toEqual([
      ["learner", { fact: "completion-date", microCredential: "m" }],
    ]);
  });

  test("is a look at old learning, where the bank does not deny it", () => {
    const old = [entry("m", { completedOn: day("2010-01-01") })];
    const bank = (onStale: string) => make.bank({ currency: { staleAfterMonths: 84, onStale } });
    expect(asked(accountIn(covering(...own, bank("review")), old))).toEqual([
      [
        "registrar",
        { fact: "currency", microCredential: "m", completedOn: "2010-01-01", months: 84 },
      ],
    ]);
    expect(asked(accountIn(covering(...own, bank("deny")), old))).toEqual([]);
  });

  test("are the conditions of a decision, unless the records show that they are met", () => {
    const decided = (conditions: make.Part) => [
      make.microCredential("m"),
      make.microCredential("bridge"),
      ...[make.program(), make.bank()],
      make.agreement("a", { decision: "conditional", conditions }),
    ];
    const noted = accountIn(decided({ note: "An interview" }), [entry("m")]);
    expect(asked(noted)).toEqual([
      [
        "registrar",
        { fact: "conditions", ...openConditions("a", [{ kind: "note", note: "An interview" }]) },
      ],
    ]);
    const bridged = decided({ complete: ["bridge"] });
    expect(asked(accountIn(bridged, [entry("m")]))).toHaveLength(1);
    const met = accountIn(bridged, [entry("m"), entry("bridge")]);
    expect(asked(met)).toEqual([]);
    expect(met.holdings.find(({ microCredential }) => microCredential === "m")?.standing).toBe(
      "recognized",
    );
  });

  test("is what a note leaves to a person", () => {
    const requirements = [{ id: "any", credits: 60, from: {}, note: "Ask the dean" }];
    const program = make.program({ requirements });
    const account = accountIn(covering(make.microCredential("m"), program, make.bank()), [
      entry("m"),
    ]);
    expect(asked(account)).toEqual([
      ["registrar", { fact: "note", requirement: "any", note: "Ask the dean" }],
    ]);
  });

  test("of a set is asked of the micro-credential that it is about", () => {
    const unsure = (id: string) =>
      make.microCredential(id, { competencies: [{ id: "K1", statement: `Statement ${id}` }] });
    const account = accountIn(
      [
        ...[unsure("m"), make.microCredential("n")],
        make.course("c", { outcomes: make.outcomes(2) }),
        make.crosswalk(
          [make.relates("m#K1", "exact", "c#O1"), make.relates("n#K1", "exact", "c#O2")],
          ["m c", "n c"],
        ),
        make.program(),
        make.bank({ cluster: { allowed: true, most: 2 } }),
      ],
      [entry("m"), entry("n")],
    );
    expect(account.holdings.map(({ standing }) => standing)).toEqual(["review", "review"]);
    expect(account.holdings.map(({ questions }) => questions.map(({ args }) => args))).toEqual([
      [{ fact: "demonstrated", competency: "m#K1" }],
      [],
    ]);
  });

  test("is a question in both languages", () => {
    const account = accountIn(covering(...own, graded), [entry("m", { grade: null })]);
    for (const { args } of account.holdings.flatMap(({ questions }) => questions)) {
      expect(questionWords(messagesEn, args, names)).toMatch(/^Which grade .*\.$/);
      expect(questionWords(messagesFr, args, names)).toMatch(/^Quelle note .*\.$/);
    }
  });
});

describe("a decision about one learner", () => {
  const exception = {
    kind: "exception",
    id: "ex-1",
    type: "exclude",
    program: "program",
    requirement: "any",
    item: "m",
    learner: "S-1",
    reason: "It was agreed so",
    decided: { on: "2024-09-01", by: [{ role: "chair" }] },
  };
  const documents = covering(...plain, exception);

  test("is named in that learner's account, and in no other", () => {
    const account = accountIn(documents, [entry("m")]);
    expect(account.exceptions).toMatchObject([{ id: "ex-1", reason: "It was agreed so" }]);
    expect(account.answer.verdict).toBe("no");
    const other = accountIn(documents, [entry("m")], { learner: "S-2" });
    expect(other.exceptions).toEqual([]);
    expect(other.answer.verdict).toBe("eligible");
  });

  test("holds by the id of the records, whatever name is shown", () => {
    const account = accountIn(documents, [entry("m")], { name: "4f2a" });
    expect(account.learner).toBe("4f2a");
    expect(account.exceptions).toHaveLength(1);
  });
});

test("a requirement that is waived is not called full", () => {
  const waiver = {
    kind: "exception",
    id: "ex-1",
    type: "waive",
    program: "program",
    requirement: "any",
    reason: "It was agreed so",
  };
  const { holdings } = accountIn(covering(...plain, waiver), [entry("m")]);
  const [reason] = holdings.flatMap(({ reasons }) => reasons);
  expect(reason).toMatchObject({
    code: "limit-reached",
    args: { filled: "any", waived: "ex-1" },
    rule: "exception ex-1 waive",
  });
  if (reason === undefined) throw new Error("it counts nowhere");
  expect(reasonMessage(reason.code, reason.args)).toMatch(/^exception ex-1 waives "any",/);
  expect(reasonWords(messagesEn, reason, names, "m")).toMatch(/^A decision waives /);
  expect(reasonWords(messagesFr, reason, names, "m")).toMatch(/^Une décision /);
});

test("in a completed program that enters another, what its credit comes from is said", () => {
  const certificate = make.program({
    id: "certificate",
    title: "The certificate",
    credits: 6,
    requirements: [
      { id: "one", course: "c" },
      { id: "two", course: "d" },
    ],
  });
  const documents = covering(
    make.course("d", { code: "ABC 1001" }),
    certificate,
    make.microCredential("m"),
    make.program({ requirements: [{ id: "any", credits: 30, from: {} }] }),
    make.bank(),
  );
  const desk = new Desk(new Grounds(catalogueOf(documents)));
  const entries = [entry("m"), entry("d", { completedOn: null })];
  const records = { entries, admitted: null };
  const [, found] = explainTogether(
    desk,
    { id: "S-1", name: "S-1" },
    ["certificate", "program"].map((program) => ({ program, ...records })),
  );
  const { certain, earnedCredits, answer, earned } = found?.account ?? {};
  expect(String(certain?.credits)).toBe("6");
  expect(String(earnedCredits)).toBe("3");
  expect(answer?.awards.map(({ award, credits }) => `${award} ${credits}`)).toEqual([
    "block:certificate 3",
  ]);
  expect(earned).toMatchObject([
    {
      course: "d",
      requirement: "any",
      block: { id: "certificate", title: "The certificate" },
      reason: null,
    },
  ]);
});

test("without rules for the day of admission, what is recorded is listed and nothing counts", () => {
  const program = make.program({ title: "The program", effective: { from: "2024-09-01" } });
  const documents = covering(make.microCredential("m"), program, make.bank());
  const account = accountIn(documents, [entry("m"), entry("m")], { admitted: "2020-01-01" });
  expect(account).toMatchObject({
    program: { title: "The program", inEffect: false },
    admitted: "2020-01-01",
    banks: [],
    answer: { verdict: "no", reasons: ["outside-window"] },
    holdings: [{ microCredential: "m", standing: "none" }],
    repeated: ["m"],
  });
});

test("the dates of a decision are told as those of the decision", () => {
  const account = accountIn(
    [
      make.microCredential("m"),
      make.course("c"),
      make.program(),
      make.bank(),
      make.agreement("a", { effective: { from: "2024-07-01" } }),
    ],
    [entry("m")],
  );
  const [found] = account.holdings.flatMap(({ reasons }) => reasons);
  expect(found?.code).toBe("outside-window");
  expect(found?.args).toMatchObject({ agreement: "a", from: "2024-07-01", to: null });
});

test("a limit that leaves no room is cited with its rule and source", () => {
  const limits = [{ id: "most", max: { credits: 3 }, source: "calendar" }];
  const documents = [
    ...covering(make.microCredential("m"), make.microCredential("n"), make.bank()),
    make.course("d", { code: "ABC 1001" }),
    { ...make.crosswalk([mapping("n", "d")], ["n d"]), id: "crosswalk-2" },
    make.program({ limits }),
  ];
  const { holdings } = accountIn(documents, [entry("m"), entry("n")]);
  expect(holdings.flatMap(({ reasons }) => reasons)).toMatchObject([
    { code: "limit-reached", rule: "program program limit most", source: "calendar" },
  ]);
});

describe("what nothing is known of in common with the program", () => {
  const told = (...compared: `${string} ${string}`[]) => {
    const comparison = { ...make.crosswalk([], compared), id: "other" };
    const documents = [...covering(...plain), make.microCredential("n"), comparison];
    const [held] = accountIn(documents, [entry("n")]).holdings;
    return held?.reasons.map(({ code, args }) => `${code}: ${reasonMessage(code, args)}`);
  };

  test("was not compared by anyone", () => {
    expect(told()).toEqual([
      "no-overlap: nobody has compared it yet with a course that this program can use",
    ]);
  });

  test("was compared", () => {
    expect(told("n c")).toEqual(["no-overlap: compared with ABC 1000: no outcome in common"]);
  });
});
