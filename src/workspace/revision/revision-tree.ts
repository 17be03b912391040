import { compareText } from "../../kernel/order.ts";
import type { TreeEntry } from "./tree-entries.ts";

/** Where a path leads once links are followed: a folder by its path in the tree, a file, or nothing, and why. */
export type Target =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "file"; readonly entry: TreeEntry }
  | { readonly kind: "nothing"; readonly why: "missing" | "circle" | "outside" };

/** As many links as Linux follows on the way to a file. */
const mostLinks = 40;

/** A tree that git keeps, walked as a folder on a disk is; the top of it is the empty path. */
export class RevisionTree {
  /** By the path of a folder, what lies in it by name; null is a folder. */
  private readonly folders = new Map<string, Map<string, TreeEntry | null>>([["", new Map()]]);
  /** By the object of a link, where it leads as it is written. */
  private readonly links: ReadonlyMap<string, string>;

  constructor(entries: Iterable<TreeEntry>, links: ReadonlyMap<string, string>) {
    this.links = links;
    for (const entry of entries) {
      const { folder, name } = split(entry.path);
      this.inside(folder).set(name, entry);
    }
  }

  /** The names in a folder, sorted. */
  names(folder: string): readonly string[] {
    return [...(this.folders.get(folder)?.keys() ?? [])].sort(compareText);
  }

  isLink(folder: string, name: string): boolean {
    return this.folders.get(folder)?.get(name)?.kind === "link";
  }

  /** Where a name in a folder leads. */
  target(folder: string, name: string): Target {
    let at = folder;
    // The next part of the way is the last one.
    const way = [name];
    for (let part = way.pop(), links = 0; part !== undefined; part = way.pop()) {
      if (part === "" || part === ".") continue;
      if (part === "..") {
        if (at === "") return { kind: "nothing", why: "outside" };
        at = split(at).folder;
        continue;
      }
      const entry = this.folders.get(at)?.get(part);
      if (entry === null) at = joined(at, part);
      else if (entry?.kind === "link") {
        const to = this.links.get(entry.object) ?? "";
        links += 1;
        if (links > mostLinks) return { kind: "nothing", why: "circle" };
        if (to.startsWith("/")) return { kind: "nothing", why: "outside" };
        if (to === "") return { kind: "nothing", why: "missing" };
        for (const step of to.split("/").reverse()) way.push(step);
      } else if (entry?.kind === "file" && way.length === 0) return { kind: "file", entry };
      else return { kind: "nothing", why: "missing" };
    }
    return { kind: "folder", path: at };
  }

  private inside(folder: string): Map<string, TreeEntry | null> {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const made = new Map<string, TreeEntry | null>();
    this.folders.set(folder, made);
    const { folder: above, name } = split(folder);
    this.inside(above).set(name, null);
    return made;
  }
}

function split(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf("/");
  return { folder: slash < 0 ? "" : path.slice(0, slash), name: path.slice(slash + 1) };
}

/** A path in a folder; the top is the empty path. */
export const joined = (folder: string, name: string): string =>
  folder === "" ? name : `${folder}/${name}`;
