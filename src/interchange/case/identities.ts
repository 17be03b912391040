import { uuidIn, uuidOf } from "../../kernel/uuid.ts";

/** How CASE names something: a UUID, which is also the end of its URI where it came from CASE. */
export interface Identity {
  readonly identifier: string;
  readonly uri: string;
}

/** Gives everything a UUID of its own: the one in its URI, else one that is derived from its URI or name, so that each export has the same. */
export class Identities {
  private readonly taken = new Set<string>();

  give(uri: string | null, name: string): Identity {
    const stated = uri === null ? null : uuidIn(uri);
    let identifier = stated ?? uuidOf(uri ?? name);
    for (let turn = 1; this.taken.has(identifier); turn += 1)
      identifier = uuidOf(`${name}\n${turn}`);
    this.taken.add(identifier);
    return { identifier, uri: uri ?? `urn:uuid:${identifier}` };
  }
}
