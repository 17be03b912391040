import type { Rational } from "../../../kernel/rational.ts";
import { slipOf } from "../../../kernel/text.ts";
import { isAmount } from "../../amount.ts";
import { creditUnits, knownUnit, unitOfConcept } from "../../credit-units.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { conceptName } from "../graph/names.ts";
import type { View } from "../graph/view.ts";
import { audienceLevels } from "../vocabulary.ts";
import type { Value } from "./amount.ts";
import type { ReadingRun } from "./reading-run.ts";

/** The amounts of credit under some names of a node. */
export function valuesOf(
  run: ReadingRun,
  view: View,
  ...names: readonly string[]
): readonly Value[] {
  return view
    .views(...names)
    .map((profile) => run.onceFor(profile.cursor.value, () => readValue(run, profile)));
}

function readValue(run: ReadingRun, view: View): Value {
  const unit = unitUnder(run, view);
  const level = conceptUnder(run, view, audienceLevels, "level of credit", "creditLevelType");
  const [subject, ...others] = view
    .list("subject")
    .flatMap((item) => labelAt(run, item, view) ?? []);
  if (others.length > 0)
    view.get("subject")?.lose(`a result has one subject; also ${others.join(", ")}`);
  return {
    view,
    credits: amountOf(view),
    unit,
    level: level?.name ?? null,
    subject: subject ?? null,
  };
}

/** The unit: a concept of CTDL, one that is known by its address or name, else what the file calls it. */
function unitUnder(run: ReadingRun, view: View): string | null {
  const unit = conceptUnder(run, view, creditUnits, "unit of credit", "creditUnitType", "unitText");
  if (unit === null || unit.isNotation) return unit?.name ?? null;
  if (unit.isConcept) return unitOfConcept(unit.name);
  return knownUnit(unit.iri ?? "") ?? knownUnit(unit.name) ?? unit.name;
}

/** Tells the level or subject of an amount where its document has no place for it. */
export function losePart({ view }: Value, part: "level" | "subject", why: string): void {
  for (const at of view.list(part === "level" ? "creditLevelType" : "subject")) at.lose(why);
}

/** The value; of a range the lower end, with a finding. Null of none, and of what no document can hold. */
function amountOf(view: View): Rational | null {
  const value = view.number("value");
  const least = value === null ? view.number("minValue") : null;
  const most = view.number("maxValue");
  const amount = value ?? least ?? most;
  if (amount === null) return null;
  const place = view.get(value !== null ? "value" : least !== null ? "minValue" : "maxValue");
  if (value === null && least !== null && most !== null && !least.equals(most)) {
    const args = { what: "credit", value: `${least} to ${most}`, taken: `${least}` };
    view.cursor.reading.report(
      "taken-as",
      { ...args, why: "a range promises no more than its lower end" },
      view.cursor.path,
    );
  }
  if (isAmount(amount)) return amount;
  place?.wrong("a number of credits, at least 0, of at most 4 decimals");
  return null;
}

/** What names a unit or a level. */
interface Named {
  /** A concept of CTDL, or what the file calls it. */
  readonly name: string;
  readonly iri: string | null;
  readonly isConcept: boolean;
  /** Is it its own notation, meant as it is written? */
  readonly isNotation: boolean;
}

/** The one concept under a name: a word of CTDL where it is one or nearly, else what the file calls it. */
function conceptUnder(
  run: ReadingRun,
  view: View,
  known: readonly string[],
  what: string,
  ...names: readonly string[]
): Named | null {
  const [first, ...others] = view.list(...names);
  for (const other of others) other.lose("another stands in its place");
  const label = first === undefined ? null : labelAt(run, first, view);
  if (first === undefined || label === null) return null;
  const name = known.find((concept) => concept === conceptName(label).replaceAll(" ", ""));
  const iri = addressAt(run, first, view);
  const isOwn = isNotation(run, first, view, label);
  const asItIs = { name: label, iri, isConcept: false, isNotation: isOwn };
  if (isOwn) return asItIs;
  if (name !== undefined) return { ...asItIs, name, isConcept: true };
  const near = /\s/.test(label) ? null : slipOf(conceptName(label), known);
  if (near === null) return asItIs;
  const args = {
    what,
    value: label,
    taken: near,
    why: "CTDL has no such concept, and one like it",
  };
  first.reading.report("taken-as", args, first.path);
  return { ...asItIs, name: near, isConcept: true };
}

/** Is the name of an alignment that leads nowhere its notation, too? */
function isNotation(run: ReadingRun, cursor: Cursor, view: View, label: string): boolean {
  const alignment = run.graph.link(cursor, view).view;
  const notation = alignment?.text("codedNotation") ?? null;
  if (alignment === null || notation === null) return false;
  if (notation === label && run.graph.links(alignment, "targetNode").length === 0) return true;
  alignment.get("codedNotation")?.lose("its name is taken");
  return false;
}

/** What names a concept: its identifier, an alignment to it, the concept itself. */
export function labelAt(run: ReadingRun, cursor: Cursor, view: View): string | null {
  const link = run.graph.link(cursor, view);
  if (link.view === null) return link.iri === null ? null : nameIn(link.iri);
  const alignment = link.view;
  const [target] = run.graph.links(alignment, "targetNode");
  alignment.pass("framework", "frameworkName", "inScheme", "notation", "broader", "topConceptOf");
  const name = alignment.text("targetNodeName", "targetName", "prefLabel", "name");
  if (target?.view) return target.view.text("prefLabel", "name") ?? name;
  if (target?.iri) return isVocabulary(target.iri) ? nameIn(target.iri) : (name ?? target.iri);
  return name;
}

/** The address of a concept, or of what an alignment leads to. */
function addressAt(run: ReadingRun, cursor: Cursor, view: View): string | null {
  const { view: alignment, iri } = run.graph.link(cursor, view);
  if (alignment === null) return iri;
  return run.graph.links(alignment, "targetNode")[0]?.iri ?? null;
}

/** Is this a concept of the vocabularies of CTDL? */
const isVocabulary = (iri: string) =>
  !/^https?:/.test(iri) || /^https?:\/\/(?:purl\.org|credreg\.net)\/ctdl/.test(iri);

/** The name of a concept of a vocabulary; an address elsewhere stays as it is. */
const nameIn = (iri: string) => (isVocabulary(iri) ? conceptName(iri) : iri);
