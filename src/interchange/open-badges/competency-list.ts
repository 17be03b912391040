import { isUri } from "../../documents/address.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { Ids, localIdFrom } from "../ids.ts";
import { partOf } from "./own-terms.ts";
import { worded } from "./worded.ts";

/** A competency as it will stand in a document. */
export type CompetencyDraft = {
  readonly id: string;
  readonly statement: string;
  readonly alignments: readonly { readonly target: string }[] | undefined;
};

/** The local ids of competencies by the URIs that they go by. */
export type CompetenciesByUri = ReadonlyMap<string, readonly string[]>;

interface Entry {
  readonly id: string;
  readonly statement: string;
  readonly targets: string[];
}

/** Competencies as alignments name them; several alignments of the same code and name are one competency. */
export class CompetencyList {
  readonly byUri = new Map<string, string[]>();
  private readonly entries = new Map<string, Entry>();
  private readonly ids = new Ids();
  private readonly achievement: string | null;

  /** `achievement`: the URI of what the competencies belong to. */
  constructor(achievement: string | null) {
    this.achievement = achievement;
  }

  get all(): readonly CompetencyDraft[] {
    return [...this.entries.values()].map(({ id, statement, targets }) => ({
      id,
      statement,
      alignments: targets.length === 0 ? undefined : targets.map((target) => ({ target })),
    }));
  }

  /** Adds the target of an alignment. */
  add(alignment: Cursor, language: string): void {
    const name = worded(alignment, language, "targetName", "name");
    const url = alignment.text("targetUrl", "url");
    const code = alignment.text("targetCode");
    const described = worded(alignment, language, "targetDescription", "description");
    if (name === null) {
      const of = `the competency ${code ?? url ?? ""}`.trim();
      alignment.reading.report(
        "value-missing",
        { what: "name", of, instead: null },
        alignment.path,
      );
      return;
    }
    if (alignment.text("targetFramework") !== null)
      alignment.get("targetFramework")?.lose("the URI of the target tells its framework");
    const own = url === null ? null : partOf(this.achievement, url);
    const key = JSON.stringify([own ?? code ?? url, name]);
    const entry =
      this.entries.get(key) ?? this.enter(key, own ?? code, statementOf(name, described));
    if (url === null) return;
    if (!isUri(url)) alignment.get("targetUrl", "url")?.wrong("an absolute URI");
    else {
      const known = this.byUri.get(url);
      if (known === undefined) this.byUri.set(url, [entry.id]);
      else if (!known.includes(entry.id)) known.push(entry.id);
      if (own === null && !entry.targets.includes(url)) entry.targets.push(url);
    }
  }

  private enter(key: string, code: string | null, statement: string): Entry {
    const wanted = localIdFrom(code ?? "") ?? `C${this.entries.size + 1}`;
    const entry = { id: this.ids.give(wanted), statement, targets: [] };
    this.entries.set(key, entry);
    return entry;
  }
}

/** A name, and after it what describes it beyond the name. */
export function statementOf(name: string, described: string | null): string {
  if (described === null || name.includes(described)) return name;
  return described.startsWith(name) ? described : `${name}: ${described}`;
}
