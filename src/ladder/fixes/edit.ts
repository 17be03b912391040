import type { BankRules } from "../../award/bank-rules.ts";
import type { PairEvidence } from "../../competency/evidence.ts";
import { aboutOutcomes, type FixArgs, type FixKind } from "../../diagnostics/fixes.ts";
import type { Document } from "../../documents/document.ts";
import type { MicroCredential } from "../../documents/micro-credential.ts";
import { Rational } from "../../kernel/rational.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A change of one kind, ready to be evaluated. */
export interface Edit {
  readonly kind: FixKind;
  readonly args: FixArgs;
  readonly course: Course;
  /** What it is about: outcomes and competencies by address, mappings, or the id of the offering itself. */
  readonly about: readonly string[];
  /** The changed offering, and a bridge beside it where there is one. */
  readonly offerings: readonly Offering[];
  /** One more crosswalk between the two; null when there is none. */
  readonly supposed: Document<"crosswalk"> | null;
  /** For ordering edits of one kind: the weight of outcomes, or the number of statements. */
  readonly cost: Rational;
}

/** What an edit starts from. */
export interface Context {
  readonly rules: BankRules;
  readonly offering: Offering;
  readonly course: Course;
  readonly pair: PairEvidence;
}

/** An edit of one kind from what it changes; its cost is the number of items unless stated. */
export function edit(
  context: Context,
  kind: FixKind,
  items: readonly string[],
  change: {
    readonly data?: MicroCredential;
    readonly beside?: Offering;
    readonly supposed?: Document<"crosswalk">;
    readonly value?: string;
    readonly hours?: Rational | null;
    readonly cost?: Rational;
  },
): Edit {
  const { offering, course } = context;
  const changed = change.data === undefined ? offering : { ...offering, data: change.data };
  return {
    kind,
    args: {
      course: course.data.code,
      items,
      value: change.value ?? null,
      hours: change.hours ?? null,
    },
    course,
    about: items.map((item) => addressOf(kind, item, context)),
    offerings: change.beside === undefined ? [changed] : [changed, change.beside],
    supposed: change.supposed ?? null,
    cost: change.cost ?? Rational.of(items.length),
  };
}

/** How an offering itself is named among the items of an edit. */
export const theOffering = "the offering";

function addressOf(kind: FixKind, item: string, { offering, course }: Context): string {
  if (kind === "accept-mapping") return item;
  if (item === theOffering) return offering.id;
  return `${aboutOutcomes.has(kind) ? course.id : offering.id}#${item}`;
}

/** An id that the offering does not use yet. */
export function freshId(offering: Offering, stem: string): string {
  const taken = new Set([
    ...offering.data.competencies.map((k) => k.id),
    ...(offering.data.assessments ?? []).map((a) => a.id),
  ]);
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
  return id;
}
