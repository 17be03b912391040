import type { Entry, Instance } from "./instance.ts";

/** Which rows price a choice: through its award, or by itself. */
export interface Pricing {
  /** By item: rows that each choice takes the same amount of. */
  readonly whole: readonly (readonly Entry[])[];
  /** By item: rows of which each choice takes its grant. */
  readonly granted: readonly (readonly number[])[];
  /** By rank: all others. */
  readonly own: readonly (readonly Entry[])[];
}

/** Sorts the rows of every choice by how they price it. */
export function pricingOf(instance: Instance): Pricing {
  const own: (readonly Entry[])[] = [];
  const whole: Entry[][] = [];
  const granted: number[][] = [];
  for (const item of instance.items) {
    const choices = item.choices.flatMap((rank) => instance.choices[rank] ?? []);
    const all = (row: number, test: (amount: number, grant: number) => boolean) =>
      choices.every(({ entries, grant }) =>
        entries.some((entry) => entry.row === row && test(entry.amount, grant)),
      );
    const first = (choices[0]?.entries ?? []).filter(({ row }) => priced(instance, row));
    const same = first.filter(({ row, amount }) => all(row, (other) => other === amount));
    const rates = first.filter(
      (e) => !same.includes(e) && all(e.row, (amount, grant) => amount === grant),
    );
    const common = new Set([...same, ...rates].map(({ row }) => row));
    whole.push(same);
    granted.push(rates.map(({ row }) => row));
    for (const { rank, entries } of choices) {
      own[rank] = entries.filter(({ row }) => !common.has(row) && priced(instance, row));
    }
  }
  return { whole, granted, own };
}

/** Course rows hold by themselves in the leaf's table, unless second placements tie leaves together. */
function priced(instance: Instance, row: number): boolean {
  return instance.sharing || instance.rows[row]?.kind !== "course";
}
