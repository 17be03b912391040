import type { Span } from "../../diagnostics/span.ts";
import { type CivilDate, parseDate } from "../../kernel/date.ts";
import { Rational } from "../../kernel/rational.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../source/json/json-value.ts";
import { deepestNesting } from "../../source/limits.ts";
import type { PathStep } from "../../source/tree.ts";
import type { AskedKeys } from "./asked-keys.ts";
import { type Readable, Reading } from "./reading.ts";

/**
 * A value within a tree that somebody else wrote. It answers only what is there in the shape that is asked for, and
 * reports what has another shape; each key that is asked for counts as read, all others of an object that is asked for
 * one, be it there or not, are told as not carried.
 */
export class Cursor {
  readonly value: JsonValue;
  readonly reading: Reading;
  private readonly parent: Cursor | null;
  private readonly step: PathStep;
  private readonly depth: number;
  private keysAsked: AskedKeys | null = null;

  private constructor(
    value: JsonValue,
    reading: Reading,
    parent: Cursor | null = null,
    step: PathStep = "",
  ) {
    this.value = value;
    this.reading = reading;
    this.parent = parent;
    this.step = step;
    this.depth = parent === null ? 0 : parent.depth + 1;
  }

  /** The top of a tree. */
  static over(source: Readable): Cursor {
    return new Cursor(source.value, new Reading(source));
  }

  /** The steps from the top. */
  get path(): readonly PathStep[] {
    return this.parent === null ? [] : [...this.parent.path, this.step];
  }

  /** Where the value stands. */
  get at(): Span {
    return this.reading.place(this.path);
  }

  get isObject(): boolean {
    return isJsonObject(this.value);
  }

  /** The keys of an object; none of anything else. */
  get keys(): readonly string[] {
    return isJsonObject(this.value) ? Object.keys(this.value) : [];
  }

  /** The value of the first of these keys that has one; null where none has, or this is no object. */
  get(...keys: readonly string[]): Cursor | null {
    if (!isJsonObject(this.value)) return null;
    const asked = this.asked(this.value);
    for (const key of keys) {
      const found = Object.hasOwn(this.value, key) ? this.value[key] : undefined;
      if (found === undefined) continue;
      asked.add(key);
      if (found !== null) return this.child(found, key);
    }
    return null;
  }

  /** What stands under a key as a list: one value is a list of one, nothing is none. */
  list(...keys: readonly string[]): readonly Cursor[] {
    return this.get(...keys)?.items ?? [];
  }

  /** The items of a list; any other value is its only item. */
  get items(): readonly Cursor[] {
    if (!Array.isArray(this.value)) return [this];
    const cursors: Cursor[] = [];
    for (let index = 0; index < this.value.length; index += 1) {
      const item: JsonValue = this.value[index];
      const cursor = item === null ? null : this.child(item, index);
      if (cursor !== null) cursors.push(cursor);
    }
    return cursors;
  }

  /** The text under a key, trimmed; a number as it would be written; null where there is none, or an empty one. */
  text(...keys: readonly string[]): string | null {
    const { value } = this;
    if (!isJsonObject(value)) return null;
    const asked = this.asked(value);
    for (const key of keys) {
      const found = Object.hasOwn(value, key) ? value[key] : undefined;
      if (found === undefined) continue;
      asked.add(key);
      // Most values are texts, and catalogues have a hundred thousand of them: these need no cursor of their own.
      if (typeof found === "string") return textIn(found);
      if (found !== null) return this.child(found, key)?.asText() ?? null;
    }
    return null;
  }

  /** The texts under a key, one or several. */
  texts(...keys: readonly string[]): readonly string[] {
    const found = this.get(...keys);
    if (found === null) return [];
    return found.listsTexts
      ? textsIn(found.value as readonly string[])
      : found.items.flatMap((item) => item.asText() ?? []);
  }

  /** Is this a list of texts, which need no cursors of their own? */
  private get listsTexts(): boolean {
    if (!Array.isArray(this.value) || this.depth >= deepestNesting) return false;
    for (const item of this.value) if (typeof item !== "string") return false;
    return true;
  }

  /** The number under a key, also where it is written as text; exact. */
  number(...keys: readonly string[]): Rational | null {
    return this.get(...keys)?.asNumber() ?? null;
  }

  /** The day under a key: of a date with a time, the day that it is written with. */
  day(...keys: readonly string[]): CivilDate | null {
    return this.get(...keys)?.asDay() ?? null;
  }

  /** Counts keys as read that say nothing a document could hold, such as a signature. */
  pass(...keys: readonly string[]): void {
    if (!isJsonObject(this.value) || keys.length === 0) return;
    const asked = this.asked(this.value);
    for (const key of keys) asked.add(key);
  }

  /** Counts it as carried over that a document states none under a key. */
  keepNone(key: string): void {
    if (isJsonObject(this.value)) this.reading.keepNone(this.value, key);
  }

  /** Says that this value is not carried over, and why; nothing within it is told besides. */
  lose(why: string | null = null): void {
    this.reading.lose(this.path, why);
    if (typeof this.value === "object" && this.value !== null) this.reading.leave(this.value);
  }

  /** This value as text; null and a finding where it is an object or a list. */
  asText(): string | null {
    const { value } = this;
    if (typeof value === "string") return textIn(value);
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    this.wrong("text");
    return null;
  }

  /** This value as an exact number; null and a finding where it is none. */
  asNumber(): Rational | null {
    const { value } = this;
    const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
    const number = text.length > longestNumber ? null : Rational.parse(text.trim());
    if (number === null) this.wrong("a number");
    return number;
  }

  /** This value as a day; null and a finding where it is none. */
  asDay(): CivilDate | null {
    const { value } = this;
    const day = typeof value === "string" ? parseDate(value.trim().slice(0, 10)) : null;
    if (day === null) this.wrong("a date (YYYY-MM-DD)");
    return day;
  }

  /** Reports that this value is not what it should be; it is left out. */
  wrong(expected: string): void {
    const found = foundText(this.value);
    this.reading.report("wrong-shape", { what: String(this.step), expected, found }, this.path);
  }

  private asked(object: JsonObject): AskedKeys {
    this.keysAsked ??= this.reading.keysOf(object);
    return this.keysAsked;
  }

  private child(value: JsonValue, step: PathStep): Cursor | null {
    if (this.depth >= deepestNesting) {
      this.reading.report("nested-too-deep", { limit: deepestNesting }, this.path);
      return null;
    }
    return new Cursor(value, this.reading, this, step);
  }
}

function textIn(value: string): string | null {
  const trimmed = value.trim();
  return trimmed === "" ? null : trimmed;
}

function textsIn(values: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const value of values) {
    const text = textIn(value);
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** The most characters of a number; what is longer is no amount of anything. */
const longestNumber = 60;

function foundText(value: JsonValue): string {
  if (Array.isArray(value)) return "a list";
  return isJsonObject(value) ? "an object" : JSON.stringify(value);
}
