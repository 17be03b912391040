/** How a competency or outcome is addressed: within a document, or by an absolute URI. */
export type Address =
  | { readonly type: "local"; readonly document: string; readonly local: string }
  | { readonly type: "uri"; readonly uri: string };

/** Is this an absolute URI, as a reference needs one? */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text);
}

/** Reads `documentId#localId` or an absolute URI; null when the text is neither. */
export function parseAddress(text: string): Address | null {
  if (isUri(text)) return { type: "uri", uri: text };
  const hash = text.indexOf("#");
  return hash <= 0 || hash === text.length - 1
    ? null
    : { type: "local", document: text.slice(0, hash), local: text.slice(hash + 1) };
}
