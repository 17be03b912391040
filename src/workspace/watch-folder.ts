import { type FSWatcher, statSync, watch } from "node:fs";

/** How long changes that come together are waited for, in milliseconds. */
const quiet = 80;

/** How often it is looked whether the folder is still there, in milliseconds: not every system tells. */
const lookEvery = 500;

/** What came of waiting: files have changed, the watch was stopped, or the folder is not there any more. */
export type Watched = "changed" | "stopped" | "gone";

/** A watched folder. */
export interface FolderWatch {
  /** Settles once files have changed since it was last asked, or nothing more can come. Rejects with the system's error where it watches no longer. */
  readonly changed: () => Promise<Watched>;
  readonly stop: () => void;
}

/** Begins to hear of changes below a folder: the path of what changed, where the system tells it. */
type Begin = (root: string, heard: (path: string | null) => void) => FSWatcher;

const bySystem: Begin = (root, heard) =>
  watch(root, { recursive: true }, (_, path) => {
    heard(path);
  });

/** Watches the YAML files below a folder; hidden folders and node_modules do not count. Throws the system's error. */
export function watchFolder(root: string, begin: Begin = bySystem): FolderWatch {
  const watched = identityOf(root);
  let pending = false;
  let stopped = false;
  let failure: unknown = null;
  let wake: () => void = () => undefined;
  const isGone = () => identityOf(root) !== watched;
  const watcher = begin(root, (name) => {
    if (name !== null && !counts(name.replaceAll("\\", "/"))) return;
    pending = true;
    wake();
  });
  watcher.on("error", (error) => {
    failure ??= error;
    wake();
  });
  // It also keeps the process alive when the watcher has nothing left to watch.
  const look = setInterval(() => {
    if (isGone()) wake();
  }, lookEvery);
  const stop = () => {
    stopped = true;
    clearInterval(look);
    watcher.close();
    wake();
  };
  const outcome = (): Watched | null => {
    if (stopped) return "stopped";
    if (isGone()) return "gone";
    if (failure !== null) throw failure;
    return null;
  };
  const changed = async (): Promise<Watched> => {
    while (!pending) {
      const ended = outcome();
      if (ended !== null) return ended;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (!stopped) await new Promise((resolve) => setTimeout(resolve, quiet));
    pending = false;
    return outcome() ?? "changed";
  };
  return { changed, stop };
}

/** What tells a folder from another of its name; null where there is none. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}

function counts(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !/(?:^|\/)(?:\.|node_modules\/)/.test(path);
}
