import type { PathStep } from "../../source/tree.ts";

/** What has no place where it goes, told once for all values of a kind. */
export interface Loss {
  /** The path without the places in lists: `CFItems[].notes`. */
  readonly what: string;
  /** Of the first value. */
  readonly path: readonly PathStep[];
  readonly why: string | null;
  count: number;
}

/** The losses of a reading, in the order in which the first of each kind was met. */
export class Losses {
  private readonly found = new Map<string, Loss>();

  /** Counts a value. */
  add(what: string, why: string | null, path: () => readonly PathStep[]): Loss {
    const key = `${what}\n${why}`;
    const known = this.found.get(key);
    if (known !== undefined) {
      known.count += 1;
      return known;
    }
    const loss = { what, path: path(), why, count: 1 };
    this.found.set(key, loss);
    return loss;
  }

  /** All of them; there are none afterwards. */
  take(): readonly Loss[] {
    const all = [...this.found.values()];
    this.found.clear();
    return all;
  }
}

/** The values of a tree whose paths differ only in the places in lists. */
export class Spot {
  /** The path without the places in lists; empty at the top. */
  readonly name: string;
  /** What of these values is lost without a reason, once one was. */
  loss: Loss | null = null;
  private readonly within = new Map<PathStep, Spot>();

  constructor(name = "") {
    this.name = name;
  }

  /** Where a step leads from here. */
  at(step: PathStep): Spot {
    const key = typeof step === "number" ? 0 : step;
    const known = this.within.get(key);
    if (known !== undefined) return known;
    const spot = new Spot(nameWithin(this.name, step));
    this.within.set(key, spot);
    return spot;
  }
}

/** The name of a path: `CFItems[].notes`. */
export function nameOf(path: readonly PathStep[]): string {
  return path.reduce<string>(nameWithin, "");
}

function nameWithin(name: string, step: PathStep): string {
  return typeof step === "number" ? `${name}[]` : name === "" ? step : `${name}.${step}`;
}
