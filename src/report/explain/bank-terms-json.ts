import { byText, compareText, sorted } from "../../kernel/order.ts";
import type { Assessment } from "../../ladder/assess.ts";
import { byId } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";

/** What holds for everything that a bank recommends; `unit` and `validity` are null where it states none. */
export function termsJson({ terms, bank }: Assessment, lookup: Lookup): object {
  const { unit, caps, validity, conversions } = terms;
  return {
    unit,
    caps: byId(caps).map(({ narrower: partial, source, ...cap }) => ({
      ...cap,
      credentials: cap.credentials && sorted(cap.credentials, compareText),
      programs: cap.programs && sorted(cap.programs, compareText),
      routes: cap.routes && sorted(cap.routes, compareText),
      partial,
      source: source === null ? null : lookup.source(bank, source),
    })),
    validity,
    conversions: sorted(
      conversions,
      byText(({ to }) => to),
    ).map(({ to, factor, source, basis }) => ({
      to,
      factor,
      exact: factor.toDecimal(),
      source: lookup.source(bank, source),
      basis,
    })),
  };
}
