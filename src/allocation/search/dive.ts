import { compareScores } from "../tally.ts";
import type { Board } from "./board.ts";
import { RunningScore } from "./running-score.ts";
import type { Solution } from "./solution.ts";

/** Options that the relaxed solutions of late took less often are not wanted. */
const leastShare = 0.1;

/** Builds feasible solutions in the branch that the board stands in; the board is left as it was. */
export class Dive {
  readonly #board: Board;
  readonly #running: RunningScore;
  /** Options of undecided items, the greatest grant first, then by rank. */
  readonly #byGrant: readonly number[];
  readonly #weight: Float64Array;

  constructor(board: Board) {
    const { options } = board.instance;
    this.#board = board;
    this.#running = new RunningScore(board.instance);
    this.#weight = new Float64Array(options.size);
    const { grant } = options;
    this.#byGrant = Array.from(grant.keys()).sort(
      (a, b) => (grant[b] ?? 0) - (grant[a] ?? 0) || a - b,
    );
  }

  /**
   * Options by their share in recent relaxed solutions, then whatever else improves the score, then without what does
   * not help. Where less of something will do, that may leave room for more.
   */
  run(share: Float64Array): Solution {
    this.#build(() => this.#placeWanted(share));
    this.#trim();
    if (this.#shave()) {
      const kept = this.#running.chosen.slice();
      this.#build(() => {
        for (const option of kept) if (option >= 0) this.#place(option);
      });
      this.#trim();
    }
    const { chosen, score } = this.#running;
    return { chosen: chosen.slice(), score: Array.from(score) };
  }

  /** Places what `first` does and whatever else improves the score; the board is left as it was. */
  #build(first: () => void): void {
    const board = this.#board;
    const { moment } = board.trail;
    first();
    this.#placeMore();
    this.#follow();
    board.back(moment);
    board.clearChanged();
  }

  #placeWanted(share: Float64Array): void {
    const board = this.#board;
    const { item, size } = board.instance.options;
    const weight = this.#weight;
    const wanted: number[] = [];
    for (let option = 0; option < size; option += 1) {
      if (!board.isOpen(option)) continue;
      const own = (share[option] ?? 0) + (board.must(item[option] ?? 0) ? 1 : 0);
      weight[option] = own;
      if (own >= leastShare) wanted.push(option);
    }
    wanted.sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
    for (const option of wanted) this.#place(option);
  }

  #placeMore(): void {
    const board = this.#board;
    const running = this.#running;
    this.#follow();
    let score = Float64Array.from(running.score);
    for (const option of this.#byGrant) {
      if (!board.isOpen(option)) continue;
      const { moment } = board.trail;
      if (!this.#place(option)) continue;
      this.#follow();
      if (compareScores(running.score, score) > 0) score = Float64Array.from(running.score);
      else {
        board.back(moment);
        this.#follow();
      }
    }
  }

  #place(option: number): boolean {
    const board = this.#board;
    if (!board.isOpen(option)) return false;
    const { moment } = board.trail;
    if (board.place(option)) return true;
    board.back(moment);
    return false;
  }

  /** Brings the score up to what stands on the board: one placement may force others. */
  #follow(): void {
    const { size } = this.#board.instance.items;
    for (let item = 0; item < size; item += 1) this.#running.set(item, this.#board.chosen(item));
  }

  /** Leaves out, one by one, the items without which the score is better. */
  #trim(): void {
    const running = this.#running;
    let score = Float64Array.from(running.score);
    for (let item = 0; item < running.chosen.length; item += 1) {
      const option = running.chosen[item] ?? -1;
      if (option < 0) continue;
      running.set(item, -1);
      if (compareScores(running.score, score) > 0) score = Float64Array.from(running.score);
      else running.set(item, option);
    }
  }

  /** Grants less, item by item, as long as that makes the score better; true where it did. */
  #shave(): boolean {
    const running = this.#running;
    let score = Float64Array.from(running.score);
    let shaved = false;
    for (let item = 0; item < running.chosen.length; item += 1) {
      let kept = running.chosen[item] ?? -1;
      for (let less = this.#less(kept); less >= 0; less = this.#less(kept)) {
        running.set(item, less);
        if (compareScores(running.score, score) <= 0) {
          running.set(item, kept);
          break;
        }
        score = Float64Array.from(running.score);
        kept = less;
        shaved = true;
      }
    }
    return shaved;
  }

  /** The next smaller amount of the same item in the same leaf; -1 where there is none, or it is a second placement. */
  #less(option: number): number {
    const { item, leaf, second, grant } = this.#board.instance.options;
    const less = option - 1;
    const same = item[less] === item[option] && leaf[less] === leaf[option];
    const single = (second[option] ?? -1) < 0 && (second[less] ?? -1) < 0;
    return less >= 0 && same && single && (grant[less] ?? 0) < (grant[option] ?? 0) ? less : -1;
  }
}
