import { join } from "node:path";
import { measure, table } from "../../interchange/outline/measure.ts";
import { samplesIn } from "../../interchange/outline/samples.ts";

const own = ["fixtures/standards/outline", "fixtures/standards/outline/held-out"];

/** How well outlines are read, field by field: of the folders that are named, else of our own. */
export async function bench(folders: readonly string[]): Promise<void> {
  for (const folder of folders.length === 0 ? own : folders) {
    const samples = samplesIn(join(process.cwd(), folder));
    const { tallies, differences } = await measure(samples);
    console.log(`${folder}: ${samples.length} outlines\n\n${table(tallies)}\n`);
    for (const { sample, field, kind, expected, read } of differences)
      console.log(`${sample}: ${field} ${kind}\n  expected  ${expected}\n  read      ${read}`);
    console.log("");
  }
}
