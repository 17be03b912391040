import { createReadStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { flushFolder } from "./durable.ts";
import { openOwn } from "./own-file.ts";

/** Makes a file of another format from lines (given without their breaks, in lots), and emits it piece by piece. */
export type Conversion = (
  lots: AsyncIterable<readonly string[]>,
  emit: (bytes: Uint8Array) => Promise<void>,
) => Promise<void>;

/** Makes a file from the lines of another; all of it is on the disk under its name, or nothing is there. Throws the system's error. */
export async function convertLines(from: string, to: string, convert: Conversion): Promise<void> {
  const temporary = `${from}.converted`;
  const handle = await openOwn(temporary, (await stat(from)).mode);
  try {
    await convert(linesOf(from), async (bytes) => handle.writeFile(bytes));
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(temporary, to);
  await flushFolder(dirname(to));
}

async function* linesOf(path: string): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest !== "") yield [rest];
}
