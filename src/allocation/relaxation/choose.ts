const never = Number.NEGATIVE_INFINITY;

/** A child of a choose node, as values: nothing below it, its best, its best when complete. */
export interface Seats {
  size: number;
  readonly empty: Float64Array;
  readonly any: Float64Array;
  readonly complete: Float64Array;
  /** 1 for a child that holds something already. */
  readonly held: Uint8Array;
  /** 1 for a child that is seated by the last call. */
  readonly seated: Uint8Array;
}

/** Room for the children of the widest node. */
export function seatsFor(size: number): Seats {
  const floats = () => new Float64Array(size);
  const bytes = () => new Uint8Array(size);
  return {
    size: 0,
    empty: floats(),
    any: floats(),
    complete: floats(),
    held: bytes(),
    seated: bytes(),
  };
}

/**
 * The best value of at most `most` children that receive something; those that hold something are among them. With
 * `exactly`, just so many, each complete; minus infinity when there are not so many.
 */
export function seat(seats: Seats, most: number, exactly: boolean): number {
  const { size, empty, held, seated } = seats;
  const values = exactly ? seats.complete : seats.any;
  let sum = 0;
  let taken = 0;
  for (let at = 0; at < size; at += 1) {
    const is = held[at] === 1;
    seated[at] = is ? 1 : 0;
    if (is) taken += 1;
    sum += is ? (values[at] ?? never) : (empty[at] ?? 0);
  }
  if (taken > most) return never;
  for (; taken < most; taken += 1) {
    const next = bestUnseated(seats, values);
    const gain = next < 0 ? never : (values[next] ?? never) - (empty[next] ?? 0);
    if (gain === never || (!exactly && gain <= 0)) return exactly ? never : sum;
    seated[next] = 1;
    sum += gain;
  }
  return sum;
}

function bestUnseated({ size, empty, seated }: Seats, values: Float64Array): number {
  let best = -1;
  let most = never;
  for (let at = 0; at < size; at += 1) {
    const gain = (values[at] ?? never) - (empty[at] ?? 0);
    if (seated[at] === 1 || gain <= most) continue;
    most = gain;
    best = at;
  }
  return best;
}
