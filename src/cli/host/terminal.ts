import { Chalk, type ChalkInstance } from "chalk";
import type { Style, Tone } from "../../report/text/style.ts";
import type { Host } from "./host.ts";
import type { Output } from "./output.ts";

const widest = 100;
const narrowest = 40;

/** How text looks on a stream; null is a file: no colour unless it is asked for, 80 columns. */
export function styleFor(host: Host, output: Output | null, color: boolean | undefined): Style {
  const chalk = new Chalk({ level: usesColor(host, output, color) ? 1 : 0 });
  const tones: Readonly<Record<Tone, ChalkInstance>> = {
    good: chalk.green,
    maybe: chalk.yellow,
    bad: chalk.red,
    quiet: chalk.dim,
    strong: chalk.bold,
    place: chalk.cyan,
  };
  return {
    width: widthOf(host, output),
    paint: (tone, text) => (text === "" ? "" : tones[tone](text)),
  };
}

/** Flag, FORCE_COLOR, NO_COLOR, TERM=dumb, and then whether the stream is a terminal. */
function usesColor({ env }: Host, output: Output | null, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR: forced, NO_COLOR: banned, TERM: terminal } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (banned !== undefined && banned !== "") return false;
  return terminal !== "dumb" && output?.isTTY === true;
}

function widthOf({ env }: Host, output: Output | null): number {
  const stated = /^\d{1,4}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : null;
  const width = output === null ? 80 : (output.columns ?? stated ?? 80);
  return Math.min(widest, Math.max(narrowest, width));
}
