import type { Filled } from "../../award/drift.ts";
import { Editions } from "../../award/editions.ts";
import type { Document } from "../../documents/document.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { choose } from "../choices.ts";
import { UsageError } from "../exit-code.ts";

type Agreement = Document<"agreement">;

/** The offerings assessed: those named, else those of the agreement that is replaced. */
export function membersOf(
  catalogue: Catalogue,
  ids: readonly string[],
  [replaced]: readonly Agreement[],
): Filled[] {
  const before = (replaced?.data.microCredentials ?? []).map(({ id, edition }) =>
    edition === undefined ? id : `${id}@${catalogue.offerings.get(id)?.edition ?? edition}`,
  );
  const words = ids.length > 0 ? ids : before;
  if (words.length === 0) {
    throw new UsageError("no micro-credential is named", "name what was assessed");
  }
  const members = [...new Set(words)].map((word) => memberOf(catalogue, word));
  const twice = members.find(({ named }, index) =>
    members.slice(0, index).some((other) => other.named.id === named.id),
  );
  if (twice === undefined) return members;
  throw new UsageError(`${twice.named.id} is named twice`, "name each micro-credential once");
}

/** `ID`, or `ID@EDITION` for a decision about that edition only. */
function memberOf(catalogue: Catalogue, word: string): Filled {
  const at = word.indexOf("@");
  const id = at === -1 ? word : word.slice(0, at);
  const edition = at === -1 ? undefined : word.slice(at + 1);
  const editions = new Editions(catalogue);
  if (edition !== undefined && editions.all(id).length > 0) {
    const offering = editions.named(id, edition);
    if (offering !== undefined) return { named: { id, edition }, offering };
    const known = editions.all(id).map((one) => one.edition ?? "without a name");
    throw new UsageError(`${id} has no edition "${edition}"`, `it has: ${known.join(", ")}`);
  }
  choose(catalogue, "micro-credential", catalogue.offerings.keys(), id);
  const offering = catalogue.offerings.get(id);
  if (offering === undefined) throw new Error(`${id} was chosen and is not there`);
  return { named: { id }, offering };
}

/** The bank by the flag, else of the agreement that is replaced, else the only one there is. */
export function bankOf(
  catalogue: Catalogue,
  flag: string | undefined,
  [replaced]: readonly Agreement[],
): string {
  const stated = flag ?? replaced?.data.bank;
  const ids = [...catalogue.banks.keys()];
  if (stated !== undefined) return choose(catalogue, "credit-bank", ids, stated);
  const own = [...catalogue.banks.values()].filter(({ origin }) => origin === "workspace");
  const listed = catalogue.workspace.settings?.data.banks ?? own.map(({ id }) => id);
  const [only, ...more] = listed;
  if (only !== undefined && more.length === 0) return choose(catalogue, "credit-bank", ids, only);
  throw new UsageError("which credit bank decided is not said", "name it with --bank ID");
}
