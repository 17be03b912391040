import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AnyDocument } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import { compareText, sorted } from "../kernel/order.ts";
import { referencesOf } from "./references.ts";
import { type FoundFile, findYamlFiles } from "./walk.ts";

/** Where the built-in packs lie: `rules/` beside `src/` and `dist/`. */
const packRoot = fileURLToPath(new URL("../../rules/", import.meta.url));

/** Where packs of a kind lie, and the file that defines one, after its id; null where the file is named after it. */
const shelves = {
  "credit-bank": { folder: "credit-banks", file: "bank.yaml" },
  framework: { folder: "frameworks", file: "framework.yaml" },
  "level-scale": { folder: "scales", file: null },
  "grade-scale": { folder: "scales/grades", file: null },
  "level-crosswalk": { folder: "scales/crosswalks", file: null },
} as const;

/** A kind of document whose packs are loaded only when something needs them. */
export type ShelvedKind = keyof typeof shelves;

/** A pack on a shelf. */
export interface PackName {
  readonly kind: ShelvedKind;
  readonly id: string;
}

/** The word that stands for every pack of a kind. */
export const everyPack = "all";

/** The shelved kinds, in the order in which they are explained. */
export const shelvedKinds = Object.keys(shelves) as readonly ShelvedKind[];

const listings = new Map<ShelvedKind, readonly string[]>();

/** The ids of the built-in packs of a kind, sorted; none of another kind. */
export function builtIn(kind: Kind): readonly string[] {
  if (!isShelved(kind)) return [];
  const known = listings.get(kind) ?? list(kind);
  listings.set(kind, known);
  return known;
}

function isShelved(kind: Kind): kind is ShelvedKind {
  return Object.hasOwn(shelves, kind);
}

function list(kind: ShelvedKind): string[] {
  const { folder, file } = shelves[kind];
  const root = join(packRoot, folder);
  const names = existsSync(root) ? readdirSync(root) : [];
  const ids =
    file === null
      ? names.flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
      : names.filter((name) => existsSync(join(root, name, file)));
  return sorted(ids, compareText);
}

/** The file that defines a pack. */
export function packFile({ kind, id }: PackName): FoundFile {
  const { folder, file } = shelves[kind];
  const path = file === null ? `${folder}/${id}.yaml` : `${folder}/${id}/${file}`;
  return { absolute: join(packRoot, path), display: `builtin:/${path}` };
}

/** The files of the packs that are on no shelf: they are always loaded. */
export function unshelvedFiles(): readonly FoundFile[] {
  const folders = ["credit-banks", "frameworks", "scales", "schema", "starter"].map(
    (name) => `/${name}/`,
  );
  return findYamlFiles(packRoot, "builtin:", folders).files;
}

/** Lists of verbs: most commands need none, and reading them takes as long as all other packs together. */
export const isVerbFile = ({ display }: FoundFile) => display.startsWith("builtin:/verbs/");

/** The packs that a document needs: those it names, the one it replaces, and its institution's bank. */
export function packsNeeded(document: AnyDocument): PackName[] {
  // A crosswalk names statements only, and may be very long.
  if (document.kind === "crosswalk") return [];
  const named = referencesOf(document).flatMap((reference): readonly [Kind, string][] => {
    if (reference.to === "level") return [["level-scale", reference.scale]];
    return reference.to === "document"
      ? reference.kinds.map((kind) => [kind, reference.id] as const)
      : [];
  });
  return onShelf([[document.kind, document.id], ...named, ...implied(document)]);
}

/** What a document needs without naming it. */
function implied(document: AnyDocument): readonly (readonly [Kind, string])[] {
  if (document.kind === "program" && document.data.banks === undefined) {
    return [["credit-bank", document.data.institution ?? ""]];
  }
  if (document.kind === "course") return [["credit-bank", document.data.institution]];
  if (document.kind !== "cases") return [];
  const scales = ["level-scale", "grade-scale", "level-crosswalk"] as const;
  return scales.flatMap((kind) => builtIn(kind).map((id) => [kind, id] as const));
}

function onShelf(names: readonly (readonly [Kind, string])[]): PackName[] {
  return names.flatMap(([kind, id]) =>
    isShelved(kind) && builtIn(kind).includes(id) ? [{ kind, id }] : [],
  );
}

/** The crosswalks of levels between scales that are both there; their ids are those of the two scales. */
export function crosswalksBetween(scales: ReadonlySet<string>): PackName[] {
  return builtIn("level-crosswalk")
    .filter((id) => id.split("--").every((scale) => scales.has(scale)))
    .map((id) => ({ kind: "level-crosswalk", id }) as const);
}
