import type { Document } from "../../documents/document.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { UsageError } from "../exit-code.ts";
import { listed, meant } from "../select.ts";

/** The agreement of that id: the edition in effect, else the latest. Throws a UsageError when there is none. */
export function agreementNamed({ workspace, asOf }: Catalogue, id: string): Document<"agreement"> {
  const found = workspace.documents.onOrLatest("agreement", id, asOf);
  if (found !== undefined) return found;
  const ids = [...workspace.documents.ids("agreement")];
  const help = ids.length === 0 ? "the workspace has none" : (meant(id, ids) ?? listed(ids));
  throw new UsageError(`there is no agreement "${id}"`, help);
}
