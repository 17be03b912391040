import { compareText } from "../../kernel/order.ts";
import { sum } from "../../kernel/rational.ts";
import type { Fit } from "./fit.ts";

/** Which of two ways to fit what is held into programs comes first, by the objectives of an allocation (semantics, section 6). */
export function compareFits(a: readonly Fit[], b: readonly Fit[]): number {
  const places = (fits: readonly Fit[]) => fits.flatMap(({ placed }) => placed);
  const used = (fits: readonly Fit[]) =>
    new Set(places(fits).flatMap(({ award }) => award.microCredentials)).size;
  const count = (fits: readonly Fit[], status: string) =>
    places(fits).filter(({ award }) => award.status === status).length;
  const total = (fits: readonly Fit[]) => sum(fits.map(({ credits }) => credits));
  const granted = (fits: readonly Fit[]) => sum(places(fits).map((one) => one.granted));
  const completed = (fits: readonly Fit[]) => sizeOf(fits.map((fit) => fit.completed));
  return (
    total(b).compare(total(a)) ||
    completed(b) - completed(a) ||
    used(a) - used(b) ||
    count(a, "review") - count(b, "review") ||
    count(a, "eligible") - count(b, "eligible") ||
    granted(a).compare(granted(b)) ||
    compareText(placesText(a), placesText(b))
  );
}

const sizeOf = (lists: readonly (readonly unknown[])[]) => lists.flat().length;

function placesText(fits: readonly Fit[]): string {
  const lists = fits.map(({ placed }) =>
    placed.map(({ requirement, award, granted, shared }) => [
      requirement,
      award.id,
      granted.toExact(),
      shared ?? "",
    ]),
  );
  return JSON.stringify(lists);
}
