import { describe, expect, test } from "vitest";
import { agreement, course } from "../../builders/documents.ts";
import { faults } from "./ask.ts";

const courses = [
  course("a"),
  course("b"),
  course("c"),
  course("old", { effective: { to: "2020-01-01" } }),
  course("later", { effective: { from: "2026-01-01" } }),
  course("capstone", { creditable: false }),
  course("foreign", { institution: "other" }),
];

const asked = (requirements: readonly object[], more: object = {}) =>
  faults({ requirements, ...more }, courses);

const takes = (id: string, name: string) => ({ id, course: name });
const lists = (id: string, credits: number, names: readonly string[]) => ({
  id,
  credits,
  from: { courses: names },
});

describe("courses that are named run short", () => {
  test("a pool that its courses do not fill, and one that they do", () => {
    expect(asked([lists("p", 9, ["a", "b"])])).toEqual([
      ["p needs 9 credits from 2 listed courses"],
    ]);
    expect(asked([lists("p", 6, ["a", "b"])])).toEqual([]);
  });

  test("a course fills one requirement, unless sharing lets it fill two", () => {
    const both = [takes("p", "a"), takes("q", "a")];
    expect(asked(both)).toEqual([["p needs the course a", "q needs the course a"]]);
    expect(asked(both, { sharing: [["p", "q"]] })).toEqual([]);
  });

  test("requirements that are not needed for the contradiction are not blamed", () => {
    const three = [lists("p", 3, ["a", "b"]), takes("q", "a"), takes("r", "a")];
    expect(asked(three)).toEqual([["q needs the course a", "r needs the course a"]]);
  });

  test("faults that have nothing to do with each other are told apart", () => {
    const four = [takes("p", "a"), takes("q", "a"), takes("r", "b"), takes("s", "b")];
    expect(asked(four)).toEqual([
      ["p needs the course a", "q needs the course a"],
      ["r needs the course b", "s needs the course b"],
    ]);
  });

  test("a course that is over blames itself; in a choice it does where no other is left", () => {
    const ended = "old is not in effect after 2020-01-01";
    expect(asked([takes("p", "old")])).toEqual([["p needs the course old", ended]]);
    const choice = (choose: number) => [
      { id: "p", choose, of: [takes("x", "old"), takes("y", "a")] },
    ];
    expect(asked(choice(1))).toEqual([]);
    expect(asked(choice(2))).toEqual([
      ["p needs 2 of 2 requirements", "p/x needs the course old", ended],
    ]);
  });

  test("exclusions, of whichever side they are written", () => {
    const both = [takes("p", "a"), takes("q", "e")];
    expect(faults({ requirements: both }, [course("a"), course("e", { excludes: ["a"] })])).toEqual(
      [["p needs the course a", "q needs the course e", "e and a exclude each other"]],
    );
  });
});

describe("numbers contradict each other", () => {
  test("a choice with too few requirements, credits that requirements do not bring", () => {
    const of = [takes("x", "a"), takes("y", "b")];
    expect(asked([{ id: "p", choose: 3, of }])).toEqual([["p needs 3 of 2 requirements"]]);
    expect(asked([{ id: "p", credits: 9, of }])).toEqual([
      ["p needs 9 credits", "p/x needs the course a", "p/y needs the course b"],
    ]);
  });

  test("a limit on open credit binds only where all that could fill the pool is charged", () => {
    const pool = (levels: readonly number[]) => ({
      id: "p",
      credits: 12,
      from: { levels },
      limits: [{ id: "upper", of: { levels: [3, 4] }, max: { credits: 6 } }],
    });
    expect(asked([pool([3])])).toEqual([
      ["p needs 12 credits", "the limit p/upper allows at most 6 credits"],
    ]);
    expect(asked([pool([2, 3])])).toEqual([]);
  });

  test("limits of which each can be avoided, but not both", () => {
    const limits = [3, 4].map((level) => ({
      id: `level-${level}`,
      of: { levels: [level] },
      max: { credits: 3 },
    }));
    expect(asked([{ id: "p", credits: 6, from: { levels: [3, 4] } }], { limits })).toEqual([]);
    expect(asked([{ id: "p", credits: 9, from: { levels: [3, 4] } }], { limits })).toEqual([
      [
        "p needs 9 credits",
        "the limit level-3 allows at most 3 credits",
        "the limit level-4 allows at most 3 credits",
      ],
    ]);
  });

  test("a program-wide limit, and one on the number of awards", () => {
    const requirements = [{ id: "p", credits: 12, from: {} }, takes("q", "a")];
    expect(asked(requirements, { limits: [{ id: "all", max: { credits: 15 } }] })).toEqual([]);
    expect(asked(requirements, { limits: [{ id: "all", max: { credits: 14 } }] })).toHaveLength(1);
    const three = [lists("p", 9, ["a", "b", "c"])];
    expect(asked(three, { limits: [{ id: "n", max: { awards: 3 } }] })).toEqual([]);
    expect(asked(three, { limits: [{ id: "n", max: { awards: 2 } }] })).toHaveLength(1);
  });

  test("amounts as fine as the language allows", () => {
    const open = (id: string) => ({ id, credits: 60, from: {} });
    const requirements = [{ id: "r", credits: 119.9999, of: [open("p"), open("q")] }];
    const upTo = (credits: number) => [{ id: "all", max: { credits } }];
    expect(asked(requirements, { limits: upTo(119.9999) })).toEqual([]);
    expect(asked(requirements, { limits: upTo(119.9998) })).toEqual([
      [
        "r needs 119.9999 credits",
        "r/p needs 60 credits",
        "r/q needs 60 credits",
        "the limit all allows at most 119.9998 credits",
      ],
    ]);
  });

  test("credit that is charged by its amount and as an award", () => {
    const open = (id: string) => ({ id, credits: 3, from: {} });
    const requirements = [{ id: "r", credits: 5, of: [open("p"), open("q"), open("s")] }];
    const within = (awards: number, credits: number) => ({
      limits: [
        { id: "n", max: { awards } },
        { id: "all", max: { credits } },
      ],
    });
    expect(asked(requirements, within(2, 5))).toEqual([]);
    const asks = ["r needs 5 credits", ...["p", "q", "s"].map((id) => `r/${id} needs 3 credits`)];
    expect(asked(requirements, within(1, 5))).toEqual([
      [...asks, "the limit n allows at most 1 award"],
    ]);
    expect(asked(requirements, within(2, 4))).toEqual([
      [...asks, "the limit all allows at most 4 credits"],
    ]);
  });

  test("residency against credit that can only come otherwise", () => {
    const transfer = { id: "p", credits: 40, from: { routes: ["transfer"] } };
    const foreign = takes("q", "foreign");
    expect(asked([transfer], { residency: { credits: 20 } })).toEqual([]);
    expect(asked([transfer], { residency: { credits: 21 } })).toEqual([
      ["p needs 40 credits", "residency asks for 21 credits by resident"],
    ]);
    expect(asked([transfer, foreign], { residency: { credits: 20 } })).toHaveLength(1);
  });

  test("residency against a limit on the only route that satisfies it", () => {
    const limits = [{ id: "plar", of: { routes: ["plar"] }, max: { credits: 10 } }];
    const residency = { credits: 30, satisfiedBy: ["plar"] };
    expect(asked([{ id: "p", credits: 60, from: {} }], { limits, residency })).toHaveLength(1);
    expect(asked([{ id: "p", credits: 40, from: {} }], { limits, residency })).toEqual([]);
  });
});

describe("credit that two requirements share", () => {
  const pool = (id: string, credits: number, from: object, more: object = {}) => {
    return { id, credits, from, ...more };
  };
  const two = [pool("p", 6, { subjects: ["ABC"] }), pool("q", 6, {})];
  const upTo = (credits: number, of: object = {}) => [{ id: "all", of, max: { credits } }];
  const sharing = [["p", "q"]];

  test("is charged once by a limit of the program, and no requirement goes without", () => {
    expect(asked(two, { limits: upTo(6) })).toHaveLength(1);
    expect(asked(two, { limits: upTo(6), sharing })).toEqual([]);
    const atFault = ["q", "p"].map((id) => [
      `${id} needs 6 credits`,
      "the limit all allows at most 5 credits",
    ]);
    expect(asked(two, { limits: upTo(5), sharing })).toEqual(atFault);
  });

  test("is charged by the limit of either requirement that takes it", () => {
    const capped = pool("p", 6, {}, { limits: upTo(3) });
    expect(asked([capped, pool("q", 6, {})], { sharing })).toEqual([
      ["p needs 6 credits", "the limit p/all allows at most 3 credits"],
    ]);
  });

  test("passes the filters of both", () => {
    const apart = [pool("p", 6, { levels: [1] }), pool("q", 6, { levels: [2] })];
    expect(asked(apart, { limits: upTo(11), sharing })).toHaveLength(1);
    expect(asked(apart, { limits: upTo(12), sharing })).toEqual([]);
  });

  test("is one award, in whatever amounts it comes", () => {
    const limits = [...upTo(6), { id: "n", max: { awards: 1 } }];
    expect(asked(two, { limits, sharing })).toEqual([]);
    expect(asked([...two, pool("r", 1, {})], { limits, sharing })).not.toEqual([]);
  });

  test("may be a course that one of them names", () => {
    const named = [lists("p", 3, ["a"]), pool("q", 3, { subjects: ["ABC"] })];
    expect(asked(named, { limits: upTo(3), sharing })).toEqual([]);
    expect(asked(named, { limits: upTo(3) })).toHaveLength(1);
    const other = [lists("p", 3, ["a"]), pool("q", 3, { subjects: ["XYZ"] })];
    expect(asked(other, { limits: upTo(3), sharing })).toHaveLength(1);
  });
});

describe("a limit that excepts courses", () => {
  const second = course("second", { level: { year: 2 } });
  const quarters = course("quarters", { unit: "quarter", level: { year: 2 } });
  const under = (credits: number, levels: readonly number[], excepted: string) =>
    faults(
      {
        requirements: [{ id: "p", credits, from: { levels } }],
        limits: [{ id: "l", of: { exceptCourses: [excepted] }, max: { credits: 3 } }],
      },
      [second, quarters],
    );
  const atFault = (credits: number) => [
    [`p needs ${credits} credits`, "the limit l allows at most 3 credits"],
  ];

  test("is run into by all other credit", () => {
    expect(under(3, [1], "second")).toEqual([]);
    expect(under(6, [1], "second")).toEqual(atFault(6));
  });

  test("leaves room for those that pass the filter, each once", () => {
    expect(under(6, [2], "second")).toEqual([]);
    expect(under(7, [2], "second")).toEqual(atFault(7));
  });

  test("is read in favour of the program where it is not known what the course brings", () => {
    expect(under(7, [1], "quarters")).toEqual([]);
  });
});

describe("the fewest clauses are told, and each fault by itself", () => {
  const bring = (id: string, credits: number) => course(id, { credits });

  test("two faults of two clauses, though four others are at fault, too", () => {
    const requirements = [
      takes("r3", "c3"),
      takes("r5", "c2"),
      lists("r8", 3, ["c1", "c2", "c3"]),
      takes("r10", "c1"),
      takes("r11", "c2"),
      lists("r12", 3, ["c3"]),
    ];
    const documents = [bring("c1", 4), bring("c2", 4), bring("c3", 3)];
    const pairs = [
      ["r5 needs the course c2", "r11 needs the course c2"],
      ["r3 needs the course c3", "r12 needs 3 credits from 1 listed course"],
    ];
    expect(faults({ requirements }, documents)).toEqual(pairs);
    expect(
      faults({ requirements: requirements.filter(({ id }) => id !== "r8") }, documents),
    ).toEqual(pairs);
  });

  test("one course that two require, rather than a limit that more run into", () => {
    const of = [takes("r5", "c2"), takes("r6", "c5")];
    const requirements = [takes("r1", "c5"), takes("r2", "c5"), { id: "r4", credits: 3, of }];
    const limits = [{ id: "l2", max: { credits: 5 } }];
    expect(faults({ requirements, limits }, [bring("c2", 3), bring("c5", 4)])).toEqual([
      ["r1 needs the course c5", "r2 needs the course c5"],
    ]);
  });

  test("nothing below requirements of credits that count too little whatever they hold", () => {
    const inner = [
      takes("r3", "a"),
      lists("r4", 4, ["a", "b"]),
      { id: "r5", credits: 3, from: {} },
    ];
    expect(asked([{ id: "r1", credits: 8, of: [{ id: "r2", credits: 6, of: inner }] }])).toEqual([
      ["r1 needs 8 credits", "r1/r2 needs 6 credits"],
    ]);
  });

  test("a course that is over is not at fault where its routes would not suit either", () => {
    const old = course("old", { effective: { to: "2020-01-01" }, creditable: false });
    const from = { courses: ["a", "old"], routes: ["transfer"] };
    const requirements = [{ id: "p", credits: 6, from }];
    expect(faults({ requirements }, [course("a"), old])).toEqual([
      ["p needs 6 credits from 2 listed courses"],
    ]);
  });
});

describe("what cannot be known is read in favour of the program", () => {
  test("open pools can be filled, however few courses are listed", () => {
    expect(asked([{ id: "p", credits: 60, from: { subjects: ["XYZ"], levels: [4] } }])).toEqual([]);
  });

  test("more required than the program has is no fault: what is beyond is lost", () => {
    expect(asked([{ id: "p", credits: 90, from: {} }])).toEqual([]);
  });

  test("courses that begin later, of other institutions, and capstones can be taken", () => {
    expect(asked(["later", "foreign", "capstone"].map((id) => takes(id, id)))).toEqual([]);
  });

  test("a person decides about what has a note", () => {
    expect(asked([{ ...takes("p", "old"), note: "or what the chair accepts" }])).toEqual([]);
  });

  test("a decision that waives a course completes its requirement without credit", () => {
    const waiver = agreement("w", {
      decision: "waiver",
      results: [{ type: "waiver", course: "a" }],
    });
    const limits = [{ id: "none", max: { credits: 0 } }];
    const bank = { kind: "credit-bank", id: "bank", institution: "inst", edition: "1" };
    const documents = [
      course("a"),
      waiver,
      { ...bank, equivalence: { threshold: 1 } },
      {
        kind: "micro-credential",
        id: "m",
        title: "M",
        creditStatus: "non-credit",
        issuer: { id: "p" },
        competencies: [],
      },
    ];
    expect(faults({ requirements: [takes("p", "a")], limits }, documents)).toEqual([]);
    expect(faults({ requirements: [takes("p", "a")], limits }, [course("a")])).toHaveLength(1);
  });

  test("a decision that gives more credit for a course than the course has", () => {
    const more = agreement("more", { results: [{ type: "assigned", course: "a", credits: 6 }] });
    const documents = [
      course("a"),
      more,
      {
        kind: "credit-bank",
        id: "bank",
        institution: "inst",
        edition: "1",
        equivalence: { threshold: 1 },
      },
      {
        kind: "micro-credential",
        id: "m",
        title: "M",
        creditStatus: "non-credit",
        issuer: { id: "p" },
        competencies: [],
      },
    ];
    expect(faults({ requirements: [lists("p", 6, ["a"])] }, documents)).toEqual([]);
  });
});
