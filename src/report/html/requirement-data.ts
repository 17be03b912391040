import type { Survey } from "../../ladder/survey/survey.ts";
import { neutralise } from "../text/neutralise.ts";
import { boundWords } from "./bound-words.ts";
import type { PageContext } from "./page-context.ts";
import type { FilterData, RequirementData } from "./page-data.ts";

type Model = NonNullable<ReturnType<Survey["programs"]["get"]>>;
type Node = Model["tree"][number];
type Requirement = Node["requirement"];
type Filter = Extract<Requirement, { readonly form: "pool" }>["from"];
type Limit = NonNullable<Requirement["limits"]>[number];

/** A requirement of a program with what it takes, what it limits, and those below it. */
export function requirementData(
  { path, requirement, children }: Node,
  program: string,
  context: PageContext,
): RequirementData {
  const { note, minimumGrade } = requirement;
  return {
    path,
    title: neutralise(requirement.title ?? requirement.id),
    form: requirement.form,
    credits: "credits" in requirement ? requirement.credits.toNumber() : null,
    choose: requirement.form === "choose" ? requirement.choose : null,
    course: requirement.form === "course" ? context.subjects.course(requirement.course) : null,
    filter: requirement.form === "pool" ? filterData(requirement.from, context) : null,
    minimumGrade: minimumGrade === undefined ? null : leastGrade(minimumGrade),
    limits: (requirement.limits ?? []).map((limit) => limitData(limit, program, context)),
    note: note === undefined ? null : neutralise(note),
    children: children.map((child) => requirementData(child, program, context)),
  };
}

/** A percentage as a share; a grade of a scale as it is written. */
function leastGrade(grade: NonNullable<Requirement["minimumGrade"]>): number | string {
  const percent = typeof grade === "string" ? Number(grade.replace("%", "")) : grade.toNumber();
  return Number.isNaN(percent) ? neutralise(String(grade)) : percent / 100;
}

function limitData({ id, title, max, of }: Limit, program: string, context: PageContext) {
  const { words, from } = context;
  const bound = { kind: "limit", id, title: title ?? null, max } as const;
  return {
    words: words.say(boundWords(bound, from.names(program))),
    of: filterData(of ?? {}, context),
  };
}

/** What a filter asks for, with courses and institutions by their names. */
function filterData(filter: Filter, { from, subjects }: PageContext): FilterData {
  const { course } = from.names(null);
  const except = [
    ...(filter.exceptCourses ?? []).map(course),
    ...(filter.exceptSubjects ?? []),
    ...(filter.exceptTags ?? []),
  ];
  return {
    ...(filter.subjects === undefined ? {} : { subjects: filter.subjects.map(neutralise) }),
    ...(filter.levels === undefined ? {} : { levels: filter.levels }),
    ...(filter.numbers === undefined
      ? {}
      : {
          numbers: filter.numbers.map((range) => [range.from ?? null, range.to ?? null] as const),
        }),
    ...(filter.courses === undefined
      ? {}
      : { courses: filter.courses.map((id) => neutralise(course(id))) }),
    ...(filter.tags === undefined ? {} : { tags: filter.tags.map(neutralise) }),
    ...(filter.routes === undefined ? {} : { routes: filter.routes }),
    ...(filter.awardTypes === undefined ? {} : { awardTypes: filter.awardTypes }),
    ...(filter.providers === undefined
      ? {}
      : { providers: filter.providers.map((id) => neutralise(subjects.institution(id))) }),
    ...(except.length === 0 ? {} : { except: except.map(neutralise) }),
  };
}
