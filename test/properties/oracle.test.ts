import fc from "fast-check";
import { expect, test } from "vitest";
import { openDay } from "../../src/ladder/day.ts";
import { ladder } from "../../src/ladder/ladder.ts";
import { parseDate } from "../../src/kernel/date.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";
import { oracle } from "../oracle/index.ts";

test("verdicts and credits agree with a brute-force reading of the semantics", () => {
  fc.assert(
    fc.property(arbitraryWorkspace(), ({ documents, asOf, program, bank }) => {
      const text = documents.map((document) => JSON.stringify(document)).join("\n---\n");
      const workspace = loadTexts([{ path: "workspace.yaml", text }], { packs: false });
      const day = openDay(workspace, parseDate(asOf) ?? fail(asOf));
      expect(day.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
      const result = ladder(day.catalogue, {
        programs: (id) => id === program,
        fixes: false,
        ...(bank === undefined ? {} : { banks: (id: string) => id === bank }),
      });
      const view = result.programs[0];
      const ours = {
        pairs: Object.fromEntries(
          result.pairs.map(({ microCredential, verdict, credits }) => [
            microCredential,
            {
              verdict,
              certain: credits.certain.toNumber(),
              possible: credits.possible.toNumber(),
            },
          ]),
        ),
        certain: view?.certain.credits.toNumber() ?? 0,
        possible: view?.possible.credits.toNumber() ?? 0,
      };
      expect(ours).toEqual(oracle(documents, asOf, program, bank));
    }),
    { numRuns: 600 },
  );
});

function fail(asOf: string): never {
  throw new Error(`not a date: ${asOf}`);
}
