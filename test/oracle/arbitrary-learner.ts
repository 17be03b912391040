/** Random workspaces with what section 8 looks at, and random records. */
import fc from "fast-check";
import { arbitraryWorkspace, type Draw, drawing, type Json, type Workspace } from "./arbitrary.ts";
import type { Row } from "./holdings.ts";
import type { LearnerQuestion } from "./learner.ts";

const GRADES = [
  "90",
  "72%",
  "65",
  "55",
  "30",
  "A",
  "B",
  "C",
  "D",
  "P",
  "F",
  "merit",
  "odd",
] as const;
const DAYS = [
  "2024-05-10",
  "2024-06-20",
  "2023-03-15",
  "2024-02-29",
  "2024-10-15",
  "2025-01-15",
  "2022-11-30",
  "2017-01-01",
] as const;
const ADMISSIONS = ["2024-11-01", "2024-03-01", "2023-09-01", "2019-05-01", "2025-01-31"] as const;

const SCALE: Json = {
  kind: "grade-scale",
  id: "gs",
  bands: [
    { grade: "A", from: 80, to: 100 },
    { grade: "B", from: 62, to: 79 },
    { grade: "C", from: 50, to: 61 },
    { grade: "D", from: 40, to: 49 },
    { grade: "E", from: 0, to: 39 },
  ],
  ranked: ["merit", "plain"],
  pass: ["P"],
  fail: ["F", "E"],
};

const items = (doc: Json, key: string): readonly Json[] =>
  Array.isArray(doc[key]) ? (doc[key] as readonly Json[]) : [];

function learnerRules(draw: Draw): Json {
  return {
    ...draw.maybe(55, "grade", () => ({
      ...draw.maybe(75, "minimum", () => draw.pick<unknown>(["50%", 0.65, "C", "B", "plain"])),
      ...draw.maybe(75, "scale", () => "gs"),
      ...draw.maybe(25, "perCompetency", () => draw.pick<unknown>(["50%", "C", 0.6])),
    })),
    ...draw.maybe(35, "currency", () => ({
      staleAfterMonths: draw.dated(() => draw.pick([12, 8, 24])),
      ...draw.maybe(60, "onStale", () => draw.pick(["deny", "review"])),
      ...draw.maybe(35, "until", () => draw.pick(["admission", "as-of"])),
    })),
    ...draw.maybe(30, "dates", () => ({
      ...draw.maybe(60, "recommendation", () => draw.pick(["as-of", "completion"])),
      ...draw.maybe(60, "rules", () => draw.pick(["as-of", "admission"])),
    })),
  };
}

/** One document, or two editions of it that follow each other, the second changed. */
function inEditions(draw: Draw, doc: Json, change: () => Json): readonly Json[] {
  if (!draw.chance(30)) {
    return [doc];
  }
  return [
    { ...doc, edition: "first", effective: { from: "2018-01-01", to: "2024-06-25" } },
    { ...doc, ...change(), edition: "second", effective: { from: "2024-06-26" } },
  ];
}

function changed(draw: Draw, doc: Json, last: string): readonly Json[] {
  switch (doc.kind) {
    case "credit-bank": {
      const bank = { ...doc, ...learnerRules(draw) };
      return inEditions(draw, bank, () => ({
        ...learnerRules(draw),
        unassigned: draw.chance(50) ? { allowed: true, status: "eligible" } : {},
      }));
    }
    case "program": {
      const requirements = items(doc, "requirements").map((one) => ({
        ...one,
        ...draw.maybe(15, "minimumGrade", () => draw.pick<unknown>(["60%", 55, "B"])),
      }));
      return inEditions(draw, { ...doc, requirements }, () => ({
        requirements: [{ id: "r0", credits: 6, from: {} }],
        sharing: [],
      }));
    }
    case "micro-credential":
      return [
        {
          ...doc,
          ...draw.maybe(30, "passRule", () => ({
            kind: draw.pick(["percentage", "mastery"]),
            threshold: draw.pick(["50%", "70%"]),
            scope: draw.pick(["each-competency", "overall"]),
          })),
        },
      ];
    case "agreement": {
      const conditional = doc.decision === "conditional" || draw.chance(15);
      const based = JSON.stringify(doc);
      return [
        {
          ...doc,
          ...(conditional
            ? {
                conditions: {
                  ...draw.maybe(60, "minimumGrade", () => draw.pick<unknown>(["65%", 0.5, "B"])),
                  ...draw.maybe(30, "complete", () => [draw.pick(["mc-0", last])]),
                  ...draw.maybe(10, "note", () => "a field day"),
                },
              }
            : {}),
          ...(based.includes("basedOn")
            ? {}
            : { assessed: { on: draw.pick(["2022-10-01", "2023-06-01", "2024-10-01"]) } }),
          ...draw.maybe(30, "effective", () =>
            draw.pick<Json>([
              { from: "2024-06-01" },
              { from: "2023-01-01", to: "2024-06-01" },
              { to: "2024-06-01" },
              {},
            ]),
          ),
        },
      ];
    }
    default:
      return [doc];
  }
}

/** The paths of all requirements of a program. */
function pathsOf(requirements: readonly Json[], above = ""): readonly string[] {
  return requirements.flatMap((one) => {
    const path = `${above}${one.id}`;
    return [path, ...pathsOf([...items(one, "allOf"), ...items(one, "of")], `${path}/`)];
  });
}

function exception(draw: Draw, i: number, documents: readonly Json[]): Json {
  const ids = (kind: string): string[] =>
    documents.filter((doc) => doc.kind === kind).map((doc) => String(doc.id));
  const program = documents.find((doc) => doc.id === "prog") ?? {};
  const paths = pathsOf(items(program, "requirements"));
  const type = draw.pick([
    "exclude",
    "minimum-grade",
    "also-allow",
    "apply-here",
    "substitute",
    "waive",
  ]);
  const place = (): string => draw.pick(["r0", ...paths]);
  const item = draw.pick(["mc-0", ...ids("micro-credential"), ...ids("course")]);
  const anywhere = type === "exclude" || type === "minimum-grade" || type === "substitute";
  return {
    kind: "exception",
    id: `ex-${i}`,
    type,
    program: "prog",
    ...draw.maybe(50, "learner", () => draw.pick(["L-1", "L-2"])),
    ...(anywhere && draw.chance(50) ? {} : { requirement: place() }),
    ...(type === "waive" ? {} : { item }),
    ...(type === "substitute" ? { for: draw.pick(["inst-c-0", ...ids("course")]) } : {}),
    ...(type === "minimum-grade" ? { minimumGrade: draw.pick(["40%", "B", "80%"]) } : {}),
    reason: "A decision",
    ...draw.maybe(15, "effective", () =>
      draw.pick<Json>([{ from: "2024-12-31" }, { from: "2020-01-01" }]),
    ),
  };
}

/** A workspace with grades, currency, dated rules, conditions and, for some, exceptions. */
function learnerWorkspace({ documents, ...rest }: Workspace, draw: Draw): Workspace {
  const exceptions = draw.chance(40) ? [exception(draw, 0, documents)] : [];
  const more = exceptions.length > 0 && draw.chance(40) ? [exception(draw, 1, documents)] : [];
  const last = String(documents.findLast((doc) => doc.kind === "micro-credential")?.id);
  const all = [
    ...documents.flatMap((doc) => changed(draw, doc, last)),
    SCALE,
    ...exceptions,
    ...more,
  ];
  return { ...rest, documents: JSON.parse(JSON.stringify(all)) as Json[] };
}

/** Records of one learner: some micro-credentials, now and then twice, and courses already earned. */
function learnerRows({ documents, asOf }: Workspace, draw: Draw): readonly Row[] {
  const ids = (kind: string): readonly string[] => [
    ...new Set(documents.filter((doc) => doc.kind === kind).map((doc) => String(doc.id))),
  ];
  const catalog = draw.chance(45) ? { catalog: draw.pick(ADMISSIONS) } : {};
  const days = DAYS.filter((day) => day <= asOf);
  const graded = (): Json => draw.maybe(75, "grade", () => draw.pick(GRADES));
  const record = (item: string): Row => {
    const editions = documents.filter((doc) => doc.id === item);
    const [first] = editions;
    const named = draw.chance(20)
      ? editions[draw.whole(0, editions.length - 1)]?.edition
      : undefined;
    const competencies = first === undefined ? [] : items(first, "competencies");
    const marks = draw.chance(40)
      ? competencies.filter(() => draw.chance(80)).map(({ id }) => [String(id), draw.pick(GRADES)])
      : [];
    const day = draw.chance(85) ? draw.pick([days[0] ?? "", ...days]) : undefined;
    return {
      item,
      ...(named === undefined ? {} : { edition: String(named) }),
      ...(day === undefined ? {} : { completedOn: day }),
      ...graded(),
      marks: Object.fromEntries(marks) as Record<string, string>,
      ...catalog,
    };
  };
  const held = ids("micro-credential").filter(() => draw.chance(80));
  const rows = held.flatMap((id) => (draw.chance(12) ? [record(id), record(id)] : [record(id)]));
  const earned = ids("course")
    .filter(() => draw.chance(15))
    .map(
      (item): Row => ({
        item,
        ...draw.maybe(60, "route", () => draw.pick(["resident", "transfer", "plar"])),
        ...graded(),
        marks: {},
        ...catalog,
      }),
    );
  return [...rows, ...earned];
}

/** A learner in a workspace. */
export const arbitraryLearner = (): fc.Arbitrary<LearnerQuestion> =>
  fc.tuple(arbitraryWorkspace(), fc.gen()).map(([workspace, gen]) => {
    const draw = drawing(gen);
    const made = learnerWorkspace(workspace, draw);
    const { documents, asOf, program } = made;
    const learner = draw.pick(["L-1", "L-2", "L-3"]);
    return { documents, asOf, program, learner, rows: learnerRows(made, draw) };
  });

/** Several learners in one workspace. */
export const arbitraryLearners = (count: number) =>
  fc.tuple(arbitraryWorkspace(), fc.gen()).map(([workspace, gen]) => {
    const draw = drawing(gen);
    const made = learnerWorkspace(workspace, draw);
    const learners = Array.from({ length: count }, (_, i) => ({
      learner: `L-${i % 7}`,
      rows: learnerRows(made, draw),
    }));
    return { ...made, learners };
  });
