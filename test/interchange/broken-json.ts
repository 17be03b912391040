import fc from "fast-check";

type Json = ReturnType<typeof JSON.parse>;

/** A JSON text with one thing wrong: bytes dropped, a value of another type, a key renamed or gone. */
export function brokenJson(text: string): fc.Arbitrary<string> {
  const value = JSON.parse(text) as Json;
  const places = [...placesOf(value, [])];
  const cut = fc
    .tuple(fc.nat(text.length), fc.nat(12))
    .map(([at, length]) => text.slice(0, at) + text.slice(at + length));
  const changed = fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...replacements))
    .map(([place, put]) => JSON.stringify(changedAt(value, place, put)));
  return fc.oneof({ weight: 1, arbitrary: cut }, { weight: 4, arbitrary: changed });
}

type Change = (parent: Json, key: string) => void;

const put =
  (other: unknown): Change =>
  (parent, key) => {
    parent[key] = other;
  };

const replacements: readonly Change[] = [
  ...[null, "", "x", -1, 1e300, true, [], [[]], {}, { en: [] }, [null], "2024-13-45"].map(put),
  (parent, key) => {
    delete parent[key];
  },
  (parent, key) => {
    parent[`${key}x`] = parent[key];
    delete parent[key];
  },
  (parent, key) => {
    parent[key] = [parent[key], parent[key]];
  },
];

function* placesOf(value: Json, path: readonly string[]): Generator<readonly string[]> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    yield [...path, key];
    yield* placesOf(value[key], [...path, key]);
  }
}

function changedAt(value: Json, path: readonly string[], change: Change): Json {
  const copy = structuredClone(value);
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = parent[step];
  change(parent, path.at(-1) ?? "");
  return copy;
}
