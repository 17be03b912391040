import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../diagnostics/span.ts";

/** A skill as a Rich Skill Descriptor says it, whatever the file format. */
export interface Skill {
  /** Its id in the framework. */
  readonly id: string;
  readonly statement: string;
  readonly name: string | null;
  readonly uri: string | null;
  readonly keywords: readonly string[];
  readonly alignments: readonly Alignment[];
}

/** What a skill is aligned to; the descriptor says that, not how closely. */
export interface Alignment {
  /** An absolute URI. */
  readonly to: string;
  readonly name: string | null;
}

/** The skills of one file. */
export interface SkillFile {
  readonly path: string;
  /** Where the file describes them. */
  readonly at: Span;
  readonly skills: readonly Skill[];
  readonly diagnostics: readonly Diagnostic[];
}
