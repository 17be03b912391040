/** The states of a sweep between two items: no two are alike, and each is reached in the best way. */
export class Layer {
  size = 0;
  readonly #width: number;
  readonly #bounds: number;
  readonly #words: number;
  #room = 64;
  /** By state: its packed cells, the bound of each guard, the packed objectives, and the number of its list. */
  states: Int32Array;
  bounds: Float64Array;
  value: Float64Array;
  list: Float64Array;
  /** By state: the state it comes from, and the option chosen, -1 for none. */
  from: Int32Array;
  option: Int32Array;
  #hash: Int32Array;
  #slots: Int32Array;

  constructor(width: number, bounds: number, words: number) {
    this.#width = width;
    this.#bounds = bounds;
    this.#words = words;
    this.states = new Int32Array(this.#room * width);
    this.bounds = new Float64Array(this.#room * bounds);
    this.value = new Float64Array(this.#room);
    this.list = new Float64Array(this.#room * words);
    this.from = new Int32Array(this.#room);
    this.option = new Int32Array(this.#room);
    this.#hash = new Int32Array(this.#room);
    this.#slots = new Int32Array(this.#room * 4).fill(-1);
  }

  /** Forgets all states. */
  clear(): void {
    this.size = 0;
    this.#slots.fill(-1);
  }

  /** The state with these packed cells; a new one has the number that `size` was. */
  find(words: Int32Array): number {
    const hash = hashOf(words);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot] !== -1; slot = (slot + 1) & mask) {
      const state = this.#slots[slot] ?? 0;
      if (this.#hash[state] === hash && this.#has(state, words)) return state;
    }
    const state = this.size;
    if (state === this.#room) {
      this.#grow();
      return this.find(words);
    }
    this.size += 1;
    this.#slots[slot] = state;
    this.#hash[state] = hash;
    const from = state * this.#width;
    for (let word = 0; word < words.length; word += 1) this.states[from + word] = words[word] ?? 0;
    return state;
  }

  /** Keeps so many states, those with the greatest bounds and then values; none can be found after that. */
  narrow(most: number): void {
    const bound = (state: number) => this.bounds[state * this.#bounds] ?? 0;
    const value = (state: number) => this.value[state] ?? 0;
    const kept = Array.from({ length: this.size }, (_, state) => state)
      .sort((a, b) => bound(b) - bound(a) || value(b) - value(a) || a - b)
      .slice(0, most)
      .sort((a, b) => a - b);
    kept.forEach((state, to) => {
      this.#move(this.states, state, to, this.#width);
      this.#move(this.bounds, state, to, this.#bounds);
      this.#move(this.list, state, to, this.#words);
      this.#move(this.value, state, to, 1);
      this.#move(this.from, state, to, 1);
      this.#move(this.option, state, to, 1);
    });
    this.size = kept.length;
  }

  #move(table: Int32Array | Float64Array, from: number, to: number, width: number): void {
    table.copyWithin(to * width, from * width, (from + 1) * width);
  }

  #has(state: number, words: Int32Array): boolean {
    const from = state * this.#width;
    for (let word = 0; word < words.length; word += 1)
      if (this.states[from + word] !== words[word]) return false;
    return true;
  }

  #grow(): void {
    this.#room *= 4;
    const room = this.#room;
    this.states = wider(this.states, new Int32Array(room * this.#width));
    this.bounds = wider(this.bounds, new Float64Array(room * this.#bounds));
    this.value = wider(this.value, new Float64Array(room));
    this.list = wider(this.list, new Float64Array(room * this.#words));
    this.from = wider(this.from, new Int32Array(room));
    this.option = wider(this.option, new Int32Array(room));
    this.#hash = wider(this.#hash, new Int32Array(room));
    this.#slots = new Int32Array(room * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (let state = 0; state < this.size; state += 1) {
      let slot = (this.#hash[state] ?? 0) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = state;
    }
  }
}

function wider<Table extends Int32Array | Float64Array>(old: Table, into: Table): Table {
  into.set(old);
  return into;
}

function hashOf(words: Int32Array): number {
  let hash = 0;
  for (let word = 0; word < words.length; word += 1)
    hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1) + (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
