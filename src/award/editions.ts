import type { Document } from "../documents/document.ts";
import { type CivilDate, includes } from "../kernel/date.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

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

  /** All editions of an offering, by date; none when the id is not known. */
  all(id: string): readonly Offering[] {
    return this.catalogue.workspace.documents.editions("micro-credential", id);
  }

  /** The edition of that name. */
  named(id: string, edition: string): Offering | undefined {
    return this.all(id).find((document) => document.edition === edition);
  }

  /** The edition in effect on a day. */
  on(id: string, day: CivilDate): Offering | undefined {
    return this.all(id).find((document) => includes(document.effective, day));
  }

  /** The edition in effect, else the latest. */
  current(id: string): Offering | undefined {
    return this.on(id, this.catalogue.asOf) ?? this.all(id).at(-1);
  }
}
