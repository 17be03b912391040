import { namesMeant, shortestOf } from "./text.ts";

/** So many characters of misspelt names are compared with known names; comparing thousands with thousands would take longer than anybody waits for advice. */
const mostCompared = 10_000_000;

/**
 * Finds the names that misspelt ones were meant for (`namesMeant`) in bounded work, all of them together: what more would
 * cost too much is compared but for its capitals.
 */
export class NameSearch {
  private left: number;
  private readonly byCapitals = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

  constructor(most = mostCompared) {
    this.left = most;
  }

  /** The names that `word` may stand for. */
  meant(word: string, names: ReadonlySet<string>): readonly string[] {
    const cost = word.length * names.size;
    if (cost > this.left) {
      const same = this.foldedOf(names).get(word.toLowerCase());
      return same === undefined ? [] : [same];
    }
    this.left -= cost;
    return namesMeant(word, names);
  }

  /** The one name to suggest: of several the shortest; null where there is none. */
  suggestion(word: string, names: ReadonlySet<string>): string | null {
    return shortestOf(this.meant(word, names));
  }

  /** The one name that was meant; null where there is none, or several may be. */
  nearest(word: string, names: ReadonlySet<string>): string | null {
    const [only, ...more] = this.meant(word, names);
    return only !== undefined && more.length === 0 ? only : null;
  }

  /** The names by what they are without capitals, of several the first. */
  private foldedOf(names: ReadonlySet<string>): ReadonlyMap<string, string> {
    const known = this.byCapitals.get(names);
    if (known !== undefined) return known;
    const folded = new Map([...names].reverse().map((name) => [name.toLowerCase(), name]));
    this.byCapitals.set(names, folded);
    return folded;
  }
}
