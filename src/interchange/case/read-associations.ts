import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { ParentLink } from "../hierarchy/settle-parents.ts";
import { meaningOf, rationaleOf } from "./association-types.ts";
import type { Elsewhere, Node, NodeIndex } from "./node-index.ts";
import { tellAssociation, tellIdentifier } from "./read-identity.ts";
import type { Place } from "./tell-order.ts";

/** A line of a crosswalk. */
export type MappingDraft = { readonly [key: string]: DraftValue | undefined };

/** A competency is part of another of its framework. */
export interface ChildLink extends ParentLink {
  readonly cursor: Cursor;
}

/** What the associations of a package say. */
export interface AssociationsRead {
  readonly links: readonly ChildLink[];
  readonly mappings: readonly MappingDraft[];
  readonly places: readonly Place[];
}

/** The first association of a type with what is published elsewhere, and how many there are. */
interface LeadingOut {
  readonly association: Cursor;
  readonly node: Elsewhere;
  count: number;
}

/** Reads the CFAssociations of a package: the hierarchy within it, and mappings for everything else. */
export function readAssociations(
  associations: readonly Cursor[],
  framework: string,
  index: NodeIndex,
): AssociationsRead {
  const reader = new AssociationReader(framework, index);
  for (const association of associations) reader.read(association);
  reader.sayElsewhere();
  return reader;
}

class AssociationReader implements AssociationsRead {
  readonly links: ChildLink[] = [];
  readonly mappings: MappingDraft[] = [];
  readonly places: Place[] = [];
  private readonly framework: string;
  private readonly index: NodeIndex;
  private readonly said = new Set<string>();
  private readonly elsewhere = new Map<string, LeadingOut>();

  constructor(framework: string, index: NodeIndex) {
    this.framework = framework;
    this.index = index;
  }

  read(association: Cursor): void {
    association.pass("identifier", "uri", "lastChangeDateTime", "CFDocumentURI", "sequenceNumber");
    const type = association.text("associationType");
    const origin = association.get("originNodeURI");
    const destination = association.get("destinationNodeURI");
    const [from, to] = [this.index.find(origin), this.index.find(destination)];
    if (type === null || from === null || to === null) {
      const what = type === null ? "type" : from === null ? "origin" : "destination";
      const args = { what, of: "an association", instead: null };
      association.reading.report("value-missing", args, association.path);
    } else if (type === "isChildOf") this.child(association, from, to);
    else this.related(association, type, from, to);
  }

  /** Reports what the file refers to and does not hold, once for each type of association. */
  sayElsewhere(): void {
    for (const [what, { association, node, count }] of this.elsewhere)
      association.reading.report(
        "target-elsewhere",
        { what, target: node.name, count },
        association.path,
      );
  }

  private child(association: Cursor, from: Node, to: Node): void {
    if (to.type === "framework" && from.type === "competency") {
      association.pass("CFAssociationGroupingURI");
      this.place(association, from.id, null);
    } else if (
      from.type === "competency" &&
      to.type === "competency" &&
      from.framework === this.framework &&
      to.framework === this.framework
    ) {
      this.place(association, from.id, to.id);
      this.links.push({ child: from.id, parent: to.id, cursor: association });
    } else this.map(association, "isChildOf", "narrower", "accepted", from, to);
  }

  private place(association: Cursor, child: string, parent: string | null): void {
    tellAssociation(association, "isChildOf");
    this.places.push({ child, parent, association });
  }

  private related(association: Cursor, type: string, from: Node, to: Node): void {
    const meaning = meaningOf(type);
    if ("why" in meaning) association.lose(meaning.why);
    else this.map(association, type, meaning.relation, meaning.status, from, to);
  }

  private map(
    association: Cursor,
    type: string,
    relation: string,
    status: "accepted" | "proposed",
    from: Node,
    to: Node,
  ): void {
    const [origin, destination] = [addressOf(from), addressOf(to)];
    if (from.type === "framework" || to.type === "framework")
      association.lose("it is between frameworks, not competencies");
    else if (origin === null || destination === null)
      association.lose("what it refers to has no absolute URI");
    else if (origin === destination) association.lose("it relates a competency to itself");
    else {
      const key = [origin, type, destination].join("\n");
      if (this.said.has(key)) {
        association.lose("another says the same");
        return;
      }
      this.said.add(key);
      tellAssociation(association, type);
      this.note(association, type, from.type === "elsewhere" ? from : to);
      const rationale = rationaleOf(type) ?? undefined;
      const note = association.text("notes") ?? undefined;
      this.mappings.push({ from: origin, relation, to: destination, status, rationale, note });
    }
  }

  private note(association: Cursor, type: string, node: Node): void {
    if (node.type !== "elsewhere") return;
    tellIdentifier(node.end);
    const known = this.elsewhere.get(type);
    if (known === undefined) this.elsewhere.set(type, { association, node, count: 1 });
    else known.count += 1;
  }
}

/** How a mapping names an end; null where nothing can. */
function addressOf(node: Node): string | null {
  if (node.type === "framework") return null;
  return node.type === "elsewhere" ? node.uri : `${node.framework}#${node.id}`;
}

/** What the crosswalk of all associations of a framework is called. */
export function titleOfAll(framework: string): string {
  return `Associations of ${framework}`;
}

/** A further parent of a competency, which has one in the hierarchy. */
export function furtherParent(framework: string, { child, parent }: ParentLink): MappingDraft {
  return {
    from: `${framework}#${child}`,
    relation: "narrower",
    to: `${framework}#${parent}`,
    status: "accepted",
    rationale: rationaleOf("isChildOf") ?? undefined,
  };
}
