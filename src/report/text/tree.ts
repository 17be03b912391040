import { wrap } from "./layout.ts";
import type { Style, Tone } from "./style.ts";

/** A node of a drawn tree: its own lines, given the columns that are left, and what is below it. */
export interface Branch {
  readonly lines: (width: number) => readonly string[];
  readonly children: readonly Branch[];
}

/** A node of wrapped text. */
export function branch(text: string, children: readonly Branch[] = []): Branch {
  return { lines: (width) => wrap(text, width), children };
}

/** A node of wrapped text in one tone. */
export function toned(
  style: Style,
  tone: Tone,
  text: string,
  children: readonly Branch[] = [],
): Branch {
  return { lines: (width) => wrap(text, width).map((line) => style.paint(tone, line)), children };
}

/** The lines of a tree, each level behind its guides. */
export function drawTree(branches: readonly Branch[], width: number, guides = ""): string[] {
  return branches.flatMap(({ lines, children }, index) => {
    const last = index === branches.length - 1;
    const below = guides + (last ? "   " : "│  ");
    const [first = "", ...rest] = lines(width - guides.length - 3);
    return [
      guides + (last ? "└─ " : "├─ ") + first,
      ...rest.map((line) => (below + line).trimEnd()),
      ...drawTree(children, width, below),
    ];
  });
}
