import type { AppliedException } from "../../ladder/result.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";

/** "exception ex-2025-004 (chair, Arts, 2025-01-10): core is waived; her portfolio shows it". */
export function exceptionText(exception: AppliedException, lookup: Lookup): string {
  const { id, decided, reason } = exception;
  const people = (decided?.by ?? []).flatMap(({ role, unit, organisation }) =>
    [role, unit, organisation].filter((part) => part !== undefined),
  );
  const who = [...people, ...(decided ? [decided.on] : [])].join(", ");
  const head = who === "" ? `exception ${id}` : `exception ${id} (${who})`;
  return neutralise(`${head}: ${effectOf(exception, lookup)}; ${reason}`);
}

function effectOf(exception: AppliedException, lookup: Lookup): string {
  const { type, requirement, minimumGrade } = exception;
  const item = exception.item === null ? "everything" : nameOf(exception.item, lookup);
  const place = requirement ?? "any requirement";
  const course = exception.for === null ? null : lookup.course(exception.for);
  switch (type) {
    case "substitute": {
      const where = requirement === null ? "" : ` in ${requirement}`;
      return course === null ? `${item} may fill ${place}` : `${item} counts as ${course}${where}`;
    }
    case "also-allow":
      return `${item} may fill ${place}, too`;
    case "apply-here":
      return `${item} goes into ${place} or nowhere`;
    case "exclude":
      return `${item} does not go into ${place}`;
    case "waive":
      return `${requirement ?? course ?? item} is waived`;
    case "minimum-grade":
      return `${item} in ${place} needs a grade of ${minimumGrade}`;
  }
}

/** The title of a micro-credential or the code of a course. */
function nameOf(id: string, lookup: Lookup): string {
  const title = lookup.offering(id);
  return title === id ? lookup.course(id) : title;
}
