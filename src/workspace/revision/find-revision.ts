import { type GitPlace, type GitTrouble, runGit } from "./run-git.ts";

/** A state of a folder that git keeps. */
export interface Revision {
  /** As it was asked for. */
  readonly name: string;
  readonly commit: string;
  /** The tree of the folder in it. */
  readonly tree: string;
  /** The path of the folder in the repository; empty for its top. */
  readonly folder: string;
}

/** Names that git would take for an option, a path, or more than one thing; none of them is a revision. */
const noName = /^-|[\p{Cc}\s:?*[\\]|\.\.|^$/u;

/** Finds the state of a folder in a revision of its repository: a branch, a tag, a commit, `HEAD~3`. */
export function findRevision(place: GitPlace, name: string): Revision | GitTrouble {
  const prefix = textOf(place, ["rev-parse", "--show-prefix"]);
  if (typeof prefix !== "string") return prefix;
  const commit = commitOf(place, name);
  if (typeof commit !== "string") return commit;
  const folder = prefix.replace(/\/$/, "");
  const tree = textOf(place, ["rev-parse", "--verify", "--quiet", `${commit}:${folder}`]);
  if (typeof tree !== "string") return { why: "no-folder", detail: folder };
  return { name, commit, tree, folder };
}

/** The last state that two revisions have in common; where several are equally late, the one that git names first. */
export function commonAncestor(place: GitPlace, one: string, other: string): string | GitTrouble {
  const [a, b] = [commitOf(place, one), commitOf(place, other)];
  if (typeof a !== "string") return a;
  if (typeof b !== "string") return b;
  const found = textOf(place, ["merge-base", a, b]);
  if (typeof found === "string") return found;
  return { why: "no-common-ancestor", detail: `${one} ${other}` };
}

function commitOf(place: GitPlace, name: string): string | GitTrouble {
  if (noName.test(name)) return { why: "unknown-revision", detail: name };
  const found = textOf(place, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (typeof found === "string") return found;
  return found.why === "failed" ? { why: "unknown-revision", detail: name } : found;
}

/** What git says on one line. */
function textOf(place: GitPlace, args: readonly string[]): string | GitTrouble {
  const answer = runGit(place, args);
  return "output" in answer ? answer.output.toString("utf8").replace(/\n$/, "") : answer;
}
