import type { GitTrouble } from "../../workspace/revision/run-git.ts";
import { UsageError } from "../exit-code.ts";

/** Why a revision cannot be compared, and what to do about it. */
export function revisionTrouble({ why, detail }: GitTrouble, name: string): UsageError {
  switch (why) {
    case "no-git":
      return new UsageError(
        `"${name}" is no folder, and git, which would know it as a revision, is not installed`,
        "install git, or name two folders",
      );
    case "no-repository":
      return new UsageError(
        `"${name}" is no folder, and the workspace is in no git repository`,
        "name two folders, or the workspace of a repository with -C DIR",
      );
    case "unsafe-repository":
      return new UsageError(
        "git does not open this repository, because it belongs to somebody else",
        "see `safe.directory` in the documentation of git",
      );
    case "unknown-revision":
      return new UsageError(
        `"${detail}" is neither a folder nor a revision that git knows here`,
        "name a folder, a branch, a tag or a commit; `git log --oneline` lists some. In a shallow clone, fetch it first",
      );
    case "no-common-ancestor": {
      return new UsageError(
        `${detail.replace(" ", " and ")} have no state in common`,
        "name two states with BASE..HEAD; in a shallow clone, fetch more of the history first",
      );
    }
    case "no-folder":
      return new UsageError(
        `there was no folder ${detail || "of the workspace"} in ${name}`,
        "name a revision that has the workspace",
      );
    case "too-large":
      return new UsageError(
        `git lists too much in ${name}`,
        "keep the workspace in a folder of its own",
      );
    case "failed":
      return new UsageError(`git could not read ${name}: ${detail.split("\n", 1)[0] ?? ""}`);
  }
}
