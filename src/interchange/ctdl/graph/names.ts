import { isJsonObject, type JsonValue } from "../../../source/json/json-value.ts";

/** Where the terms of CTDL, CTDL-ASN and what they borrow live; `http` and `https` are the same. */
const namespaces: readonly string[] = [
  "https://purl.org/ctdl/terms/",
  "https://purl.org/ctdlasn/terms/",
  "https://credreg.net/ctdl/terms/",
  "https://credreg.net/ctdlasn/terms/",
  "https://schema.org/",
  "https://www.w3.org/2004/02/skos/core#",
  "https://purl.org/ASN/schema/core/",
  "https://w3id.org/asn/terms/",
];

/** Prefixes that mean one of these wherever no context says otherwise. */
const prefixes: ReadonlySet<string> = new Set(["ceterms", "ceasn", "asn", "schema", "skos"]);

/** How one file writes names: with the prefixes of its `@context`, the usual ones, none, or in full. */
export class Names {
  private readonly stated = new Map<string, string>();
  private readonly file: number;

  /** The number of the file keeps its nameless nodes (`_:b0`) apart from those of other files. */
  constructor(file: number) {
    this.file = file;
  }

  /** Takes the prefixes that a context declares; a context that is only an address is never fetched. */
  declare(context: JsonValue): void {
    for (const part of Array.isArray(context) ? (context as readonly JsonValue[]) : [context]) {
      if (!isJsonObject(part)) continue;
      for (const [prefix, meaning] of Object.entries(part))
        if (typeof meaning === "string" && !prefix.startsWith("@"))
          this.stated.set(prefix, meaning);
    }
  }

  /** An identifier in full, as far as the file says what its prefix means. */
  expand(name: string): string {
    const [, prefix = "", rest = ""] = /^([^:/]+):(?!\/\/)(.*)$/s.exec(name) ?? [];
    if (prefix === "_") return `_:${this.file}.${rest}`;
    const meaning = this.stated.get(prefix);
    return meaning === undefined ? name : `${meaning}${rest}`;
  }

  /** A key or type without its prefix or namespace; as it is where it is of none that is known here. */
  local(name: string): string {
    const full = this.expand(name);
    const secure = full.replace(/^http:/, "https:");
    const home = namespaces.find((namespace) => secure.startsWith(namespace));
    if (home !== undefined) return secure.slice(home.length);
    const [, prefix = "", rest = ""] = /^([^:/]+):(.+)$/s.exec(full) ?? [];
    return prefixes.has(prefix) ? rest : full;
  }
}

/** The last part of an identifier of a concept: `creditUnit:DegreeCredit`, `.../creditUnit/DegreeCredit`; words stay as they are. */
export function conceptName(name: string): string {
  return /\s/.test(name) ? name : name.replace(/^.*[:/#]/, "");
}
