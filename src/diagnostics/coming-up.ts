import { code } from "./entry.ts";

/** Codes of what falls due in a period ahead; the argument `on` of each is its day. */
export const comingUpEntries = {
  "agreement-ending": code<{ agreement: string; on: string }>({
    severity: "info",
    title: "An agreement ends soon",
    message: (a) => `the agreement "${a.agreement}" ends on ${a.on}`,
    help: (a) => `decide again and record it: \`creditbank record --supersede ${a.agreement}\``,
    explanation:
      "Listed by `check --within`: the agreement is in effect and ends within the period asked about, and no agreement that begins within it supersedes it. From the day after, its credit is no longer recognized; what was completed before keeps its recognition.",
  }),
  "agreement-review-soon": code<{ agreement: string; on: string }>({
    severity: "info",
    title: "An agreement is to be reviewed soon",
    message: (a) => `the agreement "${a.agreement}" is to be reviewed by ${a.on}`,
    help: () => "review it and move `reviewBy`",
    explanation:
      "Listed by `check --within`: the day that the agreement set for its own review falls within the period asked about. When it has passed, `agreement-review-due` warns.",
  }),
  "offering-review-due": code<{ id: string; on: string; overdue: boolean }>({
    severity: "info",
    title: "An offering is to be reviewed",
    message: (a) =>
      a.overdue
        ? `"${a.id}" was to be reviewed by ${a.on}`
        : `"${a.id}" is to be reviewed by ${a.on}`,
    help: () => "review it and move `review.last`",
    explanation:
      "Listed by `check --within`: the offering says when it was last reviewed and how often that is done, and the next review falls within the period asked about, or before it.",
  }),
  "edition-ending": code<{ kind: string; id: string; on: string; next: string | null }>({
    severity: "info",
    title: "An edition ends soon",
    message: (a) =>
      `the ${a.kind} "${a.id}" ends on ${a.on}, ${a.next === null ? "and nothing follows it" : `and the edition of ${a.next} follows`}`,
    help: (a) =>
      a.next === null
        ? "write the next edition, or move `effective.to`"
        : `see what it changes with --as-of ${a.next}`,
    explanation:
      "Listed by `check --within`: a document in effect ends within the period asked about: a micro-credential, course, program, credit bank or framework, a crosswalk of statements or levels, the competencies or the scale that it speaks of, a pathway, an exception, a list of verbs. Agreements have a code of their own (`agreement-ending`). Where no edition follows, what rests on it is not evaluated any more from the day after: mappings no longer count, a pathway is no longer checked, an exception is not applied.",
  }),
  "value-changing": code<{
    kind: string;
    id: string;
    /** The keys that lead to the value, joined by dots. */
    key: string;
    on: string;
    was: string;
    will: string;
  }>({
    severity: "info",
    title: "A dated value changes soon",
    message: (a) =>
      `${a.key} of the ${a.kind} "${a.id}" changes on ${a.on} from ${a.was} to ${a.will}`,
    help: (a) => `see what it changes with --as-of ${a.on}`,
    explanation:
      "Listed by `check --within`: a parameter of a credit bank or program has a history, and its next value comes into force within the period asked about.",
  }),
};

/** The same codes, as a list. */
export const comingUpCodes = Object.keys(
  comingUpEntries,
) as readonly (keyof typeof comingUpEntries)[];

/** Is this a finding about what falls due in the period ahead? */
export function isComingUp(finding: string): boolean {
  return Object.hasOwn(comingUpEntries, finding);
}
