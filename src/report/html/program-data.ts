import type { Survey } from "../../ladder/survey/survey.ts";
import { neutralise } from "../text/neutralise.ts";
import { boundWords, maybeUnneeded } from "./bound-words.ts";
import type { PageContext } from "./page-context.ts";
import type { AllocationData, FilterData, ProgramData, RequirementData } from "./page-data.ts";
import type { PairTables } from "./pair-data.ts";

type View = Survey["ladder"]["programs"][number];
type Model = NonNullable<ReturnType<Survey["programs"]["get"]>>;
type Node = Model["tree"][number];
type Filter = Extract<Node["requirement"], { readonly form: "pool" }>["from"];

/** A program with its requirements and what fits into them. */
export function programData(view: View, model: Model, tables: PairTables): ProgramData {
  const { context } = tables;
  const { data, id, edition } = model.program;
  const titles = new Map(data.minimums.map((minimum) => [minimum.id, minimum.title]));
  return {
    id,
    title: neutralise(view.title),
    institution: context.subjects.institution(data.institution ?? ""),
    credential: data.credential ?? null,
    credits: view.of.toNumber(),
    unit: view.unit,
    edition,
    banks: view.banks.flatMap((bank) => context.subjects.bank(bank.id) ?? []),
    requirements: model.tree.map((node) => requirementData(node, context)),
    minimums: view.minimums.map(({ id: name, required, certain, possible }) => ({
      title: neutralise(titles.get(name) ?? name),
      required: required.toNumber(),
      reached: [certain.toNumber(), possible.toNumber()],
    })),
    exceptions: view.exceptions.map((one) => ({ id: one.id, reason: neutralise(one.reason) })),
    certain: allocationData(view.certain, view.program, tables),
    possible: allocationData(view.possible, view.program, tables),
    at: context.from.place(model.program, "id"),
  };
}

function allocationData(
  { credits, bound, optimal, placed, completed, holds }: View["certain"],
  program: string,
  tables: PairTables,
): AllocationData {
  const { words, from } = tables.context;
  return {
    credits: credits.toNumber(),
    bound: bound.toNumber(),
    optimal,
    placed: placed.map(({ requirement, award, granted, counted }) => ({
      requirement,
      award: tables.award(award),
      granted: granted.toNumber(),
      counted: counted.toNumber(),
    })),
    completed,
    binding: holds.map((hold) => {
      const said = boundWords(from.bound(program, hold), from.names(program));
      return words.say(hold.undecided === true ? maybeUnneeded(said) : said);
    }),
  };
}

function requirementData(
  { path, requirement, children }: Node,
  context: PageContext,
): RequirementData {
  return {
    path,
    title: neutralise(requirement.title ?? requirement.id),
    form: requirement.form,
    credits: "credits" in requirement ? requirement.credits.toNumber() : null,
    choose: requirement.form === "choose" ? requirement.choose : null,
    course: requirement.form === "course" ? context.subjects.course(requirement.course) : null,
    filter: requirement.form === "pool" ? filterData(requirement.from, context) : null,
    note: requirement.note === undefined ? null : neutralise(requirement.note),
    children: children.map((child) => requirementData(child, context)),
  };
}

function filterData(filter: Filter, { from }: PageContext): FilterData {
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
    ...(except.length === 0 ? {} : { except: except.map(neutralise) }),
  };
}
