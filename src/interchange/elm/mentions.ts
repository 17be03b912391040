import { isJsonObject, type JsonObject, type JsonValue } from "../../source/json/json-value.ts";
import type { InputFile } from "../input-file.ts";
import { achievementType } from "./vocabulary.ts";

/** A place where an achievement is specified. */
interface Mention {
  readonly node: JsonObject;
  /** It stands there by itself, and not only as a part of another. */
  readonly isWhole: boolean;
}

/** Where the specifications of some files are described best: of those with one URI the first that stands by itself, else the one that says most. */
export class Mentions {
  private readonly best = new Map<string, Mention>();

  constructor(files: readonly InputFile[]) {
    for (const { json } of files)
      if ("value" in json) for (const item of itemsOf(json.value)) this.visit(item);
  }

  /** Where a specification is described: at the node itself, or at another of its URI. */
  describedAt(node: JsonValue): JsonValue {
    const uri = uriOf(node);
    return (uri === null ? undefined : this.best.get(uri)?.node) ?? node;
  }

  /** A credential, or a specification that stands by itself. */
  private visit(item: JsonValue): void {
    const persons = itemsOf(at(item, "credentialSubject"));
    if (persons.length === 0) this.note(item, true);
    for (const person of persons)
      for (const claim of itemsOf(at(person, "hasClaim"))) this.claim(claim, true);
  }

  private claim(claim: JsonValue, isWhole: boolean): void {
    const type = at(claim, "type");
    if (typeof type !== "string" || !achievementType.test(type.trim())) return;
    this.note(at(claim, "specifiedBy"), isWhole);
    for (const part of itemsOf(at(claim, "hasPart"))) this.claim(part, false);
  }

  private note(node: JsonValue, isWhole: boolean): void {
    const uri = uriOf(node);
    if (uri !== null && isJsonObject(node) && node.title !== undefined) {
      const known = this.best.get(uri);
      const saysMore = known === undefined || sizeOf(node) > sizeOf(known.node);
      if (isWhole ? known?.isWhole !== true : known?.isWhole !== true && saysMore)
        this.best.set(uri, { node, isWhole });
    }
    for (const part of itemsOf(at(node, "hasPart"))) this.note(part, false);
  }
}

function sizeOf(node: JsonObject): number {
  return Object.keys(node).length;
}

function at(node: JsonValue, key: string): JsonValue {
  return isJsonObject(node) && Object.hasOwn(node, key) ? (node[key] ?? null) : null;
}

function itemsOf(value: JsonValue): readonly JsonValue[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function uriOf(node: JsonValue): string | null {
  const id = at(node, "id");
  return typeof id === "string" && id.trim() !== "" ? id.trim() : null;
}
