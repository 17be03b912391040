import { type HeadingMeaning, headingMeaning } from "./heading-meaning.ts";

/** A known heading with what stands after it on the same line. */
export interface Label {
  readonly label: string;
  readonly heading: HeadingMeaning;
  /** Empty where nothing follows. */
  readonly value: string;
}

const split = /^([^:：]{1,100}?)\s*[:：]\s*(.*)$/su;
const dashed = /^([^–—:-]{1,60}?)\s+[–—-]\s+(.+)$/su;

/** Reads `Credits: 3`, or `Credits – 3`; null where no known heading comes first. */
export function labelOf(text: string): Label | null {
  const found = split.exec(text) ?? dashed.exec(text);
  if (found === null) return null;
  const [, label = "", value = ""] = found;
  const heading = headingMeaning(label);
  return heading === null ? null : { label: label.trim(), heading, value: value.trim() };
}
