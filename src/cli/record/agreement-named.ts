import type { Document } from "../../documents/document.ts";
import { nearestName } from "../../kernel/text.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { UsageError } from "../exit-code.ts";

/** The agreement of that id: the edition in effect, else the latest. Throws a UsageError when there is none. */
export function agreementNamed({ workspace, asOf }: Catalogue, id: string): Document<"agreement"> {
  const found = workspace.documents.onOrLatest("agreement", id, asOf);
  if (found !== undefined) return found;
  const near = nearestName(id, workspace.documents.ids("agreement"));
  const help = near === null ? "`creditbank check` lists what is there" : `did you mean "${near}"?`;
  throw new UsageError(`there is no agreement "${id}"`, help);
}
