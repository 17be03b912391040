import type { Signatory } from "../../ladder/record/decision.ts";
import { UsageError } from "../exit-code.ts";

/** How people are written on the command line. */
export const signatoryForm = '"ROLE, UNIT" or "NAME <ROLE, UNIT>"';

/** Reads `ROLE`, `ROLE, UNIT` or `NAME <ROLE, UNIT>`. Throws a UsageError when no role is named. */
export function readSignatory(text: string): Signatory {
  const [, name, inner] = /^([^<>]*)<([^<>]*)>\s*$/.exec(text) ?? [];
  const [role = "", ...unit] = (inner ?? text).split(",").map((part) => part.trim());
  if (role === "" || /[<>]/.test(role)) {
    throw new UsageError(`"${text}" names no role`, `write who decided as ${signatoryForm}`);
  }
  const place = unit.join(", ");
  const person = (name ?? "").trim();
  return {
    ...(person === "" ? {} : { name: person }),
    role,
    ...(place === "" ? {} : { unit: place }),
  };
}
