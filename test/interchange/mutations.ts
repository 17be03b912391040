/** A generator of numbers that gives the same for the same seed. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
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

/** So many copies of a text with changed bytes, the same each time. */
export function mutations(text: string, count: number, seed = 1): readonly Uint8Array[] {
  const draw = draws(seed);
  const bytes = new TextEncoder().encode(text);
  return Array.from({ length: count }, () => byteMutation(bytes, draw));
}
