import process from "node:process";
import { beginBlocks, resumeBlocks } from "../../../src/workspace/output/resumable-file.ts";

/** A program of its own: `writer TARGET begin|resume BLOCKS [PAUSE]` writes an output of so many blocks, hangs after PAUSE of them, and says the system's word for what stopped it. */
async function write(argv: readonly string[]): Promise<void> {
  const [target = "", how = "begin", count = "0", pause = count] = argv;
  const settings = {
    gzip: target.endsWith(".gz"),
    fingerprint: "one",
    amongOthers: false,
    owner: { pid: process.pid, machine: "here", runs: (pid: number) => pid === process.pid },
  };
  const output = await (how === "resume" ? resumeBlocks : beginBlocks)(target, settings);
  if (output.refused !== null) {
    process.stdout.write(`refused ${output.refused}\n`);
    return;
  }
  const { file, progress } = output;
  const from = Number(progress);
  try {
    for (let block = from; block < Number(count); block += 1) {
      if (block - from === Number(pause)) await new Promise((resolve) => setTimeout(resolve, 1e9));
      await file.append(`block ${block} ${"0123456789".repeat(2000)}\n`, block + 1);
      process.stdout.write(`appended ${block}\n`);
    }
    await file.finish();
    process.stdout.write("finished\n");
  } catch (error) {
    process.stdout.write(`stopped ${(error as NodeJS.ErrnoException).code}\n`);
  } finally {
    await file.leave();
  }
}

await write(process.argv.slice(2));
