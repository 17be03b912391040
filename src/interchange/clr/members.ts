import type { AnyDocument } from "../../documents/document.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentCursor } from "../cursor/document-cursor.ts";
import type { Exportable } from "../format.ts";
import { noDay } from "../no-day.ts";
import { type AchievementNode, achievementNode } from "../open-badges/achievement-node.ts";
import { courseNode } from "../open-badges/course-node.ts";
import { issuerProfile, profileNode } from "../open-badges/profile-node.ts";
import { contexts, credentialNode } from "../open-badges/write-open-badges.ts";

/** A document that is written into a record. */
export interface Member extends AchievementNode {
  readonly kind: "micro-credential" | "course";
  readonly id: string;
  readonly item: Cursor;
  readonly issuer: object;
  readonly credential: object;
  /** Its first day of effect, or what stands for it. */
  readonly begins: string;
}

/** The documents that are written into a record, by their ids. */
export class Members {
  readonly all: readonly Member[];
  private readonly byId: ReadonlyMap<string, Member>;

  constructor(from: Exportable) {
    this.all = from.documents.flatMap((document) => memberOf(document, from) ?? []);
    this.byId = new Map(this.all.map((member) => [member.id, member]));
  }

  /** The micro-credential of an id, where it is written too. */
  offering(id: string): Member | null {
    const found = this.byId.get(id);
    return found?.kind === "micro-credential" ? found : null;
  }

  /** The document of an id, where it is written too. */
  named(id: string): Member | null {
    return this.byId.get(id) ?? null;
  }
}

function memberOf(document: AnyDocument, from: Exportable): Member | null {
  if (document.kind !== "micro-credential" && document.kind !== "course") return null;
  const item = documentCursor(document);
  const isCourse = document.kind === "course";
  const written = isCourse
    ? courseNode(document, item, from)
    : achievementNode(document, item, from);
  const issuer = isCourse ? profileNode(item, item.text("institution") ?? "") : issuerProfile(item);
  const credential = {
    "@context": contexts(written.node),
    ...credentialNode(item, written, issuer),
  };
  const begins = item.get("effective")?.text("from") ?? noDay;
  const { kind, id } = document;
  return { ...written, kind, id, item, issuer, credential, begins };
}
