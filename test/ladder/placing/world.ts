import type { ProgramEvaluation } from "../../../src/ladder/evaluation.ts";
import { Evaluation, isCertain } from "../../../src/ladder/evaluation.ts";
import { exceptionsInForce } from "../../../src/ladder/placing/exceptions-in-force.ts";
import type { EarnedCourse } from "../../../src/ladder/placing/item.ts";
import {
  allocateJointly,
  type JointAllocation,
} from "../../../src/ladder/placing/joint/allocate-jointly.ts";
import type { Mode } from "../../../src/ladder/placing/mode.ts";
import type { ExplainedAllocation, PlacingOptions } from "../../../src/ladder/placing/placing.ts";
import * as write from "../../builders/documents.ts";
import { catalogueOf, the, today } from "../../builders/workspace.ts";

/** A course that a learner took, as tests write it: by its id, resident and without a grade unless they say more. */
export interface Taken extends Partial<Pick<EarnedCourse, "route" | "grade">> {
  readonly course: string;
}

/** What a test asks about a learner. */
export interface About extends Omit<PlacingOptions, "earned" | "exceptions"> {
  readonly mode?: Mode;
  readonly learner?: string;
  readonly taken?: readonly Taken[];
  readonly asOf?: string;
}

/** A micro-credential with an approved decision of `bank`: three credits as ABC level 1 unless results say more. */
export const credit = (id: string, ...results: readonly write.Part[]): write.Part[] => [
  write.microCredential(id),
  write.agreement(`agreement-${id}`, {
    microCredentials: [{ id }],
    ...(results.length === 0 ? {} : { results }),
  }),
];

/** Credit for a course. */
export const assigned = (course: string, more: write.Part = {}): write.Part => ({
  type: "assigned",
  course,
  ...more,
});

/** Credit without a course. */
export const unassigned = (credits: number, subject = "ABC", level = 1): write.Part => ({
  type: "unassigned",
  subject,
  level,
  credits,
});

/** A decision about the program `program` for everyone in it, unless it says more. */
export const exception = (type: string, more: write.Part = {}): write.Part => ({
  kind: "exception",
  id: "ex",
  type,
  program: "program",
  reason: "It fits",
  ...more,
});

/** The allocation of all awards of the program `program`. */
export function placed(documents: readonly write.Part[], about: About = {}): ExplainedAllocation {
  const program = evaluationOf(documents, about.asOf).program("program");
  if (program === null) throw new Error("the program is not in effect");
  const mode = about.mode ?? "certain";
  return program.placing.allocate(awardsFor(program, mode), mode, learnerOf(program, about));
}

/** The allocation of all awards of several programs together, in this order. */
export function placedTogether(
  documents: readonly write.Part[],
  programs: readonly string[],
  about: About = {},
): JointAllocation {
  const evaluation = evaluationOf(documents, about.asOf);
  const mode = about.mode ?? "certain";
  const entries = programs.map((id) => {
    const program = evaluation.program(id);
    if (program === null) throw new Error(`${id} is not in effect`);
    const { earned = [], exceptions = [], grades } = learnerOf(program, about);
    const seen = { earned, exceptions, ...(grades === undefined ? {} : { grades }) };
    return { placing: program.placing, awards: awardsFor(program, mode), ...seen };
  });
  return allocateJointly(entries, mode, about);
}

const evaluationOf = (documents: readonly write.Part[], asOf = today) =>
  new Evaluation(catalogueOf(documents, asOf));

const awardsFor = ({ awards }: ProgramEvaluation, mode: Mode) =>
  mode === "certain" ? awards.filter(isCertain) : awards;

function learnerOf({ evaluation, model }: ProgramEvaluation, about: About): PlacingOptions {
  const { mode: _, learner, taken = [], asOf: __, ...options } = about;
  const { catalogue } = evaluation;
  return {
    ...options,
    earned: taken.map(({ course, route = "resident", grade = null }) => ({
      course: the(catalogue.courses, course),
      route,
      grade,
    })),
    exceptions:
      learner === undefined ? [] : exceptionsInForce(catalogue, model.program.id, learner),
  };
}

/** What is placed where, in words: `m → core 3`, sorted. */
export function places({ placed, earned }: Pick<ExplainedAllocation, "placed" | "earned">) {
  return [
    ...placed.map(
      ({ award, requirement, counted }) =>
        `${award.microCredentials.join("+")} → ${requirement} ${counted}`,
    ),
    ...earned.map(
      ({ earned: { course }, requirement, counted }) => `${course.id} → ${requirement} ${counted}`,
    ),
  ].sort();
}
