import { invalidating } from "../../diagnostics/left-out.ts";
import { type Day, openDay } from "../../ladder/day.ts";
import { codeFrame } from "../../report/text/code-frame.ts";
import { catalogueAt } from "../../workspace/catalogue.ts";
import { loadWorkspace } from "../../workspace/load.ts";
import { pathBelow } from "../../workspace/path-below.ts";
import { showPath } from "../../workspace/walk.ts";
import { UsageError } from "../exit-code.ts";
import { save } from "../format.ts";
import type { Opened, WorkspaceFolder } from "../opening.ts";
import type { Session } from "../session.ts";

/** A file of the workspace, to be written. */
export interface Place {
  readonly absolute: string;
  /** As it is shown in findings. */
  readonly display: string;
}

/** The place of a path as the user typed it, or of a path inside the workspace. */
export function placeIn(folder: WorkspaceFolder, absolute: string): Place {
  const inside = pathBelow(folder.root, absolute);
  return { absolute, display: inside === null ? absolute : showPath(folder.display, inside) };
}

/** The workspace as it would be with a text at a place. Throws a UsageError, findings first, when that brings errors. */
export function tried(
  session: Session,
  folder: WorkspaceFolder,
  opened: Opened,
  place: Place,
  text: string,
): Day {
  const bytes = new TextEncoder().encode(text);
  const input = { display: place.display, bytes };
  const workspace = loadWorkspace({ ...folder, input });
  const day = openDay(catalogueAt(workspace, opened.asOf));
  const known = new Set(opened.day.diagnostics.map(({ fingerprint }) => fingerprint));
  const fresh = invalidating(day.diagnostics).filter(({ fingerprint }) => !known.has(fingerprint));
  for (const finding of fresh.slice(0, 5)) {
    session.say(codeFrame(finding, workspace.sources, session.style).join("\n"));
  }
  if (fresh.length > 0) {
    throw new UsageError("nothing was recorded: it would bring errors into the documents");
  }
  return day;
}

/** Writes the text, whole or not at all, and says so where the workspace will not read it. */
export function store(session: Session, folder: WorkspaceFolder, place: Place, text: string): void {
  save(session.host, place.absolute, text);
  const { sources } = loadWorkspace({ ...folder, packs: false });
  if (!sources.has(place.display)) {
    session.say(`note: ${place.display} is not read as part of this workspace`);
  }
}
