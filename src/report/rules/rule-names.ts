/** What parameters are called. */
const parameters: Readonly<Record<string, string>> = {
  unit: "unit of credit",
  route: "its credit enters a program by",
  "equivalence.threshold": "share of a course's outcomes that must be covered",
  "equivalence.perOutcomeFloor": "share that every single outcome must reach",
  "equivalence.levels": "level of a competency against the outcome's",
  "equivalence.absentLevel": "an unstated level",
  "equivalence.offeringLevel": "year level of the offering against the course's",
  "equivalence.countOptional": "competencies that not every completer shows count",
  "equivalence.countUnassessed": "competencies that nothing assesses count",
  "equivalence.partialCredit": "part of a course's credit may be given",
  "hours.perCredit.learning": "hours of all learning for one credit",
  "hours.perCredit.lecture": "lecture hours for one credit",
  "hours.perCredit.lab": "laboratory hours for one credit",
  "hours.perCredit.practicum": "practicum hours for one credit",
  "hours.perCredit.selfPaced": "self-paced hours for one credit",
  "equivalence.relations.exact": "an exact match counts",
  "equivalence.relations.broader": "a match with something broader counts",
  "equivalence.relations.narrower": "a match with something narrower counts",
  "equivalence.relations.close": "a close match counts",
  "equivalence.relations.related": "a match that is only related counts",
  "hours.check": "when hours fall short",
  "hours.minimum": "least hours of an offering",
  "credit.step": "credit comes in steps of",
  "credit.least": "least credit of one award",
  "credit.most": "most credit of one award",
  "credit.rounding": "rounding",
  "unassigned.allowed": "credit without a course",
  "unassigned.status": "such credit is",
  "cluster.allowed": "several offerings may stand for one course",
  "cluster.most": "most offerings together",
  "currency.staleAfterMonths": "months after which learning is stale",
  "currency.onStale": "stale learning",
  "currency.until": "age is counted until",
  "grade.minimum": "least grade",
  "grade.perCompetency": "least mark on every competency",
  "grade.scale": "grade scale",
  "validity.months": "months that a recommendation stands",
  "validity.reviewMonths": "months after which it is looked at again",
  "validity.onChange": "a substantial change",
  "dates.recommendation": "the recommendation in force is that of",
  "dates.rules": "the rules in force are those of",
  "residency.share": "share of the program's credits in residence",
  "residency.satisfiedBy": "routes that count as in residence",
  "appeal.days": "days to appeal",
  "appeal.to": "appeals go to",
  reportsAs: "reports as",
};

/** Parameters that are shares, or may be: a grade is one, or a grade of a scale. */
const shares = new Set([
  ...["equivalence.threshold", "equivalence.perOutcomeFloor", "residency.share"],
  ...["grade.minimum", "grade.perCompetency"],
]);

/** Parameters of which there may be many below one key; named by the word that follows it. */
const families: Readonly<Record<string, (member: string) => string>> = {
  residency: (credential) => `least credits in residence for ${withArticle(credential)}`,
  "unassigned.subjects": (subject) => `their subject ${subject} is ours`,
};

/** What a parameter is called; null where the key is none of a parameter, but of an item of a list. */
export function parameterName(key: string): string | null {
  const named = parameters[key];
  if (named !== undefined) return named;
  const family = Object.entries(families).find(([prefix]) => key.startsWith(`${prefix}.`));
  if (family === undefined) return null;
  const [prefix, nameOf] = family;
  return nameOf(key.slice(prefix.length + 1));
}

/** Is the value of a parameter a share, where it is a number? */
export const isShare = (key: string): boolean =>
  shares.has(key) || key.startsWith("equivalence.relations.");

function withArticle(credential: string): string {
  const words = credential.replaceAll("-", " ");
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** What the tests of a filter are called. */
const tests: Readonly<Record<string, string>> = {
  awardTypes: "award types",
  exceptCourses: "all courses but",
  exceptSubjects: "all subjects but",
  exceptTags: "all tags but",
};

/** What a test of a filter is called. */
export const testName = (test: string): string => tests[test] ?? test;
