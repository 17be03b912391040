import { audit } from "./audit.ts";
import { banks } from "./bank.ts";
import type { Family } from "./family.ts";
import { hours } from "./hours.ts";
import { large } from "./large.ts";
import { learner } from "./learner.ts";

/** Every family, in the order of the table. */
export const families: readonly Family[] = [...banks, large, learner, hours, audit];
