import type { Span } from "../../../diagnostics/span.ts";
import type { Block } from "../blocks/block.ts";
import type { HeadingMeaning } from "../words/heading-meaning.ts";
import type { Meaning } from "../words/headings.ts";
import type { Homeless } from "../words/headings-without-place.ts";

/** A heading or label of an outline, and what stands under it. */
export interface Section {
  /** The heading as it is worded; empty for what stands before the first. */
  readonly label: string;
  /** Null where no such heading is known. */
  readonly heading: HeadingMeaning | null;
  /** Of headings from 1; 9 of labels. */
  readonly level: number;
  readonly at: Span;
  readonly blocks: readonly Block[];
}

/** The sections about something, in order. */
export function sectionsAbout(
  sections: readonly Section[],
  ...meanings: readonly (Meaning | Homeless)[]
): readonly Section[] {
  return sections.filter(
    ({ heading }) =>
      heading !== null &&
      [heading.meaning, ...(heading.also ?? [])].some((one) => meanings.includes(one)),
  );
}
