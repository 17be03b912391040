/** Reading plain objects: what is stated, dated values, what is in effect. */
export type Doc = { readonly [key: string]: unknown };

export function isDoc(value: unknown): value is Doc {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A key is stated when present, null included ("known to be none"). */
export const stated = (doc: Doc, key: string): boolean => doc[key] !== undefined;

export const child = (doc: Doc, key: string): Doc => {
  const value = doc[key];
  return isDoc(value) ? value : {};
};

export const list = (doc: Doc, key: string): readonly unknown[] => {
  const value = doc[key];
  return Array.isArray(value) ? value : [];
};

export const docs = (doc: Doc, key: string): readonly Doc[] => list(doc, key).filter(isDoc);

export const texts = (doc: Doc, key: string): readonly string[] => list(doc, key).map(String);

export const text = (doc: Doc, key: string): string | undefined => {
  const value = doc[key];
  return value === undefined || value === null ? undefined : String(value);
};

export const number = (doc: Doc, key: string): number | undefined => {
  const value = doc[key];
  return value === undefined || value === null ? undefined : Number(value);
};

/** `[{from, value}, ...]`: the value of the last date not after `asOf`, at any depth. */
function dated(value: unknown, asOf: string): unknown {
  if (Array.isArray(value)) {
    const entries = value.filter(isDoc);
    const history =
      value.length > 0 &&
      entries.length === value.length &&
      entries.every((entry) => "from" in entry && "value" in entry);
    if (!history) {
      return value.map((item) => dated(item, asOf));
    }
    const known = entries
      .filter((entry) => String(entry.from) <= asOf)
      .sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1));
    const last = known.at(-1);
    if (last === undefined) {
      throw new Error(`no value on ${asOf}`);
    }
    return dated(last.value, asOf);
  }
  if (isDoc(value)) {
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      // JSON Schemas and agreements' dates are no parameters
      result[key] = key === "require" || key === "applies" ? item : dated(item, asOf);
    }
    return result;
  }
  return value;
}

export function inEffect(doc: Doc, asOf: string): boolean {
  const effective = child(doc, "effective");
  const from = text(effective, "from");
  const to = text(effective, "to");
  return (from === undefined || from <= asOf) && (to === undefined || asOf <= to);
}

/** The workspace on one date. */
export type World = {
  readonly asOf: string;
  /** every document, in effect or not, of one kind */
  readonly every: (kind: string) => readonly Doc[];
  /** those in effect */
  readonly all: (kind: string) => readonly Doc[];
  /** the one in effect with that id */
  readonly one: (kind: string, id: string) => Doc | undefined;
};

export function world(documents: readonly unknown[], asOf: string): World {
  const parameters = new Set(["program", "credit-bank"]);
  const every = (kind: string): readonly Doc[] =>
    documents.filter(isDoc).filter((doc) => doc.kind === kind);
  const cache = new Map<string, readonly Doc[]>();
  const all = (kind: string): readonly Doc[] => {
    const known = cache.get(kind);
    if (known !== undefined) {
      return known;
    }
    const found = every(kind)
      .filter((doc) => inEffect(doc, asOf))
      .map((doc) => (parameters.has(kind) ? dated(doc, asOf) : doc))
      .filter(isDoc);
    cache.set(kind, found);
    return found;
  };
  const one = (kind: string, id: string): Doc | undefined => all(kind).find((doc) => doc.id === id);
  return { asOf, every, all, one };
}

export const idOf = (doc: Doc): string => String(doc.id);
