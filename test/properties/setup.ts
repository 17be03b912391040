import fc from "fast-check";

/**
 * A property that fails is shrunk for so long at most, in milliseconds: vitest cannot stop what never waits, and the
 * smallest of large workspaces is far. No usual run comes near; one that is asked to try more takes its time.
 */
const patience = 240_000;

if (process.env.LEARNER_RUNS === undefined) {
  fc.configureGlobal({ interruptAfterTimeLimit: patience, markInterruptAsFailure: true });
}
