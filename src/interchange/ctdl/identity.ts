import { digest } from "../../kernel/digest.ts";

/** A UUID that is the same for the same words (version 8 of RFC 9562: the first bits of their SHA-256). */
function uuidOf(words: string): string {
  const hex = digest(words).slice("sha256:".length);
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `${a}-${b}-8${c}-a${d}-${e}`;
}

/** The CTID of a document of ours that has none from elsewhere: the same at every export. */
export function derivedCtid(kind: string, id: string, part = ""): string {
  return `ce-${uuidOf(`creditbank ${kind} ${id} ${part}`)}`;
}

/** The identifier of what has such a CTID and no address. */
export function iriOfCtid(ctid: string): string {
  return `urn:uuid:${ctid.slice("ce-".length)}`;
}

/** Is this a CTID? */
export function isCtid(text: string): boolean {
  return /^ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
