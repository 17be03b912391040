import type { View } from "../graph/view.ts";
import type { Data } from "../vocabulary.ts";
import { isAddress } from "./agents.ts";

/** Where a thing is described, as sources of a document: its identifiers, its page. */
export function originOf(view: View): Data {
  const url = isAddress(view.id) ? view.id : undefined;
  const locator = view.text("ctid") ?? undefined;
  const page = view.text("subjectWebpage");
  const ctdl = url === undefined && locator === undefined ? undefined : { url, locator };
  const webpage = page === null ? undefined : { url: page };
  if (ctdl === undefined && webpage === undefined) return {};
  return {
    source: ctdl === undefined ? "webpage" : "ctdl",
    sources: { ctdl, webpage },
  };
}
