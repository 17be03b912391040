import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { AnyDocument } from "../documents/document.ts";
import { SourceFile } from "../source/source-file.ts";
import { readText } from "../source/text.ts";
import { Loader, type PackShelf } from "./loader.ts";
import { findYamlFiles, ignoredBy, leadsOut, showPath } from "./walk.ts";
import type { Workspace } from "./workspace.ts";

/** The name of the settings file at the root of a workspace. */
export const settingsFile = "creditbank.yaml";

/** What to load. */
export interface LoadOptions {
  /** Path of the workspace folder, absolute or from the folder of the process. */
  readonly root: string;
  /** The folder as the user would type it; shown before every path. */
  readonly display?: string;
  /** False leaves the built-in packs out. */
  readonly packs?: boolean;
  /** Ids of built-in credit banks to load, `all`, or patterns; those that documents name are loaded anyway. */
  readonly banks?: readonly string[] | undefined;
  /** The same of built-in frameworks. */
  readonly frameworks?: readonly string[] | undefined;
  /** One more file, from standard input; it takes the place of the file that is shown by the same path. */
  readonly input?: { readonly display: string; readonly bytes: Uint8Array } | undefined;
  /** Asked again and again: once it is true, no more files are looked for and read. */
  readonly isEnough?: () => boolean;
}

/** Loads and checks every document of a folder tree and the built-in packs. Problems are findings; never throws on input. */
export function loadWorkspace(options: LoadOptions): Workspace {
  const display = options.display ?? ".";
  const loader = new Loader();
  const settingsPath = {
    absolute: join(options.root, settingsFile),
    display: showPath(display, settingsFile),
    isElsewhere: leadsOut(options.root, join(options.root, settingsFile)),
  };
  const { input, isEnough = () => false } = options;
  const take = () => {
    if (input !== undefined) loader.take(readText(input.display, input.bytes), "workspace");
  };
  const isSettings = input?.display === settingsPath.display;
  if (isSettings) take();
  else if (existsSync(settingsPath.absolute)) loader.load(settingsPath, "workspace");
  const settings = loader.settings();
  const walk = findYamlFiles(options.root, display, settings?.data.ignore ?? [], isEnough);
  for (const finding of walk.diagnostics) loader.diagnostics.push(finding);
  const files = walk.files.filter(
    (file) => file.absolute !== settingsPath.absolute && file.display !== input?.display,
  );
  for (const file of files) {
    if (isEnough()) break;
    loader.load(file, "workspace");
  }
  if (!isSettings) take();
  if (options.packs ?? true) loader.loadPacks(options);
  return loader.finish(display, settings);
}

/** Loads a workspace from texts instead of a folder: the first document of kind `workspace` holds the settings. */
export function loadTexts(
  files: readonly { readonly path: string; readonly text: string }[],
  options: Pick<LoadOptions, "packs" | "banks" | "frameworks"> = {},
): Workspace {
  const loader = new Loader();
  for (const { path, text } of files) loader.read(new SourceFile(path, text), "workspace");
  if (options.packs ?? true) loader.loadPacks(options);
  return loader.finish(".", loader.settings());
}

/** Loads a workspace from files that were read elsewhere, as if they lay in its folder; paths are those in the folder. */
export function loadRead(
  files: readonly { readonly path: string; readonly source: SourceFile | Diagnostic }[],
  options: Omit<LoadOptions, "root" | "input">,
): Workspace {
  const display = options.display ?? ".";
  const loader = new Loader();
  const own = files.find(({ path }) => path === settingsFile);
  if (own !== undefined) loader.take(own.source, "workspace");
  const settings = loader.settings();
  const ignores = ignoredBy(settings?.data.ignore ?? []);
  for (const file of files) {
    if (file !== own && !ignores(file.path)) loader.take(file.source, "workspace");
  }
  if (options.packs ?? true) loader.loadPacks(options);
  return loader.finish(display, settings);
}

/** The patterns of what settings leave out. */
export function ignoredIn(settings: SourceFile | Diagnostic): readonly string[] {
  const loader = new Loader();
  loader.take(settings, "workspace");
  return loader.settings()?.data.ignore ?? [];
}

/** A workspace of documents that are decoded already, with the built-in packs that they need: as if they had been loaded. */
export function assembled(
  documents: readonly AnyDocument[],
  options: Pick<LoadOptions, "packs" | "banks" | "frameworks">,
  shelf: PackShelf,
): Workspace {
  const loader = new Loader(shelf);
  loader.hold(documents);
  if (options.packs ?? true) loader.loadPacks(options);
  return loader.finish(".", loader.settings());
}
