import type { Manifest } from "./manifest.ts";

/** A part by where it is, and what is known of it. */
export interface Part {
  readonly file: string;
  readonly manifest: Manifest;
}

/** What parts of one batch have in common. */
export type PartTrait = "version" | "rules" | "day" | "records" | "options";

/** Why parts are not one batch. */
export type PartsFault =
  | { readonly fault: "count"; readonly files: readonly [string, string] }
  | {
      readonly fault: "differs";
      readonly trait: PartTrait;
      readonly files: readonly [string, string];
      readonly options: readonly string[];
    }
  | { readonly fault: "doubled"; readonly part: number; readonly files: readonly [string, string] }
  | { readonly fault: "missing"; readonly parts: readonly number[]; readonly of: number };

const traits: readonly (readonly [PartTrait, (manifest: Manifest) => unknown])[] = [
  ["version", ({ version }) => version],
  ["records", ({ input }) => input],
  ["rules", ({ workspace }) => workspace],
  ["day", ({ asOf }) => asOf],
  ["options", ({ options }) => options],
];

/** Why these are not all parts of one batch, each once; null where they are. */
export function partsFault(parts: readonly Part[]): PartsFault | null {
  const [first, ...others] = parts;
  if (first === undefined) return { fault: "missing", parts: [1], of: 1 };
  for (const other of others) {
    const fault = unlike(first, other);
    if (fault !== null) return fault;
  }
  const { of } = first.manifest.shard;
  const seen = new Map<number, string>();
  for (const { file, manifest } of parts) {
    const { part } = manifest.shard;
    const before = seen.get(part);
    if (before !== undefined) return { fault: "doubled", part, files: [before, file] };
    seen.set(part, file);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (part) => !seen.has(part),
  );
  return missing.length === 0 ? null : { fault: "missing", parts: missing, of };
}

function unlike(a: Part, b: Part): PartsFault | null {
  const files = [a.file, b.file] as const;
  if (a.manifest.shard.of !== b.manifest.shard.of) return { fault: "count", files };
  for (const [trait, of] of traits) {
    if (isSame(of(a.manifest), of(b.manifest))) continue;
    const options = trait === "options" ? differing(a.manifest, b.manifest) : [];
    return { fault: "differs", trait, files, options };
  }
  return null;
}

function differing(a: Manifest, b: Manifest): readonly string[] {
  const names = Object.keys({ ...a.options, ...b.options });
  return names.filter((name) => !isSame(a.options[name], b.options[name]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
