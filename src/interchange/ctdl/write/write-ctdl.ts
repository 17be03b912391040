import type { AnyDocument } from "../../../documents/document.ts";
import { withoutSteering } from "../../../kernel/steering.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import type { Exportable, Exported } from "../../format.ts";
import { writeAgreement } from "./write-agreement.ts";
import { writeCourse } from "./write-course.ts";
import { writeCrosswalk } from "./write-crosswalk.ts";
import { writeFramework } from "./write-framework.ts";
import { writeMicroCredential } from "./write-micro-credential.ts";
import { writePathway } from "./write-pathway.ts";
import { writeProgram } from "./write-program.ts";
import { writeScale } from "./write-scale.ts";
import { WritingRun } from "./writing-run.ts";

/** Writes documents, and those they refer to, as one graph of CTDL. */
export function writeCtdl(from: Exportable): Exported {
  const run = new WritingRun(from);
  const cursors: Cursor[] = [];
  let written = 0;
  for (let next = run.next(); next !== null; next = run.next()) {
    cursors.push(next.cursor);
    if (write(run, next.document, next.cursor, next.language)) written += 1;
  }
  const file = { "@context": "https://credreg.net/ctdl/schema/context/json", "@graph": run.graph };
  const content = `${withoutSteering(JSON.stringify(file, null, 2))}\n`;
  return {
    files: [{ name: "ctdl.json", content }],
    written,
    diagnostics: cursors.flatMap((cursor) => cursor.reading.finish()),
  };
}

/** Writes a document; has anything of it a place? */
function write(run: WritingRun, document: AnyDocument, cursor: Cursor, language: string): boolean {
  switch (document.kind) {
    case "micro-credential":
      writeMicroCredential(run, { document, cursor, language });
      break;
    case "course":
      writeCourse(run, { document, cursor, language });
      break;
    case "program":
      writeProgram(run, { document, cursor, language });
      break;
    case "competency-framework":
      writeFramework(run, { document, cursor, language });
      break;
    case "level-scale":
      writeScale(run, { document, cursor, language });
      break;
    case "crosswalk":
      return writeCrosswalk(run, { document, cursor, language });
    case "agreement":
      writeAgreement(run, { document, cursor, language });
      break;
    case "pathway":
      writePathway(run, { document, cursor, language });
      break;
    default:
      cursor.lose("CTDL has no place for it");
      return false;
  }
  return true;
}
