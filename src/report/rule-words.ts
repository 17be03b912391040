import type { RuleEntry, RuleLine } from "../policy/rule-lines.ts";
import { percent } from "./amount.ts";
import { shareOf } from "./plain-share.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What parameters are called; `%` marks those that are shares. */
const parameters: Readonly<Record<string, string>> = {
  unit: "unit of credit",
  route: "its credit enters a program by",
  "equivalence.threshold": "% of a course's outcomes that must be covered",
  "equivalence.perOutcomeFloor": "% that every single outcome must reach",
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
  "hours.check": "when hours fall short",
  "hours.minimum": "least hours of an offering",
  "credit.step": "credit comes in steps of",
  "credit.least": "least credit of one award",
  "credit.most": "most credit of one award",
  "credit.rounding": "rounding",
  "unassigned.allowed": "credit without a course",
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
  "residency.share": "% of the program's credits in residence",
  "residency.satisfiedBy": "routes that count as in residence",
};

/** A line in words: what is demanded, and each value with the day from which it holds. */
export function ruleWords(line: RuleLine): string {
  const name = parameters[line.key];
  if (name !== undefined) {
    const share = name.startsWith("%");
    const values = line.entries.map((entry) => dated(entry, scalar(entry.value, share)));
    return `${name.replace(/^% /, "share ")}: ${values.join("; ")}`;
  }
  const [section = ""] = line.key.split(".");
  const words = line.entries.map((entry) =>
    dated(entry, itemWords(section, line.key, entry.value)),
  );
  return words.join("; ");
}

/** The value of a line alone, for a column of a comparison. */
export function ruleValue(line: RuleLine | null): string {
  if (line === null) return "–";
  const share = parameters[line.key]?.startsWith("%") ?? false;
  const [section = ""] = line.key.split(".");
  return line.entries
    .map((entry) =>
      dated(
        entry,
        isFields(entry.value)
          ? itemWords(section, line.key, entry.value)
          : scalar(entry.value, share),
      ),
    )
    .join("; ");
}

const dated = ({ from }: RuleEntry, words: string): string =>
  from === null ? words : `${words} from ${from}`;

function itemWords(section: string, key: string, value: unknown): string {
  const name = key.slice(section.length + 1);
  if (!isFields(value)) return `${key}: ${scalar(value, false)}`;
  switch (section) {
    case "gates":
    case "clauses": {
      const condition = value.onFail === "condition" ? ", a condition to meet first" : "";
      return `${String(value.title ?? name)} (${String(value.severity)}${condition})`;
    }
    case "limits":
      return `${titled(value)}at most ${amount(value.max)}${scope(value)}`;
    case "pace":
      return `${titled(value)}at most ${amount(value.max)} in a ${String(value.per)}`;
    case "overlap":
      return `at most ${amount(value.max)} that also counts in ${withWhom(value.with)}${forWhom(value)}`;
    case "conversions":
      return `1 credit is ${scalar(value.factor, false)} ${String(value.to)}`;
    case "notModelled":
      return String(value.statement);
    default:
      return `${key}: ${scalar(value, false)}`;
  }
}

const titled = ({ title }: Fields): string => (title === undefined ? "" : `${String(title)}: `);

/** An upper bound: "65 % of the program's credits", "3 credits", "2 awards". */
function amount(max: unknown): string {
  const { credits, share, awards } = isFields(max) ? max : {};
  if (credits !== undefined) return `${scalar(credits, false)} credits`;
  if (share !== undefined) return `${scalar(share, true)} of the program's credits`;
  return `${scalar(awards, false)} awards`;
}

function scope(limit: Fields): string {
  const { of, within } = limit;
  const tests = isFields(of) ? Object.entries(of) : [];
  const words = tests.map(([test, values]) => `${test} ${scalar(values, false)}`);
  const last = isFields(within) ? [`in the final ${scalar(within.final, false)} credits`] : [];
  const parts = [...words, ...last];
  return `${parts.length === 0 ? "" : `, ${parts.join(", ")}`}${forWhom(limit)}`;
}

function forWhom({ credentials, programs }: Fields): string {
  const names = [credentials, programs].flatMap((list) => (Array.isArray(list) ? list : []));
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

function withWhom(value: unknown): string {
  const { programs, credentials } = isFields(value) ? value : {};
  const names = [programs, credentials].flatMap((list) => (Array.isArray(list) ? list : []));
  return names.length === 0 ? "any other credential" : names.join(", ");
}

/** A value in words: shares as percentages, ranges as "25 to 30", histories entry by entry. */
function scalar(value: unknown, share: boolean): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return share ? percent(shareOf(value)) : String(value);
  if (Array.isArray(value)) return value.map((item) => scalar(item, share)).join(", ");
  if (!isFields(value)) return String(value);
  if ("value" in value && "from" in value) {
    return `${scalar(value.value, share)} from ${String(value.from)}`;
  }
  if ("from" in value && "to" in value) return `${String(value.from)} to ${String(value.to)}`;
  return Object.entries(value)
    .map(([key, item]) => `${key} ${scalar(item, share)}`)
    .join(", ");
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
