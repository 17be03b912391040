import { digest } from "../kernel/digest.ts";
import { byText, sorted } from "../kernel/order.ts";
import type { Workspace } from "./workspace.ts";

/**
 * A digest of every file that a workspace was loaded from, built-in packs included: other rules give another. Files
 * are named from the folder of the workspace, so that it does not matter where that lies.
 */
export function workspaceDigest({ sources, display }: Workspace): string {
  const inside = `${display}/`;
  const files = [...sources.values()].map(({ path, text }) => ({
    path: path.startsWith(inside) ? path.slice(inside.length) : path,
    digest: digest(text),
  }));
  return digest(
    JSON.stringify(
      sorted(
        files,
        byText(({ path }) => path),
      ),
    ),
  );
}
