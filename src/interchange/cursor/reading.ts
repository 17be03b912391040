import type { DiagnosticArgs, DiagnosticCode } from "../../diagnostics/catalogue.ts";
import {
  type Diagnostic,
  type DiagnosticExtras,
  diagnostic,
} from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../source/json/json-value.ts";
import type { PathStep } from "../../source/tree.ts";

/** A tree of values of which it is kept what was read, so that all the rest can be told. */
export interface Readable {
  readonly value: JsonValue;
  readonly place: (path: readonly PathStep[]) => Span;
}

interface Loss {
  count: number;
  readonly path: readonly PathStep[];
  readonly why: string | null;
}

/** The reading of one file or document: what was found on the way, and which keys nobody asked for. */
export class Reading {
  readonly findings: Diagnostic[] = [];
  private readonly source: Readable;
  private readonly read = new Map<JsonObject, Set<string>>();
  private readonly losses = new Map<string, Loss>();
  private readonly whole = new Set<object>();

  constructor(source: Readable) {
    this.source = source;
  }

  /** Remembers that a key was asked for. */
  asked(object: JsonObject, key: string): void {
    const keys = this.read.get(object);
    if (keys === undefined) this.read.set(object, new Set([key]));
    else keys.add(key);
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
    const what = pattern(path);
    const loss = this.losses.get(`${what}\n${why}`);
    if (loss === undefined) this.losses.set(`${what}\n${why}`, { count: 1, path, why });
    else loss.count += 1;
  }

  /** Remembers that an object or list was told as a whole, so that what it holds is not told again. */
  told(value: object): void {
    this.whole.add(value);
  }

  /** All findings, and a finding for each key that nobody asked for. */
  finish(): readonly Diagnostic[] {
    this.unread();
    for (const { count, path, why } of this.losses.values())
      this.report("not-carried", { what: pattern(path), count, why }, path);
    this.losses.clear();
    return this.findings;
  }

  private unread(): void {
    const waiting: { value: JsonValue; path: readonly PathStep[] }[] = [
      { value: this.source.value, path: [] },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { value, path } = next;
      if (typeof value === "object" && value !== null && this.whole.has(value)) continue;
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) {
          if (typeof item === "object" && item !== null)
            waiting.push({ value: item, path: [...path, index] });
        }
      else if (isJsonObject(value)) this.unreadKeys(value, path, waiting);
    }
  }

  private unreadKeys(
    object: JsonObject,
    path: readonly PathStep[],
    waiting: { value: JsonValue; path: readonly PathStep[] }[],
  ): void {
    const keys = this.read.get(object);
    if (keys === undefined) return;
    for (const [key, item] of Object.entries(object)) {
      if (!keys.has(key)) {
        if (!isEmpty(item)) this.lose([...path, key]);
      } else if (typeof item === "object" && item !== null)
        waiting.push({ value: item, path: [...path, key] });
    }
  }
}

function isEmpty(value: JsonValue): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** A path without the places in lists: `CFItems[].notes`. */
function pattern(path: readonly PathStep[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[]` : text === "" ? step : `${text}.${step}`,
    "",
  );
}
