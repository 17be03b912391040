import { type CivilDate, parseDate } from "../../../kernel/date.ts";
import { groupBy } from "../../../kernel/group.ts";
import type { Rational } from "../../../kernel/rational.ts";
import { isJsonObject } from "../../../source/json/json-value.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { textIn, textsIn } from "./language.ts";
import type { Names } from "./names.ts";

/** An object of a graph, whose keys are asked for without prefix or namespace, however the file writes them. */
export class View {
  readonly cursor: Cursor;
  /** Identifier in full; null where it has none. */
  readonly id: string | null;
  /** Its types, without prefix. */
  readonly types: readonly string[];
  readonly names: Names;
  readonly language: string;
  private readonly keys: ReadonlyMap<string, readonly string[]>;
  private readonly said = new Map<string, string | null>();

  constructor(cursor: Cursor, names: Names, language: string) {
    this.cursor = cursor;
    this.names = names;
    this.language = language;
    this.keys = groupBy(cursor.keys, (key) => names.local(key));
    const id = cursor.text("@id", "id");
    this.id = id === null ? null : names.expand(id);
    this.types = cursor.texts("@type", "type").map((type) => names.local(type));
    cursor.pass("@id", "@type", "@context");
  }

  /** Is it of one of these types? */
  is(...types: readonly string[]): boolean {
    return this.types.some((type) => types.includes(type));
  }

  /** The type as a finding shows it. */
  get type(): string {
    return this.types[0] ?? "a thing of no stated type";
  }

  /** The value of the first of these names that has one. */
  get(...names: readonly string[]): Cursor | null {
    return this.cursor.get(...this.written(names));
  }

  /** The values under all of these names, each item of a list by itself. */
  list(...names: readonly string[]): readonly Cursor[] {
    return this.written(names)
      .flatMap((key) => this.cursor.list(key))
      .flatMap((item) =>
        isJsonObject(item.value) && "@list" in item.value ? item.list("@list") : item,
      );
  }

  /** The text under the first of these names; what is wrong with it is told once, however often it is asked for. */
  text(...names: readonly string[]): string | null {
    const asked = names.join(" ");
    const kept = this.said.get(asked);
    if (kept !== undefined) return kept;
    const found = this.get(...names);
    const text = found === null ? null : textIn(found, this.language);
    this.said.set(asked, text);
    return text;
  }

  texts(...names: readonly string[]): readonly string[] {
    return this.list(...names).flatMap((item) => textsIn(item, this.language));
  }

  number(...names: readonly string[]): Rational | null {
    return this.bare(...names)?.asNumber() ?? null;
  }

  /** A day; of a month or year that a period begins (or ends) with, its first (or last) day, with a finding. */
  day(edge: "first" | "last", ...names: readonly string[]): CivilDate | null {
    const found = this.bare(...names);
    if (found === null) return null;
    const text = typeof found.value === "string" ? found.value.trim() : "";
    const day = dayOfMonth(text, edge);
    if (day === null) return found.asDay();
    const args = { what: "date", value: text, taken: day, why: `it names no day, so the ${edge}` };
    found.reading.report("taken-as", args, found.path);
    return day;
  }

  /** Counts what only repeats what is said elsewhere, or says nothing a document could hold, as read. */
  pass(...names: readonly string[]): void {
    this.cursor.pass(...this.written(names));
  }

  /** A view of an object within this one. */
  of(cursor: Cursor): View {
    return new View(cursor, this.names, this.language);
  }

  /** The objects under these names; anything else there is reported. */
  views(...names: readonly string[]): readonly View[] {
    return this.list(...names).flatMap((item) => {
      if (item.isObject) return this.of(item);
      item.wrong("an object");
      return [];
    });
  }

  /** The first value, out of the object that says its type. */
  private bare(...names: readonly string[]): Cursor | null {
    const [first, ...others] = this.list(...names);
    for (const other of others) other.lose("another value stands in its place");
    if (first === undefined || !isJsonObject(first.value)) return first ?? null;
    first.pass("@type", "@language");
    return first.get("@value") ?? first;
  }

  private written(names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.keys.get(name) ?? []);
  }
}

/** The first or last day of `YYYY-MM` or `YYYY`; null where the text is neither. */
function dayOfMonth(text: string, edge: "first" | "last"): CivilDate | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (edge === "first") return parseDate(`${year}-${month ?? "01"}-01`);
  const ends = ["31", "30", "29", "28"].map((day) => parseDate(`${year}-${month ?? "12"}-${day}`));
  return ends.find((day) => day !== null) ?? null;
}
