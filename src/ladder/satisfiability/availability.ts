import type { CourseTrouble } from "../../diagnostics/program-fault.ts";
import type { Document } from "../../documents/document.ts";
import { compareText } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import { conversionTo } from "../../policy/conversion.ts";
import type { ProgramModel } from "../program-model.ts";
import { type Route, routes } from "./routes.ts";

/** How a learner could come by credit for a course that a program names, on its day. */
export interface Availability {
  /** The edition of the day, else the latest; null where the workspace has none. */
  readonly course: Document<"course"> | null;
  /** Routes by which its credit can come; none for a course that is over. */
  readonly routes: readonly Route[];
  /** Routes by which its credit could come were it in effect. */
  readonly otherwise: readonly Route[];
  /** What keeps it from being an ordinary course of the program; null when nothing does. */
  readonly trouble: CourseTrouble | null;
  /** True where too little is known of it to say what it cannot do; it is then taken to fill anything that names it. */
  readonly unclear: boolean;
  /** The amounts it can bring: its own, and what decisions of the workspace give for it instead. */
  readonly credits: readonly Rational[];
}

/** Looks at courses as they are on the day of a program, each once. */
export class Availabilities {
  private readonly known = new Map<string, Availability>();
  private readonly decided = new Map<string, Rational[]>();
  private readonly waived = new Set<string>();
  private readonly model: ProgramModel;

  constructor(model: ProgramModel) {
    this.model = model;
    for (const { data } of model.catalogue.agreements) {
      for (const { type, course, credits } of data.results ?? []) {
        if (course === undefined) continue;
        if (type === "waiver") this.waived.add(course);
        else if (credits !== undefined) {
          this.decided.set(course, [...(this.decided.get(course) ?? []), credits]);
        }
      }
    }
  }

  of(id: string): Availability {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const found = { ...access(this.model, id), credits: this.amounts(id) };
    this.known.set(id, found);
    return found;
  }

  /** Does some decision of the workspace waive the course, so that its requirement completes without credit? */
  isWaived(id: string): boolean {
    return this.waived.has(id) && this.of(id).routes.length > 0;
  }

  private amounts(id: string): Rational[] {
    const course = latest(this.model, id);
    const amounts = course === null ? [] : [course.data.credits];
    for (const credits of this.decided.get(id) ?? []) {
      if (!amounts.some((known) => known.equals(credits))) amounts.push(credits);
    }
    return amounts;
  }
}

function latest({ catalogue }: ProgramModel, id: string): Document<"course"> | null {
  const { courses, workspace } = catalogue;
  return courses.get(id) ?? workspace.documents.latest("course", id) ?? null;
}

/**
 * A course that is over is credited to nobody; one that begins later can still be taken. One that is not creditable
 * must be taken in residence; one of another institution cannot be. A course that is not listed, or counts in another
 * unit, is unclear: credit for it counts where a bank of the program says how much.
 */
function access(model: ProgramModel, id: string): Omit<Availability, "credits"> {
  const { catalogue, program } = model;
  const course = latest(model, id);
  if (course === null) return { course, routes, otherwise: routes, trouble: null, unclear: true };
  const { data, effective } = course;
  const { institution } = program.data;
  const isForeign = institution !== undefined && data.institution !== institution;
  const otherwise = routes.filter((route) =>
    route === "resident" ? !isForeign : isForeign || data.creditable,
  );
  const found = (open: readonly Route[], trouble: CourseTrouble | null, unclear = false) => {
    return { course, routes: open, otherwise, trouble, unclear };
  };
  if (!catalogue.courses.has(id)) {
    const { from, to } = effective;
    if (from !== undefined && compareText(from, catalogue.asOf) > 0) {
      return found(routes, { why: "begins", on: from });
    }
    return found([], { why: "ended", on: to ?? catalogue.asOf });
  }
  if (data.unit !== program.data.unit) {
    const { unit } = data;
    const trouble = { why: "unit", unit, needed: program.data.unit } as const;
    return found(routes, isConverted(model, unit) ? null : trouble, true);
  }
  return found(otherwise, isForeign ? { why: "foreign", institution: data.institution } : null);
}

/** Does a bank of the program that counts in a unit declare how much of the program's its credit is? */
const isConverted = ({ banks, program }: ProgramModel, unit: string): boolean =>
  banks.some(
    ({ data }) => data.unit === unit && conversionTo(data, program.data.unit) !== undefined,
  );
