import { inWords } from "../kernel/text.ts";
import type { CodeEntry } from "./code-entry.ts";
import { indented, padEnd } from "./text/layout.ts";
import type { Style } from "./text/style.ts";

/** What one code means, in paragraphs. */
export function codeText(entries: readonly CodeEntry[], style: Style): string {
  const blocks = entries.map(({ code, kind: of, severities, title, explanation }) => {
    const kind = of === "reason" ? "reason for a verdict" : `finding, ${inWords(severities, "or")}`;
    return [
      `${style.paint("strong", code)} (${kind})`,
      ...indented(title, 2, style.width),
      "",
      ...indented(explanation, 2, style.width),
    ];
  });
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

/** All codes with their titles, findings before reasons. */
export function codeListText(entries: readonly CodeEntry[], style: Style): string {
  const widest = Math.max(...entries.map(({ code }) => code.length));
  const section = (kind: CodeEntry["kind"], title: string) => [
    style.paint("strong", title),
    ...entries
      .filter((entry) => entry.kind === kind)
      .flatMap(({ code, title }) => {
        const [first = "", ...rest] = indented(title, widest + 4, style.width);
        return [`  ${padEnd(code, widest)}  ${first.trimStart()}`, ...rest];
      }),
  ];
  const lines = [
    ...section("finding", "Findings of check"),
    "",
    ...section("reason", "Reasons for a verdict, the most decisive first"),
  ];
  return `${lines.join("\n")}\n`;
}
