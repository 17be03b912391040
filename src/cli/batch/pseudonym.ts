import { createHmac } from "node:crypto";

/** What a learner is called under a key: the same key gives the same name, and without it nobody can tell whose it is; without a key the id itself. */
export function shownName(key: Uint8Array | null, learner: string): string {
  if (key === null) return learner;
  return createHmac("sha256", key).update(learner, "utf8").digest("hex").slice(0, 32);
}
