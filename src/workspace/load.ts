import { existsSync } from "node:fs";
import { join } from "node:path";
import { arrange, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Silencer } from "../diagnostics/silencer.ts";
import { decodeDocument } from "../documents/decode.ts";
import type { AnyDocument, Document, Origin } from "../documents/document.ts";
import { withSeverity } from "../documents/with-severity.ts";
import { idMatcher } from "../kernel/glob.ts";
import { lazily } from "../kernel/lazy.ts";
import { SourceFile } from "../source/source-file.ts";
import { readText } from "../source/text.ts";
import { entryOf, type Node } from "../source/tree.ts";
import { readYaml } from "../source/yaml.ts";
import {
  builtIn,
  crosswalksBetween,
  everyPack,
  isVerbFile,
  type PackName,
  packFile,
  packsNeeded,
  type ShelvedKind,
  unshelvedFiles,
} from "./packs.ts";
import { readSource } from "./read-file.ts";
import { validate } from "./validate.ts";
import { type FoundFile, findYamlFiles, showPath } from "./walk.ts";
import { DocumentIndex, type Workspace } from "./workspace.ts";

/** The name of the settings file at the root of a workspace. */
export const settingsFile = "creditbank.yaml";

/** What to load. */
export interface LoadOptions {
  /** Absolute path of the workspace folder. */
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
}

/** Loads and checks every document of a folder tree and the built-in packs. Problems are findings; never throws on input. */
export function loadWorkspace(options: LoadOptions): Workspace {
  const display = options.display ?? ".";
  const loader = new Loader();
  const settingsPath = {
    absolute: join(options.root, settingsFile),
    display: showPath(display, settingsFile),
  };
  const settings = existsSync(settingsPath.absolute) ? loader.loadSettings(settingsPath) : null;
  const walk = findYamlFiles(options.root, display, settings?.data.ignore ?? []);
  for (const finding of walk.diagnostics) loader.diagnostics.push(finding);
  const files = walk.files.filter(
    (file) => file.absolute !== settingsPath.absolute && file.display !== options.input?.display,
  );
  for (const file of files) loader.load(file, "workspace");
  if (options.input !== undefined) {
    loader.take(readText(options.input.display, options.input.bytes), "workspace");
  }
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

class Loader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly documents: AnyDocument[] = [];
  private readonly broken = new Set<string>();
  private readonly sources = new Map<string, SourceFile>();
  private readonly silencers: Silencer[] = [];
  private readonly postponed: FoundFile[] = [];
  private files = 0;

  loadSettings(file: FoundFile): Document<"workspace"> | null {
    this.load(file, "workspace");
    return this.settings();
  }

  settings(): Document<"workspace"> | null {
    return this.documents.find((document) => document.kind === "workspace") ?? null;
  }

  /** The built-in packs that the documents need, or that are asked for; what those need in turn; verbs only later. */
  loadPacks(options: Pick<LoadOptions, "banks" | "frameworks">): void {
    const ownVerbs = this.documents.some(({ kind }) => kind === "verb-list");
    for (const file of unshelvedFiles()) {
      if (isVerbFile(file) && !ownVerbs) this.postponed.push(file);
      else this.load(file, "pack");
    }
    const loaded = new Set<string>();
    let needed = this.packsAsked(options);
    let seen = 0;
    do {
      for (const pack of needed) {
        const key = `${pack.kind} ${pack.id}`;
        if (!loaded.has(key)) this.load(packFile(pack), "pack");
        loaded.add(key);
      }
      const fresh = this.documents.slice(seen);
      seen = this.documents.length;
      const scales = this.documents.filter(({ kind }) => kind === "level-scale");
      const crosswalks = crosswalksBetween(new Set(scales.map(({ id }) => id)));
      needed = [...fresh.flatMap(packsNeeded), ...crosswalks].filter(
        ({ kind, id }) => !loaded.has(`${kind} ${id}`),
      );
    } while (needed.length > 0);
  }

  /** The packs that the caller or the settings ask for by id, pattern or `all`. */
  private packsAsked({
    banks = [],
    frameworks = [],
  }: Pick<LoadOptions, "banks" | "frameworks">): readonly PackName[] {
    const set = this.documents.flatMap((document) =>
      document.kind === "workspace" ? [document.data] : [],
    );
    const asked = (kind: ShelvedKind, words: readonly string[]) =>
      builtIn(kind)
        .filter((id) => words.some((word) => names(word, id)))
        .map((id) => ({ kind, id }));
    return [
      ...asked("credit-bank", [...banks, ...set.flatMap((data) => data.banks ?? [])]),
      ...asked("framework", [...frameworks, ...set.flatMap((data) => data.frameworks ?? [])]),
    ];
  }

  /** The verb lists of the workspace, else those of the packs. */
  private verbLists(documents: DocumentIndex): Document<"verb-list">[] {
    if (this.postponed.length === 0) return documents.of("verb-list");
    const loader = new Loader();
    for (const file of this.postponed) loader.load(file, "pack");
    return new DocumentIndex(loader.documents).of("verb-list");
  }

  load(file: FoundFile, origin: Origin): void {
    this.take(readSource(file), origin);
  }

  /** Takes a file's text, or the finding that it has none. */
  take(source: SourceFile | Diagnostic, origin: Origin): void {
    if (source instanceof SourceFile) this.read(source, origin);
    else {
      if (origin === "workspace") this.files += 1;
      this.diagnostics.push(source);
    }
  }

  read(source: SourceFile, origin: Origin): void {
    if (origin === "workspace") this.files += 1;
    this.sources.set(source.path, source);
    const { documents, diagnostics, silencers } = readYaml(source);
    if (origin === "workspace") for (const silencer of silencers) this.silencers.push(silencer);
    for (const finding of diagnostics) this.diagnostics.push(finding);
    for (const root of documents) {
      const decoded = decodeDocument(root, source, origin);
      for (const finding of decoded.diagnostics) this.diagnostics.push(finding);
      if (decoded.document !== null) this.documents.push(decoded.document);
      else this.broken.add(idOf(root));
    }
  }

  finish(display: string, settings: Document<"workspace"> | null): Workspace {
    const checked = validate(this.documents, this.broken);
    const documents = new DocumentIndex(checked.documents);
    return {
      display,
      settings,
      documents,
      verbLists: lazily(() => this.verbLists(documents)),
      broken: new Set([...this.broken, ...checked.rejected]),
      diagnostics: arrange(withSeverity([...this.diagnostics, ...checked.diagnostics], settings)),
      silencers: this.silencers,
      sources: this.sources,
      files: this.files,
    };
  }
}

/** Does a word (an id, a pattern, or `all`) name a pack? */
const names = (word: string, id: string) => word === everyPack || idMatcher(word)(id);

/** The id that a document claims, for telling a broken document from a missing one. */
function idOf(root: Node): string {
  const id = entryOf(root, "id")?.value;
  return id?.type === "scalar" ? id.source : "";
}
