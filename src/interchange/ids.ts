/** The longest id that is made from a title. */
const longestId = 60;

/** A text as the id of a document: lower-case letters, digits and hyphens; null where nothing of it can stand in one. */
export function documentIdFrom(text: string): string | null {
  const id = folded(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return cut(id.replace(/^-+|-+$/g, ""));
}

/** A text as the id of a part of a document: letters, digits, dots, underscores and hyphens; null as above. */
export function localIdFrom(text: string): string | null {
  const id = folded(text).replace(/[^A-Za-z0-9._-]+/g, "-");
  return cut(id.replace(/^[^A-Za-z0-9]+|-+$/g, ""));
}

/** Gives out ids of which no two are the same: the second of a name gets `-2`. */
export class Ids {
  private readonly taken = new Map<string, number>();

  give(wanted: string): string {
    let id = wanted;
    for (let count = this.taken.get(wanted) ?? 0; this.taken.has(id); ) {
      count += 1;
      this.taken.set(wanted, count);
      id = `${wanted}-${count + 1}`;
    }
    this.taken.set(id, 0);
    return id;
  }

  /** The id of one edition of a document: editions of one name share it, and a second of the same edition gets another. */
  giveEdition(wanted: string, edition: string | null): string {
    const both = `${wanted}@${edition}`;
    if (edition === null || this.give(both) !== both) return this.give(wanted);
    if (!this.taken.has(wanted)) this.taken.set(wanted, 0);
    return wanted;
  }
}

/** The name of a document's file without its ending: an edition in it only where there is one. */
export function fileStem(id: string, edition: string | null): string {
  return edition === null ? id : `${id}-${edition.replace(/[^A-Za-z0-9.-]+/g, "-")}`;
}

/** Without accents and ligatures, as far as Unicode knows their letters. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "");
}

/** Cut at a hyphen where there is one late enough. */
function cut(id: string): string | null {
  if (id.length <= longestId) return id === "" ? null : id;
  const short = id.slice(0, longestId);
  const end = short.lastIndexOf("-");
  return end > longestId / 2 ? short.slice(0, end) : short;
}
