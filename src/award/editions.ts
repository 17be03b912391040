import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import type { DocumentIndex } from "../workspace/workspace.ts";

type Offering = Document<"micro-credential">;

/** The editions of offerings, in effect or not, seen from one day. */
export class Editions {
  private readonly catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  get asOf(): CivilDate {
    return this.catalogue.asOf;
  }

  private get documents(): DocumentIndex {
    return this.catalogue.workspace.documents;
  }

  /** All editions of an offering, by date; none when the id is not known. */
  all(id: string): readonly Offering[] {
    return this.documents.editions("micro-credential", id);
  }

  /** The edition of that name. */
  named(id: string, edition: string): Offering | undefined {
    return this.all(id).find((document) => document.edition === edition);
  }

  /** The edition in effect on a day. */
  on(id: string, day: CivilDate): Offering | undefined {
    return this.documents.on("micro-credential", id, day);
  }

  /** The edition in effect, else the latest. */
  current(id: string): Offering | undefined {
    return this.documents.onOrLatest("micro-credential", id, this.catalogue.asOf);
  }
}
