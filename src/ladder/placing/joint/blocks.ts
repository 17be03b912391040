import { byText, compareText, firstOf, sorted } from "../../../kernel/order.ts";
import { surelyPasses } from "../block.ts";
import { type Block, type Content, type Item, type Learned, seen } from "../item.ts";
import { isSatisfiable } from "./demands.ts";
import type { JointProgram } from "./entry.ts";
import { mostShared } from "./overlaps.ts";

/** A program that, once complete, stands as one block of credit in another. */
export interface Entering {
  readonly from: JointProgram;
  readonly into: JointProgram;
  /** What may not count in it, so that the other takes it as it takes the rest. */
  readonly without: ReadonlySet<Item>;
}

/** Something that may count in a program of its own, under its key over all programs. */
interface Part extends Content {
  readonly shared: Item;
}

/** So many ways to keep a program to a part of what is offered to it are told apart at most. */
const mostWays = 31;

/** What programs are as blocks in each other. */
export class Blocks {
  private readonly programs: readonly JointProgram[];
  private readonly parts: ReadonlyMap<JointProgram, readonly Part[]>;

  constructor(programs: readonly JointProgram[]) {
    this.programs = programs;
    this.parts = new Map(programs.map((program) => [program, partsOf(program)]));
  }

  /** Every way in which one program might enter another, whatever counts in it. */
  entries(): Entering[] {
    return this.programs
      .filter(({ placing: { model } }) => model.tree.length > 0 && isSatisfiable(model))
      .flatMap((from) =>
        this.programs
          .filter((into) => mayEnter(from, into) && leavesFor(into, bare(from)).size > 0)
          .map((into) => ({ from, into, without: new Set<Item>() })),
      );
  }

  /**
   * The same entry for each thing that may stand against its block (a limit that holds for it, a requirement that does not
   * take it): with all in the program that has no more than that against it, the least objectionable first. `all` is false where there are
   * more than can be told apart.
   */
  variants(entry: Entering): { readonly entries: readonly Entering[]; readonly all: boolean } {
    const parts = (this.parts.get(entry.from) ?? []).map((part) => ({
      part,
      against: this.against(entry.from, part),
    }));
    const unions = unionsOf(parts.map(({ against }) => against));
    const ways = sorted(
      unions.values(),
      firstOf((a, b) => a.size - b.size, byText(keyOf)),
    );
    const kept =
      ways.length <= mostWays ? ways : [...ways.slice(0, mostWays - 1), ...ways.slice(-1)];
    return {
      all: kept.length === ways.length,
      entries: kept.map((way) => {
        const out = parts.filter(({ against }) => [...against].some((one) => !way.has(one)));
        return { ...entry, without: new Set(out.map(({ part }) => part.shared)) };
      }),
    };
  }

  /** The block of an entry beside others that enter. */
  blockOf({ from, into }: Entering, entering: readonly Entering[]): Block {
    return {
      kind: "block",
      program: from.placing.model,
      content: this.crossed(from, into, entering),
    };
  }

  /** What may count in a program, as another sees it that the program enters. */
  private crossed(
    from: JointProgram,
    into: JointProgram,
    entering: readonly Entering[],
  ): readonly Part[] {
    const without = entering.find((one) => one.from === from)?.without;
    const own = (this.parts.get(from) ?? []).filter(({ shared }) => !without?.has(shared));
    const brought = entering
      .filter((one) => one.into === from)
      .flatMap((one) => this.crossed(one.from, from, entering));
    return [...own, ...brought].map((part) => seenFrom(part, from, into));
  }

  /** All that other programs have against a part of one that enters them. */
  private against(from: JointProgram, part: Part): ReadonlySet<string> {
    const others = this.programs.filter((into) => mayEnter(from, into));
    return new Set(
      others.flatMap((into) => {
        const direct = seenFrom(part, from, into);
        // A block of several may come from elsewhere on its way.
        const ways = this.programs.length > 2 ? [direct, transferred(direct)] : [direct];
        return ways.flatMap((way) => against(into, from, way));
      }),
    );
  }
}

/** A program whose own rules and the other's say nothing of what may count in both may enter it. */
export function mayEnter(from: JointProgram, into: JointProgram): boolean {
  return from !== into && mostShared(from.placing.model, into.placing.model) === null;
}

/** A program as a block of which nothing is known: nothing can be against it but what is against every block. */
export function bare({ placing }: JointProgram): Block {
  return { kind: "block", program: placing.model, content: [] };
}

/** What brings credit to a program by itself; waivers bring none. */
function partsOf({ own, placing, asked }: JointProgram): Part[] {
  return [...own].flatMap(([shared, item]): Part[] => {
    if (item.kind === "block" || (item.kind === "award" && item.award.type === "waiver")) return [];
    const { acceptance } = placing.part;
    if (acceptance.leavesFor(item, asked).length === 0) return [];
    return [{ shared, item, routes: [seen(item).route], graded: true }];
  });
}

/**
 * A part of a program as another sees it: with what is known there of its grades, and, from another institution, as a
 * transfer too; what is resident at home is nothing else there.
 */
function seenFrom(part: Part, from: JointProgram, into: JointProgram): Part {
  const there = into.own.get(part.shared);
  const [home, other] = [from, into].map((one) => one.placing.model.program.data.institution);
  const abroad = home === undefined || home !== other;
  return {
    ...(abroad ? transferred(part) : part),
    item: there === undefined || there.kind === "block" ? ungraded(part.item) : there,
    graded: there !== undefined,
  };
}

function transferred(part: Part): Part {
  const kept = part.routes.filter((route) => route !== "resident");
  return { ...part, routes: [...new Set([...kept, "transfer"])] };
}

function ungraded(item: Learned): Learned {
  return item.kind === "award" ? item : { ...item, earned: { ...item.earned, grade: null } };
}

function leavesFor(into: JointProgram, block: Block): ReadonlySet<string> {
  const leaves = into.placing.part.acceptance.leavesFor(block, into.asked);
  return new Set(leaves.map(({ path }) => path));
}

/** What a program has against a block of one part alone that it has not against every block of the program. */
function against(into: JointProgram, from: JointProgram, part: Part): string[] {
  const { model, part: rules } = into.placing;
  const block = { ...bare(from), content: [part] };
  const taking = leavesFor(into, block);
  const refusing = [...leavesFor(into, bare(from))].filter((path) => !taking.has(path));
  const unmet = model.program.data.minimums.filter(({ of }) => !surelyPasses(of, block));
  const named = (kind: string, ids: readonly string[]) =>
    ids.map((id) => [into.prefix, kind, id].join("\n"));
  return [
    ...rules.limits.flatMap(({ kind, id, matches }) => (matches(block) ? named(kind, [id]) : [])),
    ...named("leaf", refusing),
    ...named(
      "minimum",
      unmet.map(({ id }) => id),
    ),
  ];
}

/** Every union of some of the sets, by what is in it; of more than can be told apart the last is that of all. */
function unionsOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  const kinds = new Map(sets.map((one) => [keyOf(one), one]));
  for (const kind of kinds.values()) {
    if (found.size > mostWays) break;
    for (const known of [new Set<string>(), ...found.values()]) {
      const union = new Set([...known, ...kind]);
      found.set(keyOf(union), union);
    }
  }
  const all = new Set([...kinds.values()].flatMap((one) => [...one]));
  return kinds.size === 0 ? found : found.set(keyOf(all), all);
}

const keyOf = (set: ReadonlySet<string>) => [...set].sort(compareText).join("\n\n");
