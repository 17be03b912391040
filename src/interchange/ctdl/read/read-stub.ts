import type { Link } from "../graph/graph.ts";
import { isAddress } from "./agents.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Adds a micro-credential for what a decision rests on and no file describes, so that the decision is kept. */
export function readStub(run: ReadingRun, link: Link): void {
  const { iri, cursor } = link;
  const id = run.microCredentialAt(link) ?? "";
  const args = { what: "title", of: iri ?? id, instead: "its identifier" };
  cursor.reading.report("value-missing", args, cursor.path);
  run.leadsElsewhere("the source of a value", link);
  const { at } = cursor;
  const institution = run.options.institution ?? "unknown";
  run.drafts.push({
    kind: "micro-credential",
    id,
    data: {
      title: iri ?? id,
      ...(isAddress(iri) ? { source: "ctdl", sources: { ctdl: { url: iri } } } : {}),
      creditStatus: "non-credit",
      issuer: { id: institution },
      competencies: [],
    },
    comments: [
      {
        path: [],
        lines: [
          `Named in ${at.file} (CTDL), and described elsewhere: title, credit status and issuer stand`,
          "here so that the decision that rests on it is kept. Replace this by the description.",
        ],
      },
    ],
    from: at,
  });
}
