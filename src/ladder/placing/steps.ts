/** Search steps for one allocation: a few seconds of work at worst, for hundreds of awards. */
export const allocationSteps = 20_000;

/** Search steps for each constraint that is tried without; what stays undecided counts as binding. */
export const bindingSteps = 1_000;
