import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { Draft } from "../draft.ts";
import type { CompetenciesByUri, CompetencyDraft } from "./competency-list.ts";

/** An achievement as a document that may be added to before it is one. */
export interface ReadAchievement {
  readonly kind: "micro-credential" | "course";
  readonly id: string;
  /** Its URI in the file. */
  readonly uri: string | null;
  readonly cursor: Cursor;
  readonly data: { readonly [key: string]: DraftValue | undefined };
  readonly competencies: readonly CompetencyDraft[];
  /** The competencies that a URI is of. */
  readonly byUri: CompetenciesByUri;
  readonly comments: Draft["comments"];
  readonly from: Draft["from"];
}
