import type { AnyDocument } from "../../../src/documents/document.ts";
import {
  type Comparison,
  compareStates,
  type State,
} from "../../../src/ladder/comparison/compare-states.ts";
import type { Side } from "../../../src/ladder/comparison/side.ts";
import type { TrialLimits } from "../../../src/ladder/comparison/trials.ts";
import { openDay } from "../../../src/ladder/day.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { assembled, loadTexts } from "../../../src/workspace/load.ts";
import type { Workspace } from "../../../src/workspace/workspace.ts";
import { day, today } from "../../builders/workspace.ts";

const noPacks = { packs: false };

const sideOf = (workspace: Workspace, asOf: string): Side => ({
  catalogue: openDay(catalogueAt(workspace, day(asOf))).catalogue,
  banks: undefined,
  frameworks: [...openDay(catalogueAt(workspace, day(asOf))).catalogue.frameworks.values()],
});

/** A state of a workspace that is one file. */
export function stateOf(text: string, asOf = today): State {
  const workspace = loadTexts([{ path: "w.yaml", text }], noPacks);
  return { ...sideOf(workspace, asOf), documents: [...workspace.documents.all()] };
}

/** A state of a workspace that is put together from documents. */
export const opened =
  (asOf = today) =>
  (documents: readonly AnyDocument[]): Side =>
    sideOf(assembled(documents, noPacks, new Map()), asOf);

/** What changed from one file to another, with causes. */
export function compared(
  base: string,
  head: string,
  { asOf = today, limits }: { readonly asOf?: string; readonly limits?: TrialLimits } = {},
): Comparison {
  const options = { open: opened(asOf), ...(limits === undefined ? {} : { limits }) };
  return compareStates(stateOf(base, asOf), stateOf(head, asOf), options);
}
