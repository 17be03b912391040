import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Circumstances, run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const by = ["--by", "faculty assessor, Faculty of Science"];
const on = "2025-01-31";

const { "offerings.yaml": _, ...rules } = smallWorkspace;
const counting = offering("counting", "Counting carbon");

const mine = (more: Readonly<Record<string, string>> = {}) =>
  folderWith({ ...rules, "offering.yaml": counting, ...more });

const read = (cwd: string, file: string) => readFileSync(path.join(cwd, file), "utf8");

async function record(cwd: string, words: readonly string[], more: Circumstances = {}) {
  return run(["record", ...words], { cwd, ...more });
}

/** The document that a run prints, without its fingerprint. */
async function printed(words: readonly string[]): Promise<string> {
  const outcome = await record(mine(), ["counting", ...words, ...by, "-o", "-"]);
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome.stdout.replace(/^basis:\n[\s\S]*/m, "");
}

describe("every kind of result", () => {
  test.each([
    [["--course", "carbon"], "credit", "{type: assigned, course: carbon}"],
    [["--course", "carbon=1.5"], "credit", "{type: assigned, course: carbon, credits: 1.5}"],
    [
      ["--course", "carbon", "--credits", "2", "--precludes", "carbon"],
      "credit",
      "{type: assigned, course: carbon, credits: 2, precludes: [carbon]}",
    ],
    [
      ["--unassigned", "CARB-2=1.5"],
      "credit",
      "{type: unassigned, subject: CARB, level: 2, credits: 1.5}",
    ],
    [
      ["--unassigned", "CARB", "--credits", "3"],
      "credit",
      "{type: unassigned, subject: CARB, credits: 3}",
    ],
    [["--block", "30"], "credit", "{type: block, credits: 30}"],
    [["--block", "diploma=30"], "credit", "{type: block, program: diploma, credits: 30}"],
    [["--waiver", "carbon"], "waiver", "{type: waiver, course: carbon}"],
    [
      ["--course", "carbon", "--minimum-grade", "65%"],
      "conditional",
      "{type: assigned, course: carbon}",
    ],
  ])("%j is %s", async (words, decision, result) => {
    const text = await printed(words);
    expect(text).toContain(`\ndecision: ${decision}\nresults:\n  - ${result}\n`);
  });

  test("no credit", async () => {
    expect(await printed(["--no-credit"])).toContain("\ndecision: no-credit\neffective:");
  });

  test("several at once, with conditions, programs, dates and a remark", async () => {
    const words = ["--course", "carbon", "--unassigned", "CARB-1=1", "--program", "diploma"];
    const terms = ["--minimum-grade", "65%", "--complete", "counting", "--condition", "In person"];
    const dates = ["--on", "2025-01-10", "--from", "2025-02-01", "--until", "2029-12-31"];
    const rest = ["--review-by", "2027-01-01", "--note", "See: the minutes"];
    expect(await printed([...words, ...terms, ...dates, ...rest])).toBe(
      [
        "kind: agreement",
        "id: bank-2025-001",
        "bank: bank",
        "microCredentials:",
        "  - {id: counting}",
        "decision: conditional",
        "results:",
        "  - {type: assigned, course: carbon}",
        "  - {type: unassigned, subject: CARB, level: 1, credits: 1}",
        "programs: [diploma]",
        "conditions: {minimumGrade: 65%, complete: [counting], note: In person}",
        "effective: {from: 2025-02-01, to: 2029-12-31}",
        "assessed: {on: 2025-01-10, by: [{role: faculty assessor, unit: Faculty of Science}]}",
        "reviewBy: 2027-01-01",
        'note: "See: the minutes"',
        "",
      ].join("\n"),
    );
  });

  test.each([
    [["--course", "carbon", "--no-credit"], "--no-credit excludes"],
    [["--course", "carbon", "--block", "3", "--credits", "3"], "about one result"],
    [["--unassigned", "CARB-1=many"], '"many" is no number of credits'],
    [[], "what was decided is not said"],
    [["--course", "karbon"], "it would bring errors"],
    [["--course", "carbon", "--on", "2025-02-30"], "YYYY-MM-DD"],
    [["--course", "carbon", "--id", "../x"], "it would bring errors"],
    [["--course", "carbon", "--bank", "bnak"], 'did you mean "bank"?'],
    [["--course", "carbon", "--by", "<>"], "names no role"],
  ])("%j is refused", async (words, why) => {
    const cwd = mine();
    const { code, stderr, stdout } = await record(cwd, ["counting", ...by, ...words]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(why);
    expect(readdirSync(cwd)).not.toContain("agreements");
  });
});

describe("the least grade is one that a learner can reach", () => {
  const scale = `kind: grade-scale
id: letters
bands: [{grade: A, from: 80, to: 100}, {grade: C+, from: 64, to: 67}]
pass: [MAS]
fail: [F]
`;
  const bank = `${rules["bank.yaml"]}grade: {scale: letters}\n`;
  const least = async (grade: string, more?: Readonly<Record<string, string>>) =>
    record(mine(more), [
      ...["counting", "--course", "carbon", "--minimum-grade", grade, "-o", "-"],
      ...by,
    ]);

  test.each(["65%", "65 %", "65", "0.65", "100%", "C+", "MAS"])("%s", async (grade) => {
    const { code, stderr } = await least(grade, { "scale.yaml": scale, "bank.yaml": bank });
    expect(code, stderr).toBe(0);
  });

  test.each([
    ["120 %", 'no grade reaches "120 %" help: write a percentage up to 100%'],
    ["100.1", 'no grade reaches "100.1"'],
    [
      "ZZZ",
      '"ZZZ" is no grade on the scale of bank help: write a percentage up to 100%, such as 65%, or',
    ],
    ["F", "one of A, C+, MAS"],
    ["-5%", '"-5%" is no grade'],
    [" ", '" " is no grade'],
  ])("not %s", async (grade, why) => {
    const { code, stdout, stderr } = await least(grade, {
      "scale.yaml": scale,
      "bank.yaml": bank,
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(why);
  });

  test("and letters need a scale", async () => {
    const { code, stderr } = await least("C+");
    expect([code, stderr]).toEqual([2, expect.stringContaining("bank has no grade scale")]);
    expect((await least("65%")).code).toBe(0);
  });
});

describe("a block goes into a program", () => {
  const larger = rules["program.yaml"]
    ?.replaceAll("60", "120")
    .replace("id: diploma", "id: degree");
  const grant = async (...words: string[]) =>
    record(mine({ "larger.yaml": larger ?? "" }), ["counting", ...words, "-o", "-", ...by]);

  test.each([
    [["--block", "diploma=60"]],
    [["--block", "120"]],
    [["--block", "degree=60.5"]],
    [["--block", "90", "--program", "diploma", "--program", "degree"]],
  ])("%j fits", async (words) => {
    const { code, stderr } = await grant(...words);
    expect(code, stderr).toBe(0);
  });

  test.each([
    [["--block", "diploma=60.5"], "a block of 60.5 credits is more than diploma asks for"],
    [["--block", "120.5"], "more than degree asks for, which is 120"],
    [["--block", "90", "--program", "diploma"], "grant at most 60 credits"],
    [["--block", "diploma", "--credits", "90"], "no number of credits"],
  ])("%j does not", async (words, why) => {
    const { code, stdout, stderr } = await grant(...words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(why);
  });
});

describe("a decision, its approval and its change", () => {
  const decided = async () => {
    const cwd = mine();
    expect((await record(cwd, ["counting", "--course", "carbon", ...by])).code).toBe(0);
    return cwd;
  };
  const file = "agreements/bank-2025-001.yaml";
  const check = async (cwd: string) => (await run(["check"], { cwd })).stdout;

  test("is written into the workspace, unsigned, and check adds nothing", async () => {
    const cwd = mine();
    const before = await check(cwd);
    const { stdout } = await record(cwd, ["counting", "--course", "carbon", ...by]);
    expect(stdout).toContain(`recorded agreement bank-2025-001 in ${file}`);
    expect(stdout).toContain("creditbank record --approve bank-2025-001 --by");
    const findings = (text: string) => text.split("\n").slice(0, -2);
    expect(findings(await check(cwd))).toEqual(findings(before));
    const { stdout: verdict } = await run(["ladder"], { cwd });
    expect(verdict).toContain("? review");
  });

  test("is recognized once approved; comments stay", async () => {
    const cwd = await decided();
    const commented = `# About counting\n${read(cwd, file)}# The end\n`;
    const again = mine({ [file]: commented });
    const { stdout } = await record(again, ["--approve", "bank-2025-001", "--by", "chair"]);
    expect(stdout).toContain("approved agreement bank-2025-001");
    expect(read(again, file)).toBe(
      commented.replace("# The end", `approved: {on: ${on}, by: {role: chair}}\n# The end`),
    );
    expect((await run(["ladder"], { cwd: again })).stdout).toContain("✔ recognized");
    const twice = await record(again, ["--approve", "bank-2025-001", "--by", "chair"]);
    expect([twice.code, twice.stderr]).toEqual([
      2,
      expect.stringContaining("was approved on 2025-01-31"),
    ]);
  });

  test.each(["--approve", "--reaffirm"])("%s takes no -o and changes nothing", async (flag) => {
    const cwd = await decided();
    const before = read(cwd, file);
    for (const output of ["-", "copy.yaml"]) {
      const words = [flag, "bank-2025-001", "--by", "chair", "-o", output];
      const { code, stdout, stderr } = await record(cwd, words);
      const why = `${flag} changes the file in which the decision stands`;
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(why)]);
    }
    expect(read(cwd, file)).toBe(before);
    expect(readdirSync(cwd)).not.toContain("copy.yaml");
  });

  test.each(["--approve", "--reaffirm"])("%s takes nothing else that decides", async (flag) => {
    const cwd = await decided();
    const before = read(cwd, file);
    for (const [idle, named] of [
      [["--force"], "--force"],
      [["--no-credit"], "--no-credit"],
      [["--until", "2029-12-31", "--minimum-grade", "65%"], "--minimum-grade, --until"],
    ] as const) {
      const words = [flag, "bank-2025-001", "--by", "chair", ...idle];
      const { code, stdout, stderr } = await record(cwd, words);
      const why = `${flag} takes the decision as it stands, and nothing from ${named}`;
      expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(why)]);
    }
    expect(read(cwd, file)).toBe(before);
  });

  test("cannot be approved before it was assessed", async () => {
    const words = ["--approve", "bank-2025-001", "--by", "chair", "--on", "2025-01-30"];
    const { code, stderr } = await record(await decided(), words);
    expect([code, stderr]).toEqual([2, expect.stringContaining("was assessed on 2025-01-31")]);
  });

  const edited = (cwd: string, edit: (text: string) => string) =>
    mine({
      [file]: read(cwd, file),
      "offering.yaml": edit(counting),
    });

  test("is reaffirmed after a rewording, and only then", async () => {
    const cwd = edited(await decided(), (text) => text.replace("Counts carbon", "Adds carbon"));
    expect(await check(cwd)).toContain("the wording of C1 has changed");
    const words = ["--reaffirm", "bank-2025-001", "--by", "Jo Doe <assessor>"];
    const { code, stdout } = await record(cwd, words);
    expect([code, stdout]).toEqual([0, expect.stringContaining("reaffirmed agreement")]);
    expect(read(cwd, file)).toMatch(
      /^reaffirmed:\n {2}- on: 2025-01-31\n {4}by: \{name: Jo Doe, role: assessor\}\n {4}wording: sha256:/m,
    );
    expect(await check(cwd)).not.toContain("agreement-");
    const again = await record(cwd, words);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("as it was accepted")]);
  });

  test("cannot be reaffirmed after a change of substance, and is superseded instead", async () => {
    const cwd = edited(await decided(), (text) => `${text}hours: {learning: 10}\n`);
    const found = await check(cwd);
    expect(found).toContain("hours of learning (was not stated, is 10)");
    const refused = await record(cwd, ["--reaffirm", "bank-2025-001", ...by]);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining("hours of learning (was not stated, is 10)"),
    ]);
    const renewed = await record(cwd, ["--supersede", "bank-2025-001", ...by]);
    expect(renewed.code, renewed.stderr).toBe(0);
    const text = read(cwd, "agreements/bank-2025-002.yaml");
    expect(text).toContain("results:\n  - {type: assigned, course: carbon}\n");
    expect(text).toContain("supersedes: bank-2025-001\n");
    expect(await check(cwd)).not.toContain("agreement-");
  });
});

describe("a recommendation of an assess report", () => {
  const assessed = async () => (await run(["assess", "--json"], { cwd: mine() })).stdout;
  const take = (stdin: string, ...words: string[]) =>
    record(mine(), ["--recommendation", "-", ...by, "-o", "-", ...words], { stdin });

  test("is recorded as it stands", async () => {
    const { stdout, stderr } = await take(await assessed());
    expect(stderr).toContain("recorded agreement bank-2025-001");
    expect(stdout).toContain("  - {id: counting}\n");
    expect(stdout).toContain("results:\n  - {type: assigned, course: carbon}\n");
  });

  test("is chosen by its id", async () => {
    const report = await assessed();
    const named = await take(report, "--award", "assigned:carbon:counting");
    expect(named.code).toBe(0);
    const other = await take(report, "--award", "assigned:other:counting");
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining("name one with --award: assigned:carbon:counting"),
    ]);
  });

  test("as unassigned credit", async () => {
    const award = {
      ...{ id: "unassigned:CARB-2:counting", bank: "bank", type: "unassigned", course: null },
      ...{ subject: "CARB", level: 2, credits: 1.5, microCredentials: ["counting"] },
      agreement: null,
    };
    const recorded = async (one: object) =>
      (
        await take(
          JSON.stringify({ report: "assess", assessments: [{ awards: [one] }, { awards: [one] }] }),
        )
      ).stdout;
    const result = "- {type: unassigned, subject: CARB, level: 2, credits: 1.5";
    expect(await recorded(award)).toContain(`${result}}`);
    expect(await recorded({ ...award, unit: null })).toContain(`${result}}`);
    expect(await recorded({ ...award, unit: "points" })).toContain(`${result}, unit: points}`);
  });

  test.each(["", "[]", "{", '{"report": "ladder"}', '{"report":"assess","assessments":[{}]}'])(
    "%j has none",
    async (report) => {
      const { code, stdout } = await take(report);
      expect([code, stdout]).toEqual([2, ""]);
    },
  );

  test("excludes other words for it", async () => {
    const { code, stderr } = await take(await assessed(), "--no-credit");
    expect([code, stderr]).toEqual([2, expect.stringContaining("leave the micro-credentials")]);
  });
});

describe("nothing is overwritten", () => {
  const words = ["counting", "--course", "carbon", ...by];

  test("not an id that is there", async () => {
    const cwd = mine();
    await record(cwd, words);
    const again = await record(cwd, [...words, "--id", "bank-2025-001", "-o", "other.yaml"]);
    expect([again.code, again.stderr]).toEqual([
      2,
      expect.stringContaining('there is an agreement "bank-2025-001" already'),
    ]);
  });

  test("not a file that is there, unless --force", async () => {
    const cwd = mine({ "mine.yaml": "# empty\n" });
    const refused = await record(cwd, [...words, "-o", "mine.yaml"]);
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining("mine.yaml exists"),
    ]);
    expect(read(cwd, "mine.yaml")).toBe("# empty\n");
    expect((await record(cwd, [...words, "-o", "mine.yaml", "--force"])).code).toBe(0);
    expect(read(cwd, "mine.yaml")).toContain("kind: agreement");
    const same = [...words, "--id", "bank-2025-001", "-o", "mine.yaml", "--force"];
    expect((await record(cwd, same)).code).toBe(0);
  });

  test("nothing is recorded while documents have errors", async () => {
    const cwd = mine({ "broken.yaml": "kind: course\nid: broken\n" });
    const { code, stderr } = await record(cwd, words);
    const why = "in the documents of the workspace";
    expect([code, stderr]).toEqual([1, expect.stringContaining(why)]);
    expect(readdirSync(cwd)).not.toContain("agreements");
  });

  test("errors that only check finds do not stop it; those that it brings are told", async () => {
    const promise = (credits: number) =>
      `kind: pathway\nid: way\ntitle: Way\nstackType: progression\nsteps:\n  - {microCredential: counting}\n  - {program: diploma, after: [counting], credits: ${credits}}\n`;
    const before = mine({ "way.yaml": promise(9) });
    expect((await run(["check"], { cwd: before })).stdout).toContain("error broken-pathway");
    expect((await record(before, words)).code).toBe(0);
    const cwd = mine({ "way.yaml": promise(3) });
    expect((await run(["check"], { cwd })).stdout).not.toContain("broken-pathway");
    const { code, stdout } = await record(cwd, ["counting", "--no-credit", ...by]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("error broken-pathway")]);
  });

  test("a file outside the workspace is written, and that is said", async () => {
    const elsewhere = path.join(folderWith({}), "a.yaml");
    const { code, stderr } = await record(mine(), [...words, "-o", elsewhere]);
    expect([code, stderr]).toEqual([0, expect.stringContaining("is not read as part of")]);
  });
});

test("the agreement and JSON cannot both go to standard output", async () => {
  const words = ["counting", "--course", "carbon", ...by, "-o", "-", "--json"];
  const { code, stdout, stderr } = await record(mine(), words);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("--json and the agreement both go to standard output");
});

describe("who, when, on which conditions and until when", () => {
  const words = ["counting", "--course", "carbon", "-o", "-"];
  const asked = (answers: readonly (string | null)[]) => {
    const questions: string[] = [];
    const ask = async (question: string) => {
      questions.push(question);
      return answers[questions.length - 1] ?? null;
    };
    return { questions, ask };
  };

  test("are asked on a terminal", async () => {
    const { questions, ask } = asked(["chair, Arts", "", "A portfolio", "soon", "2029-12-31"]);
    const { code, stdout } = await record(mine(), words, { ask });
    expect([code, questions.length]).toEqual([0, 5]);
    expect(stdout).toContain("decision: conditional");
    expect(stdout).toContain("conditions: {note: A portfolio}");
    expect(stdout).toContain("effective: {from: 2025-01-31, to: 2029-12-31}");
    expect(stdout).toContain("assessed: {on: 2025-01-31, by: [{role: chair, unit: Arts}]}");
  });

  test("are not asked where they are given, or nobody can be", async () => {
    const { questions, ask } = asked([]);
    expect((await record(mine(), [...words, ...by], { ask })).code).toBe(0);
    expect(questions).toEqual([]);
    const { code, stderr } = await record(mine(), words);
    expect([code, stderr]).toEqual([2, expect.stringContaining("who decided is not said")]);
  });

  test("no answer records nothing", async () => {
    const { ask } = asked(["chair", null]);
    const { code, stdout, stderr } = await record(mine(), words, { ask });
    expect([code, stdout, stderr]).toEqual([
      2,
      "",
      expect.stringContaining("nothing was recorded"),
    ]);
  });
});

describe("one edition only", () => {
  const editions = [
    counting.replace("title:", 'edition: "1"\neffective: {to: 2024-12-31}\ntitle:'),
    counting.replace("title:", 'edition: "2"\neffective: {from: 2025-01-01}\ntitle:'),
  ].join("---\n");
  const decide = async (cwd: string, ...words: string[]) =>
    record(cwd, [...words, "--course", "carbon", ...by]);

  test("is named, must be there, and is the one of today when it is superseded", async () => {
    const cwd = mine({ "offering.yaml": editions });
    expect((await decide(cwd, "counting@1")).code).toBe(0);
    expect(read(cwd, "agreements/bank-2025-001.yaml")).toContain('- {id: counting, edition: "1"}');
    const none = await decide(cwd, "counting@3");
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("it has: 1, 2")]);
    expect((await record(cwd, ["--supersede", "bank-2025-001", ...by])).code).toBe(0);
    expect(read(cwd, "agreements/bank-2025-002.yaml")).toContain('- {id: counting, edition: "2"}');
  });

  test("each micro-credential once", async () => {
    const { code, stderr } = await decide(
      mine({ "offering.yaml": editions }),
      "counting@1",
      "counting",
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining("counting is named twice")]);
  });
});

describe("what waits for a signature", () => {
  const claiming = (claim: string) => `${counting}pathways: {claims: [${claim}]}\n`;
  const pathway = (credits: number) =>
    `kind: pathway\nid: way\ntitle: Way\nsteps:\n  - {microCredential: counting}\n  - {program: diploma, after: [counting], credits: ${credits}}\n`;
  const found = async (claim: string, promised: number, ...decision: string[]) => {
    const cwd = mine({ "offering.yaml": claiming(claim), "way.yaml": pathway(promised) });
    await record(cwd, ["counting", ...decision, ...by]);
    const { diagnostics } = JSON.parse((await run(["check", "--json"], { cwd })).stdout);
    return diagnostics.map(({ code }: { code: string }) => code);
  };

  test.each(["{program: diploma, credits: 3, course: carbon}", "{course: carbon, credits: 3}"])(
    "bears out what is promised: %s",
    async (claim) => expect(await found(claim, 3, "--course", "carbon")).toEqual([]),
  );

  test("waits as well where the signature is dated ahead", async () => {
    const claim = "{program: diploma, credits: 3, course: carbon}";
    expect(await found(claim, 3, "--course", "carbon", "--approved", "2999-01-01")).toEqual([]);
  });

  test("bears out nothing that it alone supports", async () => {
    const codes = await found(
      "{program: diploma, credits: 6}",
      6,
      "--course",
      "carbon",
      "--credits",
      "6",
    );
    expect(codes).toEqual(["unsupported-claim", "broken-pathway"]);
  });

  test("bears out no more than it will give", async () => {
    const codes = await found("{program: diploma, credits: 4}", 4, "--course", "carbon");
    expect(codes).toEqual(["unsupported-claim", "broken-pathway"]);
  });

  test("bears out nothing where conditions are open, too, or where it gives another course's credit", async () => {
    const claim = "{program: diploma, course: carbon}";
    expect(await found(claim, 3, "--unassigned", "CARB-1=3")).toEqual(["unsupported-claim"]);
    const level = "{program: diploma, credits: 6}";
    const open = ["--course", "carbon", "--credits", "6", "--condition", "a portfolio"];
    expect(await found(level, 6, ...open)).toEqual(["unsupported-claim", "broken-pathway"]);
  });
});

test("what a decision takes away is told at once", async () => {
  const claiming = `${counting}pathways: {claims: [{program: diploma}]}\n`;
  const cwd = mine({ "offering.yaml": claiming });
  expect((await run(["check"], { cwd })).stdout).not.toContain("unsupported-claim");
  const { stdout } = await record(cwd, ["counting", "--no-credit", ...by]);
  expect(stdout).toContain("warning unsupported-claim");
});
