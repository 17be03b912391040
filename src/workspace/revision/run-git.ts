import { spawnSync } from "node:child_process";

/** Where git works, and the environment that it is given. */
export interface GitPlace {
  /** Absolute path of a folder inside the repository. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Why git gave no answer. */
export interface GitTrouble {
  readonly why:
    | "no-git"
    | "no-repository"
    | "unsafe-repository"
    | "unknown-revision"
    | "no-common-ancestor"
    | "no-folder"
    | "too-large"
    | "failed";
  /** What git said, or the name that it does not know. */
  readonly detail: string;
}

/** What git answered, or why it did not. */
export type GitAnswer = { readonly output: Buffer } | GitTrouble;

/** What a program that calls us from within git sets, so that git looks elsewhere than in the folder asked about. */
const misleading = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
];

/** Nothing that a repository configures is run, nothing is fetched or asked for, nothing is written. */
const careful = [
  "--no-pager",
  "--no-optional-locks",
  "--literal-pathspecs",
  ...["-c", "core.fsmonitor=false"],
];

/** Runs git without a shell and waits for it. At most `most` bytes of output are taken. */
export function runGit(
  { folder, env }: GitPlace,
  args: readonly string[],
  { input = "", most = 64 << 20 }: { readonly input?: string; readonly most?: number } = {},
): GitAnswer {
  const quiet = { ...env, GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };
  const own = Object.entries(quiet).filter(([name]) => !misleading.includes(name));
  const ran = spawnSync("git", [...careful, ...args], {
    cwd: folder,
    env: Object.fromEntries(own) as NodeJS.ProcessEnv,
    shell: false,
    windowsHide: true,
    input,
    maxBuffer: most,
  });
  const code = (ran.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "ENOENT") return { why: "no-git", detail: "" };
  if (code === "ENOBUFS") return { why: "too-large", detail: "" };
  if (ran.error === undefined && ran.status === 0) return { output: ran.stdout };
  return { why: troubleIn(String(ran.stderr)), detail: code ?? String(ran.stderr).trim() };
}

function troubleIn(said: string): GitTrouble["why"] {
  if (said.includes("not a git repository")) return "no-repository";
  return said.includes("dubious ownership") ? "unsafe-repository" : "failed";
}
