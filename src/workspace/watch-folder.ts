import { watch } from "node:fs";

/** How long changes that come together are waited for, in milliseconds. */
const quiet = 80;

/** A watched folder. */
export interface FolderWatch {
  /** Settles after files have changed since it was last asked: true; false once the watch was stopped. */
  readonly changed: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Watches the YAML files below a folder; hidden folders and node_modules do not count. Throws the system's error. */
export function watchFolder(root: string): FolderWatch {
  let pending = false;
  let stopped = false;
  let wake: () => void = () => undefined;
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name !== null && !counts(name.replaceAll("\\", "/"))) return;
    pending = true;
    wake();
  });
  const stop = () => {
    stopped = true;
    watcher.close();
    wake();
  };
  watcher.on("error", stop);
  const changed = async () => {
    if (!pending && !stopped)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (stopped) return false;
    await new Promise((resolve) => setTimeout(resolve, quiet));
    pending = false;
    return true;
  };
  return { changed, stop };
}

function counts(path: string): boolean {
  return /\.ya?ml$/i.test(path) && !/(?:^|\/)(?:\.|node_modules\/)/.test(path);
}
