import type { RuleEntry, RuleLine } from "../../policy/rule-lines.ts";
import { statedPercent } from "../text/amount.ts";
import { shareOf } from "./plain-share.ts";
import { isShare, parameterName, testName } from "./rule-names.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A line in words: what is demanded, and each value with the day from which it holds. */
export function ruleWords(line: RuleLine): string {
  const name = parameterName(line.key);
  if (name !== null) {
    const share = isShare(line.key);
    const values = line.entries.map((entry) => dated(entry, scalar(entry.value, share)));
    return `${name}: ${values.join("; ")}`;
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
  const share = isShare(line.key);
  const isItem = parameterName(line.key) === null;
  const [section = ""] = line.key.split(".");
  return line.entries
    .map((entry) =>
      dated(
        entry,
        isItem && isFields(entry.value)
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
  if (key === "notModelled" && Array.isArray(value)) return value.map(String).join(" ");
  if (!isFields(value)) return `${key}: ${scalar(value, false)}`;
  switch (section) {
    case "gates":
    case "clauses": {
      const condition = value.onFail === "condition" ? ", a condition to meet first" : "";
      return `${String(value.title ?? name)} (${String(value.severity)}${condition})`;
    }
    case "limits":
      return `${titled(value)}${atMost(value.max)}${scope(value)}`;
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

/** "at most 2 awards", "no awards". */
const atMost = (max: unknown): string =>
  isFields(max) && max.awards === 0 ? "no awards" : `at most ${amount(max)}`;

/** An upper bound: "65 % of the program's credits", "3 credits", "2 awards". */
function amount(max: unknown): string {
  const { credits, share, awards } = isFields(max) ? max : {};
  if (credits !== undefined) return `${scalar(credits, false)} credits`;
  if (share !== undefined) return `${scalar(share, true)} of the program's credits`;
  return `${scalar(awards, false)} ${awards === 1 ? "award" : "awards"}`;
}

function scope(limit: Fields): string {
  const { of, within } = limit;
  const tests = isFields(of) ? Object.entries(of) : [];
  const words = tests.map(([test, values]) => `${testName(test)} ${scalar(values, false)}`);
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
  if (typeof value === "number") return share ? statedPercent(shareOf(value)) : String(value);
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
