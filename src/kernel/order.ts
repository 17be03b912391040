/**
 * Compares two texts by Unicode code point, whatever the locale.
 * JavaScript's `<` compares UTF-16 units, which sorts astral characters before U+E000.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogateLast(x) - surrogateLast(y);
  }
  return a.length - b.length;
}

/** Moves surrogates above the rest of the basic plane, so that unit order becomes code point order. */
function surrogateLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** A comparison of two values: negative, zero or positive. */
export type Order<T> = (a: T, b: T) => number;

/** Orders by the text that `key` gives. */
export function byText<T>(key: (value: T) => string): Order<T> {
  return (a, b) => compareText(key(a), key(b));
}

/** The first comparison that tells the two apart decides. */
export function firstOf<T>(...orders: readonly Order<T>[]): Order<T> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** A sorted copy; equal values keep their order. */
export function sorted<T>(values: Iterable<T>, order: Order<T>): T[] {
  return [...values].sort(order);
}
