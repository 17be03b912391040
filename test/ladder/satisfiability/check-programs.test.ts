import { describe, expect, test } from "vitest";
import { shortage } from "../../../src/diagnostics/program-fault.ts";
import { Rational } from "../../../src/kernel/rational.ts";
import { checkPrograms } from "../../../src/ladder/satisfiability/check-programs.ts";
import { bank, course, type Part, program } from "../../builders/documents.ts";
import { catalogueOf } from "../../builders/workspace.ts";
import { findings } from "./ask.ts";

const pool = (id: string, credits: number, from: object) => ({ id, credits, from });

describe("minimums", () => {
  const asked = (requirements: readonly object[], min: object, more: object = {}) =>
    findings({ requirements, minimums: [{ id: "upper", of: { levels: [3, 4] }, min }], ...more });

  const outOfReach = (credits: number, most: number) =>
    `error unmeetable-minimum: the minimum upper asks for ${credits} ${credits === 1 ? "credit" : "credits"}, and at most ${most} can count toward it`;

  test("are reached by requirements that take such credit, and never by what no requirement asks for", () => {
    expect(asked([pool("any", 60, {})], { credits: 45 })).toEqual([]);
    expect(asked([pool("low", 30, { levels: [1] })], { credits: 30 })).toEqual([
      outOfReach(30, 0),
      "info unrequired-credits: the requirements of program count at most 30 of its 60 credits",
    ]);
  });

  test("are not reached by what a listed pool lacks", () => {
    const listed = course("first", { level: { year: 1 } });
    const choice = {
      id: "c",
      choose: 1,
      of: [{ id: "x", course: "first" }, pool("y", 6, { courses: ["first"] })],
    };
    const minimums = [{ id: "upper", of: { levels: [3] }, min: { credits: 1 } }];
    const said = findings({ credits: 6, minimums, requirements: [choice] }, [listed]);
    expect(said).toContain(outOfReach(1, 0));
  });

  test("count a course once, what a choice lets in, and what limits on requirements leave", () => {
    const upper = course("upper", { level: { year: 3 } });
    const takes = (id: string) => ({ id, course: "upper" });
    const choice = (choose: number) => ({
      id: "c",
      choose,
      of: [takes("x"), takes("y"), pool("z", 6, { levels: [4] })],
    });
    const most = (requirements: readonly object[]) => {
      const minimums = [{ id: "upper", of: { levels: [3, 4] }, min: { credits: 12 } }];
      const said = findings({ credits: 60, minimums, requirements }, [upper]);
      return said.find((one) => one.includes("unmeetable-minimum"));
    };
    expect(most([choice(2)])).toBe(outOfReach(12, 9));
    expect(most([choice(1)])).toBe(outOfReach(12, 6));
    const capped = {
      ...choice(2),
      limits: [{ id: "l", of: { levels: [4] }, max: { credits: 2 } }],
    };
    expect(most([capped])).toBe(outOfReach(12, 5));
  });

  test("are out of reach above the room that requirements leave", () => {
    expect(
      asked([pool("low", 30, { levels: [1] }), pool("any", 30, {})], { share: "75%" }),
    ).toEqual([
      "error unmeetable-minimum: the minimum upper asks for 45 credits, and at most 30 can count toward it",
    ]);
  });

  test("are out of reach above a limit on the same credit", () => {
    const limits = [{ id: "cap", of: { levels: [3, 4, 5] }, max: { credits: 12 } }];
    expect(asked([pool("any", 60, {})], { credits: 15 }, { limits })).toEqual([
      "error unmeetable-minimum: the minimum upper asks for 15 credits, and at most 12 can count toward it",
    ]);
  });
});

describe("two limits on the same credit", () => {
  const level = { levels: [1] };
  const cap = (id: string, credits: number) => ({ id, of: level, max: { credits } });
  const limits = [cap("x", 9), cap("y", 10)];

  test("the tighter one is named, with the most that it leaves", () => {
    const requirements = [pool("a", 6, { subjects: ["AAA"], ...level }), pool("b", 6, level)];
    const said = (within: number, most: number) => [
      `error unmeetable-requirement: no set of courses completes a (6 credits) and b (6 credits) together within ${within} credits (limit x); at most ${most} can be had in a`,
    ];
    expect(findings({ credits: 12, limits, requirements })).toEqual(said(9, 3));
    const fine = [cap("x", 9.2501), cap("y", 10)];
    expect(findings({ credits: 12, limits: fine, requirements })).toEqual(said(9.2501, 3.2501));
  });

  test("what keeps a requirement lowest is named, though others contradict it, too", () => {
    const own = { id: "z", of: { subjects: ["AAA"] }, max: { credits: 5 } };
    const requirements = [pool("a", 6, { subjects: ["AAA"], ...level }), pool("b", 6, level)];
    const [first] = findings({ credits: 12, limits: [...limits, own], requirements });
    expect(first).toContain("a (6 credits) and b (6 credits) together within 9 credits (limit x)");
    expect(first).toContain("at most 3 can be had");
  });

  test("a minimum is out of reach above the tighter one", () => {
    const minimums = [{ id: "low", of: level, min: { credits: 11 } }];
    expect(findings({ credits: 12, limits, minimums, requirements: [pool("a", 12, {})] })).toEqual([
      "error unmeetable-minimum: the minimum low asks for 11 credits, and at most 9 can count toward it",
    ]);
  });
});

describe("more than the program has", () => {
  const two = [pool("a", 20, {}), pool("b", 13, {})];
  const excess =
    "warning excess-credits: the requirements of program ask for at least 33 credits, and it has 30: what is above is lost";

  test("requirements together, unless sharing may count credit twice", () => {
    expect(findings({ credits: 30, requirements: two })).toEqual([excess]);
    expect(findings({ credits: 33, requirements: two })).toEqual([]);
    expect(findings({ credits: 30, requirements: two, sharing: [["a", "b"]] })).toEqual([]);
  });

  test("of a choice only what it cannot do without", () => {
    const choice = { id: "c", choose: 1, of: [pool("x", 10, {}), pool("y", 40, {})] };
    expect(findings({ credits: 30, requirements: [pool("a", 20, {}), choice] })).toEqual([]);
  });
});

test("a choice of none of its requirements is told", () => {
  const choice = { id: "c", choose: 0, of: [pool("x", 3, {})] };
  expect(findings({ credits: 30, requirements: [pool("a", 30, {}), choice] })).toEqual([
    "warning idle-choice: c asks for none of its requirements, so nothing can count in them",
  ]);
});

test("what can be had is said of the requirement that it belongs to", () => {
  const requirements = [
    {
      id: "c",
      choose: 1,
      of: [
        { id: "x", credits: 10, from: { courses: ["a"] } },
        { id: "y", credits: 5, from: { courses: ["b"] } },
      ],
    },
  ];
  expect(findings({ credits: 30, requirements }, [course("a"), course("b")])[0]).toContain(
    "completes c (1 of 2 requirements); at most 3 can be had in c/x",
  );
});

test("a change is said to settle one fault only where another overlaps it", () => {
  const takes = (id: string) => ({ id, course: id });
  const requirements = [takes("a"), takes("b"), takes("c")];
  const limits = [{ id: "one", of: {}, max: { awards: 1 } }];
  const help = (first: Part) => {
    const documents = [
      program({ credits: 9, limits, requirements }),
      first,
      course("b"),
      course("c"),
    ];
    const found = checkPrograms(catalogueOf(documents));
    return found.find(({ code }) => code === "unmeetable-requirement")?.help;
  };
  expect(help(course("a"))).toBe("raise the limit one to 3 awards");
  expect(help(course("a", { excludes: ["c"] }))).toMatch(
    /^raise the limit one to \d awards; this settles one fault only, another overlaps it$/,
  );
});

test("where the search for the fewest clauses is stopped, the help says so", () => {
  const help = (count: number) => {
    const requirements = Array.from({ length: count }, (_, at) => pool(`p${at}`, (at % 3) + 2, {}));
    const limits = [{ id: "l", max: { credits: count } }];
    const found = checkPrograms(catalogueOf([program({ credits: 90, limits, requirements })]));
    return found.find(({ code }) => code === "unmeetable-requirement")?.help;
  };
  const stopped = /fewer other clauses may be at fault, too, for the search for them was stopped$/;
  expect(help(4)).not.toMatch(stopped);
  expect(help(30)).toMatch(stopped);
});

test("a change is said to settle one fault only where another requirement is short once all are made", () => {
  const takes = (id: string, name: string) => ({ id, course: name });
  const twice = [takes("p", "a"), takes("q", "a"), takes("r", "b"), takes("s", "b")];
  const help = (requirements: readonly object[]) =>
    checkPrograms(catalogueOf([program({ requirements }), course("a"), course("b")]))
      .filter(({ code }) => code === "unmeetable-requirement")
      .map((one) => /one fault only/.test(one.help ?? ""));
  expect(help(twice)).toEqual([false, false]);
  expect(help([...twice, pool("both", 3, { courses: ["a", "b"] })])).toEqual([true, true]);
});

test("where the search for the most was stopped, the number is no upper bound", () => {
  const six = Rational.of(6);
  const clause = { kind: "credits-requirement", path: "a", credits: six, courses: null } as const;
  const change = (proven: boolean) =>
    ({ to: "credits", path: "a", credits: Rational.of(3), proven }) as const;
  const said = (proven: boolean) => shortage({ clauses: [clause], change: change(proven) });
  expect(said(true)).toBe("; at most 3 can be had");
  expect(said(false)).toBe("; at least 3 can be had");
});

describe("values that nothing has", () => {
  const asked = (subjects: readonly string[], listed: readonly string[]) =>
    findings(
      { requirements: [pool("any", 60, { subjects })] },
      listed.map((subject) => course(subject.toLowerCase(), { subject })),
    );

  test("are named where only capitals differ, or a letter among known ones", () => {
    const said = (value: string) =>
      `warning empty-filter: no course of inst has the subject "${value}"`;
    expect(asked(["frst"], ["FRST"])).toEqual([said("frst")]);
    expect(asked(["FRST", "FRTS"], ["FRST"])).toEqual([said("FRTS")]);
  });

  test("are passed over where the workspace lists few of the subjects", () => {
    expect(asked(["FRST", "HIST"], ["FRST"])).toEqual([]);
    expect(asked(["FRTS", "HIST", "PHIL"], ["FRST"])).toEqual([]);
    expect(asked(["HIST"], [])).toEqual([]);
  });
});

test("a limit on waivers contradicts nothing", () => {
  const limits = [{ id: "waived", of: { awardTypes: ["waiver"] }, max: { awards: 2 } }];
  expect(findings({ limits })).toEqual([]);
});

test("a residency of a bank is reported once where it is larger than the program", () => {
  const bank = {
    kind: "credit-bank",
    id: "bank",
    institution: "inst",
    edition: "1",
    equivalence: { threshold: 1 },
    residency: { certificate: 15 },
  };
  const requirements = [pool("any", 12, {})];
  expect(findings({ credential: "certificate", credits: 12, requirements }, [bank])).toEqual([
    "error unmeetable-residency: residency asks for 15 credits, and the program has 12",
  ]);
});

describe("a course that counts in another unit than the program", () => {
  const quarters = course("quarters", { unit: "quarter" });
  const said = (more: Part = {}) =>
    findings({ requirements: [{ id: "core", course: "quarters" }, pool("rest", 57, {})] }, [
      quarters,
      bank({ unit: "quarter", sources: { s: { title: "Source" } }, ...more }),
    ]).filter((finding) => !finding.startsWith("info"));
  const convertedTo = (to: string) => ({ conversions: [{ to, factor: "2/3", source: "s" }] });

  test("is told where no bank of the program converts its credit", () => {
    const trouble = [
      "warning unusable-course: the course quarters counts in quarter, and the program in credit",
    ];
    expect(said()).toEqual(trouble);
    expect(said(convertedTo("ects"))).toEqual(trouble);
    expect(said({ ...convertedTo("credit"), institution: "other" })).toEqual(trouble);
  });

  test("is as good as any where one does", () => {
    expect(said(convertedTo("credit"))).toEqual([]);
  });
});
