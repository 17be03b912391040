import { ReaderLeft } from "../exit-code.ts";
import type { Output } from "./output.ts";

/** Writes to a stream; resolves when there is room for more. Throws ReaderLeft when nobody reads it any more. */
export async function writeToStream(output: Output, content: string | Uint8Array): Promise<void> {
  if (output.write(content) !== false || output.once === undefined) return;
  await new Promise<void>((resume, stop) => {
    const ready = () => {
      output.off?.("close", left);
      resume();
    };
    const left = () => {
      output.off?.("drain", ready);
      stop(new ReaderLeft());
    };
    output.once?.("drain", ready);
    output.once?.("close", left);
  });
}
