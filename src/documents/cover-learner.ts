/** A line in which the learner of an exception is covered, character by character: it is personal. */
export function coverLearner(line: string): string {
  const named = /(\blearner["']?\s*:\s*)([^\s,}]+)/g;
  return line.replace(named, (_, key: string, learner: string) => key + "*".repeat(learner.length));
}
