import type { QuestionArgs } from "../diagnostics/questions.ts";
import { groupBy } from "../kernel/group.ts";
import { sorted } from "../kernel/order.ts";
import type { Doubt } from "./doubt.ts";
import type { LevelScales } from "./level-scales.ts";

type Scales = Pick<LevelScales, "scales">;

/**
 * Which questions are about one and the same level: that of a competency on one scale, or the year of an offering. To
 * state that level answers them all, and a yes to the highest is a yes to those below.
 */
export class LevelsAsked<T extends Pick<Doubt, "args">> {
  private readonly scales: Scales["scales"];
  /** By what has the level: one question for each height, the lowest first. */
  private readonly known: ReadonlyMap<string, readonly T[]>;

  constructor(asked: Iterable<T>, { scales }: Scales) {
    this.scales = scales;
    const about = groupBy(
      [...asked].filter(({ args }) => this.height(args) >= 0),
      ({ args }) => subject(args),
    );
    this.known = new Map([...about].map(([name, questions]) => [name, this.byHeight(questions)]));
  }

  /** Those about the same level that ask for less. */
  below({ args }: T): T[] {
    const height = this.height(args);
    return this.about(args).filter((other) => this.height(other.args) < height);
  }

  /** The one about the same level that asks for most; the question itself where it is about no level. */
  highest(one: T): T {
    return this.about(one.args).at(-1) ?? one;
  }

  private about(args: QuestionArgs): readonly T[] {
    return this.height(args) < 0 ? [] : (this.known.get(subject(args)) ?? []);
  }

  private byHeight(questions: readonly T[]): T[] {
    const each = groupBy(questions, ({ args }) => this.height(args));
    const first = [...each.values()].flatMap(([one]) => one ?? []);
    return sorted(first, (a, b) => this.height(a.args) - this.height(b.args));
  }

  /** How high the level is that is asked for; -1 where none is, or none of its scale. */
  private height(args: QuestionArgs): number {
    if (args.fact === "offering-level") return args.needed;
    if (args.fact !== "level") return -1;
    return this.scales.get(args.scale)?.data.levels.indexOf(args.needed) ?? -1;
  }
}

/** What has the level that is asked for, and on which scale. */
function subject(args: QuestionArgs): string {
  if (args.fact === "level") return `${args.competency} ${args.scale}`;
  return args.fact === "offering-level" ? args.microCredential : "";
}
