import { inFineAmounts } from "../../../allocation/in-fine-amounts.ts";
import type { Family } from "./family.ts";
import { learner } from "./learner.ts";

/** As many hours are a half credit. */
const hoursOfHalf = 10;

/** Learners whose bank counts hours in place of half credits, and grants any number of them. */
export const hours: Family = {
  name: "hours",
  count: 100,
  generate: (seed) => inFineAmounts(learner.generate(seed), hoursOfHalf, seed),
};
