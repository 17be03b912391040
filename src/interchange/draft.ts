import type { Span } from "../diagnostics/span.ts";
import type { Kind } from "../documents/kinds.ts";
import type { YamlComment } from "../source/commented-yaml.ts";
import { type DraftValue, draftYaml } from "../source/draft-yaml.ts";

/** A document that was made from something else, ready to be checked and written. */
export interface Draft {
  readonly kind: Kind;
  readonly id: string;
  /** What it says beside kind and id; a key without a value is left out. Exact numbers are Rationals. */
  readonly data: { readonly [key: string]: DraftValue | undefined };
  /** Where its values come from; an empty path is the top of the document. */
  readonly comments: readonly YamlComment[];
  /** Where it is described in the file that was read. */
  readonly from: Span;
}

/** What a draft says, kind and id first. */
export function draftContent({ kind, id, data }: Draft): {
  readonly [key: string]: DraftValue | undefined;
} {
  return { kind, id, ...data };
}

/** A draft as YAML. */
export function draftText(draft: Draft): string {
  return draftYaml(draftContent(draft), draft.comments);
}
