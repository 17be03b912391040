import type { Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import type { Value } from "./amount.ts";
import type { PublishedDecision } from "./decision.ts";
import { nameOf } from "./name-of.ts";
import { yearIn } from "./read-course.ts";
import type { RequirementData as ResultData } from "./read-requirements.ts";
import type { ReadingRun } from "./reading-run.ts";
import { unitOf } from "./unit-of.ts";
import { valuesOf } from "./value-profile.ts";

/** What a decision gives, and what of that is not certain. */
export interface Results {
  readonly results: readonly ResultData[];
  readonly programs: readonly string[];
  /** Why a person must look at it; empty where nothing is uncertain. */
  readonly doubts: readonly string[];
  /** Does it say that there is no credit? */
  readonly isNone: boolean;
}

/** The results of all transfer values of a decision. */
export function resultsOf(run: ReadingRun, { profiles }: PublishedDecision): Results {
  const each = profiles.map((profile) => ofProfile(run, profile));
  const kinds = new Set(each.map(({ programs }) => programs.join(" ")));
  const areAlike = kinds.size === 1;
  return {
    results: each.flatMap(({ results, programs }) =>
      areAlike || programs.length === 0 ? results : results.map((one) => ({ ...one, programs })),
    ),
    programs: areAlike ? [...new Set(each[0]?.programs)] : [],
    doubts: [...new Set(each.flatMap(({ doubts }) => doubts))],
    isNone: each.every(({ isNone }) => isNone),
  };
}

function ofProfile(run: ReadingRun, profile: View): Results {
  const values = valuesOf(run, profile, "transferValue");
  const targets = targetsOf(run, profile);
  const { courses, programs } = targets;
  const doubts = [
    ...targets.doubts,
    ...(values.length > 1
      ? [
          `The file states ${values.length} values, and not whether they add up or one of them is given.`,
        ]
      : []),
    ...(courses.length > 1
      ? [
          `The file names ${courses.length} courses, and not whether each is credited or one of them.`,
        ]
      : []),
  ];
  const isNone = values.length > 0 && values.every(({ credits }) => credits?.isZero);
  if (isNone) return { results: [], programs, doubts: [], isNone };
  const stated = values.length === 0 ? [null] : values;
  const results = stated.flatMap((value): readonly ResultData[] => {
    if (courses.length > 0)
      return courses.map((course) => ({ type: "assigned", course, ...amount(value) }));
    const result = ofValue(run, profile, value);
    return result === null ? [] : [result];
  });
  return { results, programs, doubts, isNone };
}

function amount(value: Value | null): ResultData {
  const year = yearIn(value?.level ?? null);
  return {
    subject: value?.subject ?? undefined,
    level: year ?? undefined,
    levelLabel: year === null ? (value?.level ?? undefined) : undefined,
    credits: value?.credits ?? undefined,
    unit: value?.unit ?? undefined,
  };
}

/** Credit for no course: in a subject where one is stated, else a block. Null where no amount is stated. */
function ofValue(run: ReadingRun, profile: View, value: Value | null): ResultData | null {
  const credits = value?.credits ?? null;
  if (value === null || credits === null) {
    run.missing(value?.view ?? profile, "amount of credit", null);
    return null;
  }
  const type = value.subject === null ? "block" : "unassigned";
  return { type, ...amount(value), unit: unitOf(run, { ...value, credits }) };
}

/** The courses and programs that a value is for, and what else it is for. */
function targetsOf(run: ReadingRun, profile: View) {
  const courses: string[] = [];
  const programs: string[] = [];
  const doubts: string[] = [];
  for (const link of run.graph.links(profile, "transferValueFor")) {
    const course = run.idOf(link.view, "course");
    const program = run.idOf(link.view, "program");
    if (course !== null) courses.push(course);
    else if (program !== null) programs.push(program);
    else doubts.push(otherTarget(run, link));
  }
  return { courses, programs, doubts };
}

/** What a value is for that no document of ours can be. */
function otherTarget(run: ReadingRun, link: Link): string {
  const { view, cursor, iri } = link;
  if (view === null) run.leadsElsewhere("what a value is for", link);
  else cursor.lose("credit of ours goes to courses and programs");
  return `The value is for ${view === null ? iri : `${view.type} "${nameOf(view)}"`} only.`;
}
