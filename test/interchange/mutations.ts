/** A generator of numbers that gives the same for the same seed. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  "",
  "\u001b[2J",
  "2024-13-45",
  [],
  {},
  [[]],
  ["a", 1, null],
  { __proto__: 1, constructor: 2 },
  "x".repeat(2_000),
];

/** Copies of a JSON text of which some values have another type, or keys another name. */
function jsonMutation(text: string, draw: (below: number) => number): string {
  const root = JSON.parse(text) as unknown;
  for (let turn = 0; turn <= draw(4); turn += 1) {
    let at = root;
    for (let step = 0; step < 12 && typeof at === "object" && at !== null; step += 1) {
      const holder = at as Record<string, unknown>;
      const keys = Object.keys(holder);
      const key = keys[draw(Math.max(1, keys.length))];
      if (key === undefined) break;
      const value = holder[key];
      if (typeof value === "object" && value !== null && draw(3) > 0) at = value;
      else {
        if (draw(2) === 0) holder[key] = strange[draw(strange.length)];
        else {
          delete holder[key];
          if (!Array.isArray(holder))
            holder[draw(2) === 0 ? "__proto__x" : key.toUpperCase()] = value;
        }
        break;
      }
    }
  }
  return JSON.stringify(root);
}

/** Copies of a text of which some bytes are missing, doubled or others. */
function byteMutation(bytes: Uint8Array, draw: (below: number) => number): Uint8Array {
  const copy = [...bytes];
  for (let turn = 0; turn <= draw(5); turn += 1) {
    const at = draw(copy.length);
    const kind = draw(4);
    if (kind === 0) copy.splice(at, 1 + draw(40));
    else if (kind === 1) copy.splice(at, 0, ...copy.slice(at, at + draw(60)));
    else if (kind === 2) copy[at] = draw(256);
    else copy[at] = '",;\n\r{}[]:'.charCodeAt(draw(10));
  }
  return Uint8Array.from(copy);
}

/** So many changed copies of a file, the same each time. */
export function mutations(text: string, count: number, seed = 1): readonly Uint8Array[] {
  const draw = draws(seed);
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const isJson = /^\s*[[{]/.test(text);
  return Array.from({ length: count }, (_, turn) =>
    isJson && turn % 2 === 0 ? encoder.encode(jsonMutation(text, draw)) : byteMutation(bytes, draw),
  );
}
