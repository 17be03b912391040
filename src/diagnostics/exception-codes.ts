import { code } from "./entry.ts";

/** What an exception does not find, in words. */
function pointsNowhere(args: { why: string; target: string; program: string }): string {
  switch (args.why) {
    case "not-stated":
      return `it does not say \`${args.target}\``;
    case "no-program":
      return `the program "${args.program}" is not in effect`;
    case "no-requirement":
      return `${args.program} has no requirement "${args.target}" on this day`;
    default:
      return `no requirement of ${args.program} that it names takes "${args.target}"`;
  }
}

/** Codes about recorded exceptions. */
export const exceptionCodes = {
  "exception-expired": code<{ exception: string; to: string }>({
    severity: "warning",
    title: "An exception has ended",
    message: (a) => `the exception "${a.exception}" ended on ${a.to} and is not applied`,
    help: () => "decide again and move `effective.to`, or remove it",
    explanation:
      "An exception is a human decision about one learner or one program. Its effective dates are over on the as-of day, so the program's own rules hold again.",
  }),
  "exception-target": code<{
    exception: string;
    program: string;
    why: "not-stated" | "no-program" | "no-requirement" | "no-leaf";
    /** The key that is not stated, else what it points at. */
    target: string;
  }>({
    severity: "error",
    title: "An exception points nowhere",
    message: (a) => `the exception "${a.exception}" cannot be applied: ${pointsNowhere(a)}`,
    help: (a) =>
      a.why === "not-stated" ? `state \`${a.target}\`` : "correct what it names, or remove it",
    explanation:
      "An exception says what it is about: a requirement by its path, an item (a micro-credential or a course), the course that it stands in for. What it names must be there in the program that is in effect on the as-of day; otherwise the decision would silently not be applied.",
  }),
  "exception-unused": code<{
    exception: string;
    program: string;
    /** Null where it is for one learner, whose records were answered without it. */
    item: string | null;
  }>({
    severity: "warning",
    title: "An exception has nothing to apply to",
    message: (a) =>
      a.item === null
        ? `the exception "${a.exception}" changed nothing in its learner's answer for ${a.program}`
        : `the exception "${a.exception}" changes nothing: ${a.item} has no credit that ${a.program} could take or refuse`,
    help: (a) =>
      a.item === null
        ? "compare what it names with what the learner's records hold; remove it if it is of no use"
        : `see \`creditbank explain ${a.item} ${a.program}\` for what is missing`,
    explanation:
      "An exception changes where the credit of its item may go; it gives no credit by itself. No bank that the program honours has, or would give, credit for this micro-credential, so the exception has no effect. Record an agreement about it, or remove the exception. In a batch: the learner's records are in the file, and the answer is the one without the exception; the learner may not hold what it names, or may hold nothing that could earn credit.",
  }),
};
