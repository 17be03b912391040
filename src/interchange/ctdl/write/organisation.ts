import { derivedCtid, iriOfCtid } from "../identity.ts";
import { identifier, type Node, node, words } from "./node.ts";

/** What documents say of an organisation that owns something. */
export interface Organisation {
  readonly id: string;
  /** Its own name; null where no document states it. */
  readonly name: string | null;
  readonly page: string | null;
  /** The title of the credit bank of its id; null of an institution, whose name is another. */
  readonly bank: string | null;
}

/** An institution, as a document names it. */
export function institution(
  id: string,
  name: string | null = null,
  page: string | null = null,
): Organisation {
  return { id, name, page, bank: null };
}

/** A credit bank that owns decisions. */
export function creditBank(id: string, title: string | null): Organisation {
  return { id, name: null, page: null, bank: title ?? id };
}

/** What two documents say of the same organisation; the first that states something is kept to. */
export function together(first: Organisation, second: Organisation): Organisation {
  return {
    id: first.id,
    name: first.name ?? second.name,
    page: first.page ?? second.page,
    bank: first.bank === null ? null : second.bank,
  };
}

/** The identifier of an organisation. */
export function iriOf({ id }: Organisation): string {
  return iriOfCtid(ctidOf(id));
}

const ctidOf = (id: string) => derivedCtid("institution", id);

/** An organisation as a node. */
export function organisationNode({ id, name, page, bank }: Organisation): Node {
  const ctid = ctidOf(id);
  return node({
    "@id": iriOfCtid(ctid),
    "@type": "ceterms:CredentialOrganization",
    "ceterms:ctid": ctid,
    "ceterms:name": words(name ?? bank ?? id, "und"),
    "ceterms:subjectWebpage": page ?? undefined,
    "ceterms:identifier": [identifier(id)],
  });
}
