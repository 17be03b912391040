import type { Format } from "../../interchange/format.ts";
import { formats } from "../../interchange/formats.ts";
import { didYouMean } from "../../kernel/text.ts";
import { UsageError } from "../exit-code.ts";

/** In which direction a format is used. */
export type Way = "importer" | "exporter";

/** The formats of one direction, for the help. */
export function formatList(way: Way): string {
  const listed = formats.filter((format) => format[way] !== null);
  const width = Math.max(...listed.map(({ id }) => id.length));
  const lines = listed.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`);
  return `\nFormats:\n${lines.join("\n")}\n`;
}

/** The format that a word names. Throws a UsageError where it names none of this direction. */
export function formatNamed(word: string, way: Way): Format {
  const known = formats.filter((format) => format[way] !== null);
  const found = known.find(({ id }) => id === word);
  if (found !== undefined) return found;
  const ids = known.map(({ id }) => id);
  const near = didYouMean(word, ids);
  const verb = way === "importer" ? "read" : "written";
  throw new UsageError(
    `"${word}" is no format that is ${verb}`,
    near === null ? `the formats are ${ids.join(", ")}` : `did you mean "${near}"?`,
  );
}

/** The format before the files, where the first word is one. A file of that name is written as `./name`. */
export function formatAndFiles(words: readonly string[]): {
  readonly format: Format | null;
  readonly names: readonly string[];
} {
  const [first = "", ...rest] = words;
  const format = formats.find(({ id, importer }) => id === first && importer !== null) ?? null;
  if (format === null) {
    const looksLikeWord = rest.length > 0 && /^[a-z0-9-]+$/.test(first) && first !== "-";
    return looksLikeWord
      ? { format: formatNamed(first, "importer"), names: rest }
      : { format: null, names: words };
  }
  if (rest.length === 0)
    throw new UsageError(
      `which ${format.title} file?`,
      `import ${first} FILE; - is standard input`,
    );
  return { format, names: rest };
}
