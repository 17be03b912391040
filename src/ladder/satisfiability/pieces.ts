import { Rational } from "../../kernel/rational.ts";
import type { Offer } from "./offer.ts";
import type { Scale } from "./scale.ts";

/**
 * An offer in pieces that stand for every amount of it: a course as it is; credit of an open pool in 1, 2, 4 and so on
 * steps and a rest, which add up to any multiple of a step, so that fine amounts make few pieces. Where only the number
 * of awards is charged, less than all of it is of no use.
 */
export function piecesOf(offer: Offer, scale: Scale): Offer[] {
  const byAmount = [...offer.charged].some(({ measure }) => measure === "credits");
  if (offer.course !== null || !byAmount) return [offer];
  const step = scale.amount(scale.step);
  const pieces: Offer[] = [];
  let left = offer.credits;
  for (let size = step; left.isPositive; size = size.times(Rational.of(2))) {
    const credits = left.moreThan(size) ? size : left;
    pieces.push({ ...offer, credits });
    left = left.minus(credits);
  }
  return pieces;
}
