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
  private readonly left = new Set<JsonValue>();

  constructor(source: Readable) {
    this.source = source;
  }

  /** Remembers that a key was asked for. */
  asked(object: JsonObject, key: string): void {
    const keys = this.read.get(object);
    if (keys === undefined) this.read.set(object, new Set<string>().add(key));
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

  /** Passes over an object or a list whose loss was told as a whole. */
  leave(value: JsonValue): void {
    this.left.add(value);
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
    const waiting: Waiting[] = [{ value: this.source.value, parent: null, step: "" }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { value } = next;
      if (this.left.has(value)) continue;
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
          if (typeof item === "object" && item !== null)
            waiting.push({ value: item, parent: next, step: index });
      } else if (isJsonObject(value)) this.unreadKeys(value, next, waiting);
    }
  }

  private unreadKeys(object: JsonObject, parent: Waiting, waiting: Waiting[]): void {
    const keys = this.read.get(object);
    if (keys === undefined) return;
    for (const key of Object.keys(object)) {
      const item = object[key] as JsonValue;
      if (!keys.has(key)) {
        if (!isEmpty(item)) this.lose([...pathOf(parent), key]);
      } else if (typeof item === "object" && item !== null)
        waiting.push({ value: item, parent, step: key });
    }
  }
}

/** A value whose keys are still to be gone through, and what it stands in. */
interface Waiting {
  readonly value: JsonValue;
  readonly parent: Waiting | null;
  readonly step: PathStep;
}

function pathOf(waiting: Waiting): readonly PathStep[] {
  const path: PathStep[] = [];
  for (let at = waiting; at.parent !== null; at = at.parent) path.push(at.step);
  return path.reverse();
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
