/** What a stretch of text means; colour only repeats what words and symbols say. */
export type Tone = "good" | "maybe" | "bad" | "quiet" | "strong" | "place";

/** How text is shown: how wide, and with which colours. */
export interface Style {
  /** Columns that a line may take. */
  readonly width: number;
  /** Colours a finished stretch of text; adds no visible characters. */
  readonly paint: (tone: Tone, text: string) => string;
}

/** Text without colour. */
export function plainStyle(width: number): Style {
  return { width, paint: (_, text) => text };
}
