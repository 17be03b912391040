/** As many items are searched with all steps; a step costs more the more items there are, and more of them are needed. */
const searchedInFull = 100;

/** The share of steps that is left for so many items: with twice the items a quarter. */
const share = (items: number) => Math.min(1, (searchedInFull / Math.max(1, items)) ** 2);

/** Search steps for one allocation of so many items: a few seconds of work at worst. */
export const allocationSteps = (items: number): number =>
  Math.max(200, Math.floor(200_000 * share(items)));

/** Search steps for each constraint that is tried without; what stays undecided counts as binding. */
export const bindingSteps = (items: number): number =>
  Math.max(20, Math.floor(1_000 * share(items)));

/** Search steps where only a part of the items is searched: enough to reach the most credits, not to settle every tie. */
export const partSteps = 500;

/** The same for each constraint that is tried without. */
export const partBindingSteps = 25;
