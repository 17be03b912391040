import { supersededBy } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import type { CivilDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";

/** From which day each recorded decision is superseded: the earliest on which one that supersedes it begins. */
export class Superseded {
  /** By id; null where what supersedes it has no begin. */
  private readonly begins = new Map<string, CivilDate | null>();

  constructor(agreements: Iterable<Document<"agreement">>) {
    for (const { data, effective } of agreements) {
      for (const id of supersededBy(data)) this.begin(id, effective.from ?? null);
    }
  }

  /** The day from which a decision is; null where it always was, undefined where it never is. */
  from(id: string): CivilDate | null | undefined {
    return this.begins.get(id);
  }

  /** Is the decision superseded on a day? */
  by(id: string, day: CivilDate): boolean {
    const from = this.begins.get(id);
    return from !== undefined && (from === null || compareText(from, day) <= 0);
  }

  private begin(id: string, day: CivilDate | null): void {
    const known = this.begins.get(id);
    const earlier = known === undefined || (known !== null && compareText(day ?? "", known) < 0);
    if (earlier) this.begins.set(id, day);
  }
}
