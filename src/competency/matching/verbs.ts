import type { Document } from "../../documents/document.ts";
import { bloomLevels, type VerbList } from "../../documents/verb-list.ts";
import type { StatedLevel } from "./statement.ts";
import { WordReader } from "./words.ts";

type Scales = ReadonlyMap<string, Document<"level-scale">>;
type Verbs = Pick<VerbList, "language" | "verbs">;

/** The scale on which lists of verbs place their verbs. */
const bloom = "bloom";

/** Tells the level of statements: as stated, else by the verb that the statement begins with. */
export class LevelReader {
  private readonly scales: Scales;
  private readonly reader = new WordReader();
  /** Places on the scale of verbs, low to high, by the stem of the verb. */
  private readonly verbs = new Map<string, readonly number[]>();

  constructor(scales: Scales, lists: Iterable<Verbs>) {
    this.scales = scales;
    for (const { language, verbs } of lists)
      for (const { lemma, forms, bloom: levels } of verbs)
        for (const written of [lemma, ...forms]) this.addVerb(written, language, levels);
  }

  /** Two levels on one scale that cannot be the same, in words; null where they may be, or where nothing is known. */
  difference(
    a: { readonly text: string; readonly level: StatedLevel | null },
    b: { readonly text: string; readonly level: StatedLevel | null },
  ): { readonly from: string; readonly to: string } | null {
    const scale = a.level?.scale ?? b.level?.scale ?? bloom;
    if (b.level !== null && b.level.scale !== scale) return null;
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
        this.verbs.has(this.reader.stem(word, language)),
    ).length;
  }

  private places(
    { text, level }: { readonly text: string; readonly level: StatedLevel | null },
    scale: string,
  ): readonly number[] {
    if (level !== null) {
      const place = this.levelsOf(scale).indexOf(level.value);
      return place < 0 ? [] : [place];
    }
    const [first] = this.reader.read(text).content;
    return (scale === bloom && first && this.verbs.get(first.stem)) || [];
  }

  private named(scale: string, places: readonly number[]): string {
    const levels = this.levelsOf(scale);
    return places.map((place) => levels[place] ?? "").join(" or ");
  }

  private levelsOf(scale: string): readonly string[] {
    return this.scales.get(scale)?.data.levels ?? (scale === bloom ? bloomLevels : []);
  }

  private addVerb(
    written: string,
    language: string,
    levels: readonly (typeof bloomLevels)[number][],
  ): void {
    const stem = this.reader.stem(written.toLowerCase(), language === "fr" ? "fr" : "en");
    const places = new Set(this.verbs.get(stem));
    for (const level of levels) places.add(bloomLevels.indexOf(level));
    this.verbs.set(
      stem,
      [...places].sort((a, b) => a - b),
    );
  }
}
