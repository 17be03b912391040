import { createRequire } from "node:module";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import type { Highs, Model as HighsModel } from "highs";
import type { ModelArrays } from "./model.ts";

/** What HiGHS says of a model: the best values of its columns that it found, if any, and the nodes it needed. */
export interface Answered {
  readonly values: Float64Array | null;
  /** True where it proved that no values keep all rows. */
  readonly none: boolean;
  /** False where it stopped short of its proof that nothing is better. */
  readonly proven: boolean;
  readonly nodes: number;
}

interface Question {
  /** How many were asked, with this one. */
  readonly number: number;
  readonly model: ModelArrays;
  /** Nodes that its search may have. */
  readonly nodes: number;
}

/** An answer as it is sent, or why there is none. */
type Sent = Answered | { readonly failed: string };

/** Milliseconds that the thread may take to begin. */
const patience = 60_000;

/** Places in what both threads see: 1 where the thread has begun, and the number of the last question answered. */
const begun = 0;
const answered = 1;
const signals = () => new Int32Array(new SharedArrayBuffer(8));

/**
 * HiGHS in a thread of its own. Its WebAssembly begins asynchronously, which no allocation can wait for; but a thread
 * can wait for another one. It is begun with the first question and keeps no process alive.
 */
export class HighsThread {
  #port: MessagePort | undefined;
  #signal = signals();
  #asked = 0;

  /** Maximises a model; this thread stands still meanwhile. */
  ask(question: Omit<Question, "number">): Answered {
    this.#port ??= this.#begin();
    this.#asked += 1;
    this.#port.postMessage({ ...question, number: this.#asked } satisfies Question);
    waitUntil(this.#signal, answered, this.#asked);
    const sent = (receiveMessageOnPort(this.#port) as { message: Sent } | undefined)?.message;
    if (sent !== undefined && !("failed" in sent)) return sent;
    // What it would say from now on is not to be relied on: whoever asks next gets another thread.
    this.#port.close();
    this.#port = undefined;
    throw new Error(`HiGHS failed: ${sent?.failed ?? "its thread gave no answer"}`);
  }

  #begin(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#signal = signals();
    this.#asked = 0;
    const workerData = {
      highs: createRequire(import.meta.url).resolve("highs"),
      port: port2,
      signal: this.#signal,
    };
    const source = `(${serve.toString()})(require)`;
    new Worker(source, { eval: true, workerData, transferList: [port2] }).unref();
    if (Atomics.wait(this.#signal, begun, 0, patience) === "timed-out")
      throw new Error(`the thread of HiGHS did not begin within ${patience / 1000} s`);
    return port1;
  }
}

/**
 * Stands still until a place holds a value, one more than it holds now or held a moment ago. To be woken is not enough:
 * the other thread may only then come to say that it had changed the place for the question before.
 */
export function waitUntil(
  places: Int32Array<SharedArrayBuffer>,
  place: number,
  value: number,
): void {
  while (Atomics.load(places, place) !== value) Atomics.wait(places, place, value - 1);
}

/** What runs in the thread. It is handed over as text, so it names nothing of this module. */
function serve(load: NodeJS.Require): void {
  const { highs, port, signal } = load("node:worker_threads").workerData;
  const begin: Promise<Highs> = load(highs)();
  const solve = async ({ model, nodes }: Question): Promise<Answered> => {
    const { constants, infinity, withModel } = await begin;
    const { continuous, integer } = constants.variableType;
    const [numRows, numCols] = [model.most.length, model.upper.length];
    const data = {
      numCols,
      numRows,
      sense: constants.objectiveSense.maximize,
      colCost: model.worth,
      colLower: new Float64Array(numCols),
      colUpper: model.upper,
      rowLower: new Float64Array(numRows).fill(-infinity),
      rowUpper: model.most,
      matrix: {
        format: "csr" as const,
        numRows,
        numCols,
        starts: model.start,
        indices: model.column,
        values: model.times,
      },
      integrality: Int32Array.from(model.whole, (whole) => (whole === 1 ? integer : continuous)),
    };
    return withModel(data, (one: HighsModel): Answered => {
      one.options.set({
        output_flag: false,
        mip_rel_gap: 0,
        mip_abs_gap: 0,
        mip_max_nodes: nodes,
        // Mostly nothing better is to be found, so what only looks for solutions, or begins anew, is time lost.
        mip_heuristic_run_rins: false,
        mip_heuristic_run_rens: false,
        mip_allow_restart: false,
      });
      const { modelStatus } = one.run();
      const { optimal, infeasible } = constants.modelStatus;
      const found = one.info.get("primal_solution_status");
      return {
        values: found === constants.solutionStatus.feasible ? one.getSolution().colValue : null,
        none: modelStatus === infeasible,
        proven: modelStatus === optimal,
        nodes: Number(one.info.get("mip_node_count")),
      };
    });
  };
  port.on("message", async (question: Question) => {
    let sent: Sent;
    try {
      sent = await solve(question);
    } catch (error) {
      sent = { failed: String(error) };
    }
    port.postMessage(sent);
    Atomics.store(signal, 1, question.number);
    Atomics.notify(signal, 1);
  });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}
