import { resolve } from "node:path";
import { withDocument } from "../../source/edit-yaml.ts";
import type { SourceFile } from "../../source/source-file.ts";
import type { PlainMapping } from "../../source/write-yaml.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { isTaken } from "../../workspace/output/write-file.ts";
import { documentsIn } from "../documents-in.ts";
import { UsageError } from "../exit-code.ts";
import { orRefused } from "../format.ts";
import { holdsOnly, sourceWithDocuments } from "../input-files.ts";
import { workspaceFolder } from "../opening.ts";
import type { Session } from "../session.ts";
import { type Place, placeIn } from "./place.ts";
import type { RecordFlags } from "./record-flags.ts";

/** Where a new agreement goes. */
export interface Destination extends Place {
  /** What the file holds, which it is added to; null where the file is to be made anew. */
  readonly before: SourceFile | null;
}

/**
 * Where the agreement goes; null for standard output. A file that is named and holds documents keeps them all, and gets one
 * more. Throws a UsageError where the id is taken, or the file is there and neither may be replaced nor added to.
 */
export function destination(
  { host }: Session,
  flags: RecordFlags,
  { workspace }: Catalogue,
  id: string,
): Destination | null {
  const folder = workspaceFolder(host, flags);
  const { output, force = false } = flags;
  const path =
    output === undefined
      ? resolve(folder.root, "agreements", `${id}.yaml`)
      : resolve(host.cwd, output);
  const place = output === "-" ? null : placeIn(folder, path);
  const before = place === null ? null : sourceWithDocuments(path, place.display);
  const isAlone = before !== null && holdsOnly(before, [{ kind: "agreement", id }]);
  const [known] = workspace.documents.editions("agreement", id);
  const replaces = force && isAlone && known?.file.path === place?.display;
  if ((known !== undefined || workspace.broken.has(id, "agreement")) && !replaces) {
    throw new UsageError(
      `there is an agreement "${id}" already`,
      "leave --id out for a new one; --supersede ID retires the old one",
    );
  }
  if (place === null) return null;
  const isFree = replaces || !orRefused(place.display, () => isTaken(path));
  if (isFree) return { ...place, before: null };
  if (before !== null && output !== undefined) return { ...place, before: extensible(before) };
  if (force && before === null) return { ...place, before: null };
  throw new UsageError(
    `${place.display} exists`,
    before === null ? "name another file with -o, or add --force" : "name another file with -o",
  );
}

/** A file that documents may be added to. Throws a UsageError where it is that of the settings. */
function extensible(before: SourceFile): SourceFile {
  if (documentsIn(before)?.some(({ kind }) => kind === "workspace") !== true) return before;
  throw new UsageError(
    `${before.path} holds the settings of a workspace`,
    "name another file with -o",
  );
}

/** The text of a file with one more document. Throws a UsageError where it cannot be added safely. */
export function added(before: SourceFile, document: PlainMapping): string {
  const text = withDocument(before, document);
  if (text !== null) return text;
  throw new UsageError(
    `${before.path} holds documents, and one more cannot be added to it safely`,
    "name another file with -o",
  );
}
