import type { Document } from "../../documents/document.ts";
import type { StatedLevel } from "./statement.ts";
import { WordReader } from "./words.ts";

type Scales = ReadonlyMap<string, Document<"level-scale">>;

/** Tells the level of statements: as stated, else by the verb that the statement begins with. */
export class LevelReader {
  private readonly scales: Scales;
  private readonly reader = new WordReader();
  /** Places by stem, by scale; only of scales that list verbs. */
  private readonly verbs = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(scales: Scales) {
    this.scales = scales;
    for (const [id, scale] of scales) {
      const found = this.verbsOf(scale);
      if (found.size > 0) this.verbs.set(id, found);
    }
  }

  /** Two levels on one scale that cannot be the same, in words; null where they may be, or where nothing is known. */
  difference(
    a: { readonly text: string; readonly level: StatedLevel | null },
    b: { readonly text: string; readonly level: StatedLevel | null },
  ): { readonly from: string; readonly to: string } | null {
    const scale = a.level?.scale ?? b.level?.scale ?? this.verbs.keys().next().value;
    if (scale === undefined || (b.level !== null && b.level.scale !== scale)) return null;
    const [from, to] = [this.places(a, scale), this.places(b, scale)];
    if (from.length === 0 || to.length === 0 || from.some((place) => to.includes(place)))
      return null;
    return { from: this.named(scale, from), to: this.named(scale, to) };
  }

  /** How many actions a text names: known verbs where it begins and after "and" or "or". */
  actionsIn(text: string): number {
    const { all, language } = this.reader.read(text);
    return all.filter(
      (word, at) =>
        (at === 0 || /^(?:and|or|et|ou|then|puis)$/.test(all[at - 1] ?? "")) &&
        this.isVerb(this.reader.stem(word, language)),
    ).length;
  }

  private isVerb(stem: string): boolean {
    return [...this.verbs.values()].some((verbs) => verbs.has(stem));
  }

  private places(
    { text, level }: { readonly text: string; readonly level: StatedLevel | null },
    scale: string,
  ): readonly number[] {
    if (level !== null) {
      const place = this.scales.get(scale)?.data.levels.indexOf(level.value) ?? -1;
      return place < 0 ? [] : [place];
    }
    const [first] = this.reader.read(text).content;
    return (first && this.verbs.get(scale)?.get(first.stem)) ?? [];
  }

  private named(scale: string, places: readonly number[]): string {
    const levels = this.scales.get(scale)?.data.levels ?? [];
    return places.map((place) => levels[place] ?? "").join(" or ");
  }

  private verbsOf({ data }: Document<"level-scale">): Map<string, readonly number[]> {
    const found = new Map<string, number[]>();
    for (const [language, byLevel] of Object.entries(data.verbs ?? {})) {
      for (const [level, verbs] of Object.entries(byLevel)) {
        const place = data.levels.indexOf(level);
        if (place < 0) continue;
        for (const verb of verbs) this.addVerb(found, verb, language, place);
      }
    }
    return found;
  }

  private addVerb(found: Map<string, number[]>, verb: string, language: string, place: number) {
    const stem = this.reader.stem(verb.toLowerCase(), language === "fr" ? "fr" : "en");
    const places = found.get(stem) ?? [];
    if (!places.includes(place))
      found.set(
        stem,
        [...places, place].sort((a, b) => a - b),
      );
  }
}
