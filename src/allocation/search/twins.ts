import type { Instance } from "../instance/instance.ts";
import type { Board } from "./board.ts";

/** Items that are interchangeable but for their ids: what was searched for one need not be searched for the next. */
export class Twins {
  readonly #instance: Instance;
  /** For each item the later ones that are like it. */
  readonly #later: readonly (readonly number[])[];

  constructor(instance: Instance) {
    this.#instance = instance;
    this.#later = twinsOf(instance);
  }

  /** Options of later twins, open as this item is, that correspond to one of its options. */
  of(board: Board, item: number, option: number): readonly number[] {
    const later = this.#later[item] ?? [];
    if (later.length === 0) return [];
    const { start, values } = this.#instance.items.options;
    const from = start[item] ?? 0;
    const place = values.subarray(from, start[item + 1] ?? 0).indexOf(option);
    return later.flatMap((twin) =>
      this.#openAlike(board, item, twin, place) ? (values[(start[twin] ?? 0) + place] ?? []) : [],
    );
  }

  #openAlike(board: Board, item: number, twin: number, place: number): boolean {
    if (board.must(item) !== board.must(twin) || board.chosen(twin) >= 0) return false;
    const { start, values } = this.#instance.items.options;
    const count = (start[item + 1] ?? 0) - (start[item] ?? 0);
    for (let at = 0; at < count; at += 1) {
      const own = values[(start[item] ?? 0) + at] ?? 0;
      const other = values[(start[twin] ?? 0) + at] ?? 0;
      if (at !== place && board.alive(own) !== board.alive(other)) return false;
      if (at === place && !board.alive(other)) return false;
    }
    return true;
  }
}

function twinsOf(instance: Instance): readonly (readonly number[])[] {
  const users = new Int32Array(instance.uses);
  for (const use of instance.items.uses.values) users[use] = (users[use] ?? 0) + 1;
  const byShape = new Map<string, number[]>();
  const groups = Array.from({ length: instance.items.size }, (_, item) => {
    const key = shapeOf(instance, item, users);
    const group = byShape.get(key) ?? [];
    byShape.set(key, group);
    group.push(item);
    return group;
  });
  return groups.map((group, item) =>
    group.filter((other) => other > item && sameConflicts(instance, item, other)),
  );
}

/** What makes two items alike: standing, the same options, limits and costs, and uses that nobody else has. */
function shapeOf(instance: Instance, item: number, users: Int32Array): string {
  const { items, options, rows, objectives } = instance;
  const list: unknown[] = [items.standing[item]];
  for (
    let at = items.options.start[item] ?? 0;
    at < (items.options.start[item + 1] ?? 0);
    at += 1
  ) {
    const option = items.options.values[at] ?? 0;
    list.push(options.leaf[option], options.second[option], options.grant[option]);
    for (
      let row = options.rows.start[option] ?? 0;
      row < (options.rows.start[option + 1] ?? 0);
      row += 1
    ) {
      const number = options.rows.values[row] ?? 0;
      if (rows[number]?.kind === "limit" || rows[number]?.kind === "overlap") list.push(number);
    }
    for (const weights of objectives) list.push(weights.option?.[option] ?? 0);
  }
  for (let at = items.uses.start[item] ?? 0; at < (items.uses.start[item + 1] ?? 0); at += 1) {
    const use = items.uses.values[at] ?? 0;
    list.push((users[use] ?? 0) > 1 ? use : objectives.map((weights) => weights.use?.[use] ?? 0));
  }
  return JSON.stringify(list);
}

function sameConflicts({ conflicts }: Instance, a: number, b: number): boolean {
  const [x, y] = [conflicts[a], conflicts[b]];
  if (x === undefined || y === undefined) return false;
  const left = [...x].filter((item) => item !== b);
  return (
    left.length === [...y].filter((item) => item !== a).length && left.every((item) => y.has(item))
  );
}
