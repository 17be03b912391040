import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PageData } from "../../src/report/html/page-data.ts";
import { pageHtml } from "../../src/report/html/page-html.ts";
import { packageRoot, run } from "../cli/run.ts";

/** The report that the command writes to standard output. */
export async function reportOf(argv: readonly string[], cwd = packageRoot): Promise<string> {
  const { code, stdout, stderr } = await run(["report", "-o", "-", ...argv], { cwd });
  if (code === 2 || code === 3) throw new Error(stderr);
  return stdout;
}

/** The data that a report holds. */
export function dataIn(html: string): PageData {
  const packed = /<script type="application\/octet-stream" id="data">([^<]*)<\/script>/.exec(html);
  return JSON.parse(gunzipSync(Buffer.from(packed?.[1] ?? "", "base64")).toString("utf8"));
}

/** The page's program and style as they are built. */
export function builtTemplate(): { readonly script: string; readonly style: string } {
  const read = (name: string) => readFileSync(join(packageRoot, "dist/page", name), "utf8");
  return { script: read("page.js"), style: read("page.css") };
}

/** The report of data, with the page as it is built. */
export const reportWith = (data: PageData): string => pageHtml(data, builtTemplate());

/** The same answers for so many copies of every micro-credential and of every program. */
export function multiplied(data: PageData, offerings: number, programs: number): PageData {
  const copies = <T extends { readonly id: string; readonly title: string }>(
    list: readonly T[],
    times: number,
  ): T[] =>
    Array.from({ length: times }, (_, copy) =>
      list.map((one) =>
        copy === 0 ? one : { ...one, id: `${one.id}-${copy}`, title: `${one.title} ${copy}` },
      ),
    ).flat();
  const pairs = data.pairs.flatMap((pair) =>
    Array.from({ length: offerings * programs }, (_, copy) => ({
      ...pair,
      offering: pair.offering + (copy % offerings) * data.offerings.length,
      program: pair.program + Math.floor(copy / offerings) * data.programs.length,
    })),
  );
  return {
    ...data,
    offerings: copies(data.offerings, offerings),
    programs: copies(data.programs, programs),
    pairs,
    summary: { ...data.summary, pairs: pairs.length },
  };
}
