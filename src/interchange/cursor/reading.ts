import type { DiagnosticArgs, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import {
  type Diagnostic,
  type DiagnosticExtras,
  diagnostic,
} from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../source/json/json-value.ts";
import { deepestNesting } from "../../source/limits.ts";
import type { PathStep } from "../../source/tree.ts";
import { AskedKeys, type KeyNumbers } from "./asked-keys.ts";
import { Losses, nameOf, Spot } from "./losses.ts";

/** A tree of values of which it is kept what was read, so that all the rest can be told. */
export interface Readable {
  readonly value: JsonValue;
  /** Of a document, in which null, and an empty list but for those at its top that are `always` there, say something. */
  readonly none?: { readonly always: ReadonlySet<string> };
  readonly place: (path: readonly PathStep[]) => Span;
}

/** The reading of one file or document: what was found on the way, and which keys nobody asked for. */
export class Reading {
  readonly findings: Diagnostic[] = [];
  private readonly source: Readable;
  private readonly numbers: KeyNumbers = new Map();
  private readonly read = new Map<JsonObject, AskedKeys>();
  private readonly losses = new Losses();
  private readonly left = new Set<JsonValue>();
  private readonly kept = new Map<JsonObject, Set<string>>();

  constructor(source: Readable) {
    this.source = source;
  }

  /** The keys of an object that were asked for; it counts as read from now on. */
  keysOf(object: JsonObject): AskedKeys {
    const known = this.read.get(object);
    if (known !== undefined) return known;
    const keys = new AskedKeys(this.numbers);
    this.read.set(object, keys);
    return keys;
  }

  place(path: readonly PathStep[]): Span {
    return this.source.place(path);
  }

  /** Reports something about the value at a path. */
  report<C extends DiagnosticCode>(
    code: C,
    args: DiagnosticArgs<C>,
    path: readonly PathStep[],
    extras: DiagnosticExtras = {},
  ): void {
    this.findings.push(diagnostic(code, args, this.place(path), extras));
  }

  /** Says that a value has no place where it goes; the same of several is told once, with their number. */
  lose(path: readonly PathStep[], why: string | null = null): void {
    this.losses.add(nameOf(path), why, () => path);
  }

  /** Passes over an object or a list whose loss was told as a whole. */
  leave(value: JsonValue): void {
    this.left.add(value);
  }

  /** Counts it as carried over that there is none of what stands under a key. */
  keepNone(object: JsonObject, key: string): void {
    this.kept.set(object, (this.kept.get(object) ?? new Set()).add(key));
  }

  /** All findings, and a finding for each key that nobody asked for. */
  finish(): readonly Diagnostic[] {
    this.unread(this.source.value, new Spot(), []);
    for (const { what, count, path, why } of this.losses.take())
      this.report("not-carried", { what, count, why }, path);
    return this.findings;
  }

  /** Tells what nobody asked for within a value. */
  private unread(value: JsonValue, spot: Spot, path: PathStep[]): void {
    // So deep nothing was asked for, and lists may stand in each other as deep as the parser goes.
    if (path.length > deepestNesting || this.left.has(value)) return;
    if (Array.isArray(value)) this.unreadItems(value, spot, path);
    else if (isJsonObject(value)) this.unreadKeys(value, spot, path);
  }

  /** An object beside others that were read is not carried over where nothing was asked of it. */
  private unreadItems(list: readonly JsonValue[], spot: Spot, path: PathStep[]): void {
    const isRead = list.some((item) => isJsonObject(item) && this.read.has(item));
    for (const [index, item] of list.entries()) {
      if (isRead && isJsonObject(item) && !this.read.has(item) && !this.left.has(item))
        this.loseAt(index, spot, path);
      else this.unreadWithin(item, spot, index, path);
    }
  }

  private unreadKeys(object: JsonObject, spot: Spot, path: PathStep[]): void {
    const asked = this.read.get(object);
    if (asked === undefined) return;
    const within: string[] = [];
    for (const key in object) {
      const item = object[key] as JsonValue;
      if (isNone(item)) this.unreadNone(object, key, path);
      else if (this.isLost(item, asked.has(key))) this.loseAt(key, spot, path);
      else if (this.holdsMore(item)) within.push(key);
    }
    for (const key of within) this.unreadWithin(object[key], spot, key, path);
  }

  /** In a document that there is none is told unless it was kept, or told as a whole. */
  private unreadNone(object: JsonObject, key: string, path: readonly PathStep[]): void {
    const { none } = this.source;
    const value = object[key] as JsonValue;
    if (none === undefined || this.kept.get(object)?.has(key) === true || this.left.has(value))
      return;
    if (path.length === 0 && value !== null && none.always.has(key)) return;
    this.losses.add(nameOf([...path, key]), "the format cannot say that there is none", () => [
      ...path,
      key,
    ]);
  }

  /** Is a value that is something lost? What is blank comes to nothing, which matters in documents only. */
  private isLost(value: JsonValue, isAsked: boolean): boolean {
    if (this.source.none === undefined) return !isAsked && value !== "";
    return !isAsked || (isBlank(value) && !this.left.has(value));
  }

  private unreadWithin(
    value: JsonValue | undefined,
    spot: Spot,
    step: PathStep,
    path: PathStep[],
  ): void {
    if (value === undefined || !this.holdsMore(value)) return;
    path.push(step);
    this.unread(value, spot.at(step), path);
    path.pop();
  }

  /** Could there be something in it that nobody asked for? Not in an object of which nothing was asked. */
  private holdsMore(value: JsonValue): boolean {
    if (typeof value !== "object" || value === null) return false;
    return Array.isArray(value) || this.read.has(value as JsonObject);
  }

  private loseAt(step: PathStep, spot: Spot, path: readonly PathStep[]): void {
    const lost = spot.at(step);
    if (lost.loss !== null) lost.loss.count += 1;
    else lost.loss = this.losses.add(lost.name, null, () => [...path, step]);
  }
}

/** Does a document say with it that there is none? */
function isNone(value: JsonValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A text without a word, or an object without a key. */
function isBlank(value: JsonValue): boolean {
  if (typeof value === "string") return value.trim() === "";
  return isJsonObject(value) && Object.keys(value).length === 0;
}
