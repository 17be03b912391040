import type { PageData } from "../../report/html/page-data.ts";

/** Unpacks the data that stands in the page. Throws where the browser cannot, or the data is damaged. */
export async function readData(packed: string): Promise<PageData> {
  const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text()) as PageData;
}
