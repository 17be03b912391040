import type { AnyDocument } from "../../src/documents/document.ts";
import { openDay } from "../../src/ladder/day.ts";
import { type Catalogue, catalogueAt } from "../../src/workspace/catalogue.ts";
import { assembled } from "../../src/workspace/load.ts";
import type { Part } from "./documents.ts";
import { day, today, workspaceOf } from "./workspace.ts";

/** The documents in effect on a day, and how often one of them was looked at: work that no other process disturbs. */
export interface Counted {
  readonly catalogue: Catalogue;
  readonly looks: () => number;
}

/** A catalogue that counts every key that is read of a document; for the work of a job, of two sizes. */
export function countedCatalogue(documents: readonly Part[], asOf: string = today): Counted {
  let looks = 0;
  const counting = (document: AnyDocument): AnyDocument =>
    new Proxy(document, {
      get(target, key) {
        looks += 1;
        return Reflect.get(target, key);
      },
    });
  const counted = [...workspaceOf(...documents).documents.all()].map(counting);
  const workspace = assembled(counted, { packs: false }, new Map());
  const { catalogue } = openDay(catalogueAt(workspace, day(asOf)));
  return { catalogue, looks: () => looks };
}
