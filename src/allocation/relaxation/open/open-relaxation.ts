import type { Relaxation } from "../relaxation.ts";
import type { Slack } from "../slack.ts";
import { OpenLeaves } from "./open-leaves.ts";
import { OpenOptions } from "./open-options.ts";
import { OpenPrices } from "./open-prices.ts";
import { OpenSlack } from "./open-slack.ts";
import { OpenTree } from "./open-tree.ts";
import { termsOf } from "./terms.ts";

/**
 * The bound and the slack of the relaxation for many rounds of prices on one board: what is open is laid out flat, and
 * a round is one pass over it.
 */
export class OpenRelaxation {
  readonly #relaxation: Relaxation;
  readonly #open: OpenOptions;
  readonly #prices: OpenPrices;
  readonly #leaves: OpenLeaves;
  readonly #tree: OpenTree;
  readonly #slack: OpenSlack;

  private constructor(relaxation: Relaxation, into: Slack) {
    const { instance, layout, board, nodes } = relaxation;
    const terms = termsOf(instance, layout);
    this.#relaxation = relaxation;
    this.#open = new OpenOptions(instance, terms);
    this.#prices = new OpenPrices(instance, layout, terms);
    this.#leaves = new OpenLeaves(instance, this.#open, this.#prices);
    this.#tree = new OpenTree(board, layout, this.#prices, this.#leaves, nodes.seats);
    this.#slack = new OpenSlack(
      relaxation,
      into,
      this.#open,
      this.#prices,
      this.#leaves,
      this.#tree,
    );
  }

  /** Undefined where a leaf is not plain: by second leaves, too many offers or too wide a pool. */
  static of(relaxation: Relaxation, into: Slack): OpenRelaxation | undefined {
    const { doubles, tree } = relaxation.instance;
    const plain = !doubles && tree.leaves.every((leaf) => relaxation.nodes.plain[leaf] === 1);
    return plain ? new OpenRelaxation(relaxation, into) : undefined;
  }

  /** Reads what is open on the board; to be called after anything changed there. */
  load(): void {
    this.#open.load(this.#relaxation.board);
    this.#tree.load();
  }

  /** The bound under the relaxation's present multipliers, in grid units. */
  evaluate(): number {
    const relaxation = this.#relaxation;
    this.#prices.set(relaxation.multipliers, relaxation.phase, this.#open);
    this.#tree.begin();
    this.#leaves.solve();
    const fixed = relaxation.constantPart() + relaxation.usesPart(this.#prices.worth);
    return this.#tree.finish() + fixed;
  }

  /** Reads the relaxed solution and its slack. */
  read(): void {
    this.#slack.read();
  }
}
