import { Superseded } from "../award/superseded.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { History } from "../documents/history.ts";
import type { Kind } from "../documents/kinds.ts";
import { addDays, addMonths, type CivilDate, includes } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { honouredBanks } from "./program-model.ts";

/** Kinds of which nothing more is to be known than that a document is in effect on the day. */
const plainKinds = [
  "competency-framework",
  "level-scale",
  "level-crosswalk",
  "crosswalk",
  "grade-scale",
  "exception",
  "pathway",
  "framework",
  "verb-list",
] as const satisfies readonly Kind[];

/** What ends, changes or is to be reviewed from the day asked about until another, both included; of banks and decisions, those of banks that take part. */
export function comingUp(
  catalogue: Catalogue,
  until: CivilDate,
  takesPart: (bank: string) => boolean = () => true,
): Diagnostic[] {
  const superseded = new Superseded(catalogue.agreements);
  const ahead: Ahead = { catalogue, until, superseded };
  const { offerings, courses, programs, asOf } = catalogue;
  const { documents } = catalogue.workspace;
  // With their dated values as written, not those of the day.
  const own = <K extends Kind>(kind: K, ids: Iterable<string>) =>
    [...ids].flatMap((id) => documents.on(kind, id, asOf) ?? []);
  const banks = own("credit-bank", [...banksInUse(catalogue)].filter(takesPart));
  const ruled = own("program", programs.keys());
  const plain = plainKinds.flatMap((kind): Document[] => own(kind, documents.ids(kind)));
  return [
    ...catalogue.agreements
      .filter(({ data }) => takesPart(data.bank))
      .flatMap((agreement) => ofAgreement(ahead, agreement)),
    ...[...offerings.values()].flatMap((offering) => reviewOf(ahead, offering)),
    ...[...offerings.values(), ...courses.values(), ...ruled, ...banks, ...plain].flatMap(
      (document) => ending(ahead, document as AnyDocument),
    ),
    ...[...ruled, ...banks].flatMap((document) => changing(ahead, document as AnyDocument)),
  ];
}

/** A day, and until when to look ahead from it. */
interface Ahead {
  readonly catalogue: Catalogue;
  readonly until: CivilDate;
  readonly superseded: Superseded;
}

const isAhead = ({ catalogue: { asOf }, until }: Ahead, day: CivilDate) =>
  includes({ from: asOf, to: until }, day);

/** The banks of the workspace, and those that its programs honour or its agreements are of. */
function banksInUse(catalogue: Catalogue): Set<string> {
  const { banks, programs, agreements } = catalogue;
  const own = [...banks.values()].filter(({ origin }) => origin === "workspace");
  const honoured = [...programs.values()].flatMap((program) =>
    honouredBanks(program, catalogue, () => true),
  );
  return new Set([
    ...[...own, ...honoured].map(({ id }) => id),
    ...agreements.map(({ data }) => data.bank).filter((id) => banks.has(id)),
  ]);
}

function ofAgreement(ahead: Ahead, agreement: Document<"agreement">): Diagnostic[] {
  const { catalogue, until, superseded } = ahead;
  const { id, data, effective } = agreement;
  if (!includes(effective, catalogue.asOf) || superseded.by(id, until)) return [];
  const { to } = effective;
  const { reviewBy } = data;
  const ends = to !== undefined && isAhead(ahead, to);
  const due = reviewBy !== undefined && isAhead(ahead, reviewBy);
  const [endsAt, dueAt] = [placeOf(agreement, "effective", "to"), placeOf(agreement, "reviewBy")];
  return [
    ...(ends ? [diagnostic("agreement-ending", { agreement: id, on: to }, endsAt)] : []),
    ...(due ? [diagnostic("agreement-review-soon", { agreement: id, on: reviewBy }, dueAt)] : []),
  ];
}

function reviewOf(ahead: Ahead, offering: Document<"micro-credential">): Diagnostic[] {
  const { periodMonths, last } = offering.data.review ?? {};
  if (!periodMonths || !last) return [];
  const on = addMonths(last, periodMonths);
  if (compareText(on, ahead.until) > 0) return [];
  const overdue = compareText(on, ahead.catalogue.asOf) < 0;
  const at = placeOf(offering, "review", "last");
  return [diagnostic("offering-review-due", { id: offering.id, on, overdue }, at)];
}

function ending(ahead: Ahead, document: AnyDocument): Diagnostic[] {
  const { kind, id, effective } = document;
  const { to } = effective;
  if (to === undefined || !isAhead(ahead, to)) return [];
  const next = ahead.catalogue.workspace.documents.on(kind, id, addDays(to, 1));
  const args = { kind, id, on: to, next: next?.effective.from ?? null };
  return [diagnostic("edition-ending", args, placeOf(document, "effective", "to"))];
}

function changing(ahead: Ahead, document: AnyDocument): Diagnostic[] {
  const { kind, id, data } = document;
  return histories(data, [], []).flatMap(({ history, path, key }) =>
    history.entries.flatMap(({ from, value }, index): Diagnostic[] => {
      const before = history.entries[index - 1];
      const starts = isAhead(ahead, from) && compareText(from, ahead.catalogue.asOf) > 0;
      if (!starts || before === undefined) return [];
      const args = {
        kind,
        id,
        key,
        on: from,
        was: valueText(before.value),
        will: valueText(value),
      };
      return [diagnostic("value-changing", args, placeOf(document, ...path, index, "from"))];
    }),
  );
}

interface FoundHistory {
  readonly history: History<unknown>;
  readonly path: readonly (string | number)[];
  /** The path in words: items of lists by their id where they have one. */
  readonly key: string;
}

/** Every history within a value, with the keys that lead to it. */
function histories(
  value: unknown,
  path: FoundHistory["path"],
  names: readonly string[],
): FoundHistory[] {
  if (value instanceof History) return [{ history: value, path, key: names.join(".") }];
  if (typeof value !== "object" || value === null || value instanceof Rational) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: { readonly id?: unknown } | null, index) =>
      histories(item, [...path, index], [...names, String(item?.id ?? index)]),
    );
  }
  return Object.entries(value).flatMap(([key, item]) =>
    histories(item, [...path, key], [...names, key]),
  );
}

function valueText(value: unknown): string {
  if (value instanceof Rational) return value.toDecimal();
  return typeof value === "string" ? value : JSON.stringify(value, exactly);
}

const exactly = (_: string, item: unknown) => (item instanceof Rational ? item.toDecimal() : item);
