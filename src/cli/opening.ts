import { dirname, relative, resolve } from "node:path";
import { invalidating } from "../diagnostics/left-out.ts";
import { type CivilDate, parseDate } from "../kernel/date.ts";
import { type Day, openDay } from "../ladder/day.ts";
import { codeFrame } from "../report/text/code-frame.ts";
import { catalogueAt } from "../workspace/catalogue.ts";
import { findWorkspace, isFolder } from "../workspace/find-workspace.ts";
import { type LoadOptions, loadWorkspace, settingsFile } from "../workspace/load.ts";
import { showPath } from "../workspace/walk.ts";
import { asRead, type Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./exit-code.ts";
import type { GlobalFlags } from "./flags.ts";
import type { Host } from "./host/host.ts";
import { keepInputs } from "./input-files.ts";
import type { Session } from "./session.ts";
import { forgetErrors } from "./untold.ts";

/** A workspace that was found and loaded, on the day asked about. */
export interface Opened {
  readonly workspace: Workspace;
  readonly day: Day;
  readonly asOf: CivilDate;
}

/** The folder of a workspace: its absolute path, and the path as the user would type it. */
export interface WorkspaceFolder {
  readonly root: string;
  readonly display: string;
}

/** Finds the workspace: flag, CREDITBANK_WORKSPACE, from here (else from the path `near`) up to creditbank.yaml, here. */
export function workspaceFolder(host: Host, flags: GlobalFlags, near?: string): WorkspaceFolder {
  const { cwd, env } = host;
  const stated = flags.workspace ?? (env.CREDITBANK_WORKSPACE || undefined);
  if (stated !== undefined) {
    const root = resolve(cwd, stated);
    if (!isFolder(root))
      throw new UsageError(`there is no folder ${stated}`, "name the folder of a workspace");
    return { root, display: tidy(stated) };
  }
  const found =
    findWorkspace(cwd) ?? (near === undefined ? null : findWorkspace(startOf(host, near)));
  const root = found ?? cwd;
  return { root, display: relative(cwd, root).replaceAll("\\", "/") || "." };
}

function tidy(path: string): string {
  const forward = path.replaceAll("\\", "/").replace(/(?<=.)\/+$/, "");
  return forward.replace(/^(?:\.\/)+(?=.)/, "");
}

/** Loads a workspace and opens it on the day asked about. Throws a UsageError when there is nothing to load. */
export function open(
  session: Session,
  flags: GlobalFlags & { readonly asOf?: CivilDate; readonly bank?: readonly string[] },
  near?: string,
  more: Pick<LoadOptions, "input" | "frameworks"> = {},
): Opened {
  const { host } = session;
  const folder = workspaceFolder(host, flags, near);
  const banks = flags.bank ?? listFrom(host.env.CREDITBANK_BANK);
  const workspace = session.timed("load", () => loadWorkspace({ ...folder, ...more, banks }));
  keepInputs(host, workspace);
  if (workspace.files === 0) {
    throw new UsageError(
      `there is no YAML file in ${folder.display}`,
      "name a workspace with -C DIR",
    );
  }
  const asOf = dayOf(host, flags.asOf, asRead(workspace));
  return {
    workspace,
    day: session.timed("check", () => openDay(catalogueAt(workspace, asOf))),
    asOf,
  };
}

/** The words of a list in the environment; undefined when there are none. */
export function listFrom(text: string | undefined): string[] | undefined {
  const words = (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
  return words.length === 0 ? undefined : words;
}

/** The folder to look from for a path that may be a file or a pattern. */
function startOf({ cwd }: Host, path: string): string {
  const literal = path.split(/[*?]/, 1)[0] ?? "";
  const whole = resolve(cwd, literal === path ? path : dirname(`${literal}x`));
  return isFolder(whole) ? whole : dirname(whole);
}

/** Flag, CREDITBANK_AS_OF, `asOf` of creditbank.yaml, today. */
export function dayOf(
  host: Host,
  flag: CivilDate | undefined,
  { settings }: Pick<Workspace, "settings">,
): CivilDate {
  if (flag !== undefined) return flag;
  const stated = host.env.CREDITBANK_AS_OF;
  if (stated === undefined || stated === "")
    return settings?.data.asOf ?? (host.today() as CivilDate);
  const day = parseDate(stated);
  if (day !== null) return day;
  throw new UsageError(
    `CREDITBANK_AS_OF is "${stated}"`,
    "write a day of the calendar as YYYY-MM-DD",
  );
}

/** Refuses to evaluate where nothing could be loaded, or where the settings could not be read. */
export function demandUsable(session: Session, { workspace }: Pick<Opened, "workspace">): void {
  const path = showPath(workspace.display, settingsFile);
  const invalid = invalidating(workspace.diagnostics);
  const broken = workspace.settings === null ? invalid.filter(({ at }) => at.file === path) : [];
  if (broken.length > 0) {
    forgetErrors(session.host);
    showFrames(session, workspace, broken);
    throw new UsageError(`${path} cannot be used`, "correct it first: it says how to answer");
  }
  if (hasDocuments(workspace)) return;
  forgetErrors(session.host);
  showFrames(session, workspace, invalid);
  throw new UsageError(
    `no document in ${workspace.display} could be loaded`,
    "`creditbank check` shows why",
  );
}

/** Was anything loaded beside the settings and the built-in packs? */
export function hasDocuments(workspace: Workspace): boolean {
  for (const { origin, kind } of workspace.documents.all()) {
    if (origin === "workspace" && kind !== "workspace") return true;
  }
  return false;
}

function showFrames(
  session: Session,
  workspace: Workspace,
  findings: Workspace["diagnostics"],
): void {
  for (const finding of findings.slice(0, 5)) {
    session.say(codeFrame(finding, workspace.sources, session.style).join("\n"));
  }
}
