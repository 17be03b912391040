import type { Survey } from "../../ladder/survey/survey.ts";
import { neutralise } from "../text/neutralise.ts";
import { boundWords, maybeUnneeded } from "./bound-words.ts";
import { exceptionWords } from "./exception-words.ts";
import type { PageContext } from "./page-context.ts";
import type { AllocationData, ExceptionData, ProgramData } from "./page-data.ts";
import type { PairTables } from "./pair-data.ts";
import { placeText } from "./place-text.ts";
import { requirementData } from "./requirement-data.ts";

type View = Survey["ladder"]["programs"][number];
type Model = NonNullable<ReturnType<Survey["programs"]["get"]>>;

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
    requirements: model.tree.map((node) => requirementData(node, id, context)),
    minimums: view.minimums.map(({ id: name, required, certain, possible }) => ({
      title: neutralise(titles.get(name) ?? name),
      required: required.toNumber(),
      reached: [certain.toNumber(), possible.toNumber()],
    })),
    exceptions: view.exceptions.map((one) => exceptionData(one, id, context)),
    certain: allocationData(view.certain, view.program, tables),
    possible: allocationData(view.possible, view.program, tables),
    at: context.from.place(model.program, "id"),
  };
}

function exceptionData(
  exception: View["exceptions"][number],
  program: string,
  { words, from }: PageContext,
): ExceptionData {
  const { id, reason, decided, at } = exception;
  return {
    id,
    words: words.say(exceptionWords(exception, from.names(program))),
    reason: neutralise(reason),
    on: decided?.on ?? null,
    by: (decided?.by ?? []).flatMap(({ role, unit, organisation }) =>
      [role, unit, organisation].flatMap((part) => (part === undefined ? [] : [neutralise(part)])),
    ),
    at: placeText(at),
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
    placed: placed.map(({ requirement, award, granted, counted, shared }) => ({
      requirement,
      award: tables.award(award),
      granted: granted.toNumber(),
      counted: counted.toNumber(),
      shared,
    })),
    completed,
    binding: holds.map((hold) => {
      const said = boundWords(from.bound(program, hold), from.names(program));
      return words.say(hold.undecided === true ? maybeUnneeded(said) : said);
    }),
  };
}
