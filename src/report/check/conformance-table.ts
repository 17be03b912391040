import type { CheckReport } from "../../ladder/check.ts";
import { counted } from "../text/amount.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style, Tone } from "../text/style.ts";

type Conformance = CheckReport["conformance"][number];
type Additions = CheckReport["additions"][number];
type Fact = Additions["steps"][number]["facts"][number];

interface View {
  readonly lookup: Lookup;
  readonly style: Style;
}

/** What stands for how an offering meets a framework. */
export const looks = [
  { meets: true, mark: "✔", tone: "good" },
  { meets: null, mark: "?", tone: "maybe" },
  { meets: false, mark: "✘", tone: "bad" },
] as const satisfies readonly { meets: boolean | null; mark: string; tone: Tone }[];

/** Stands where no `must` applies. */
export const notAsked = "·";

const titleWidth = 26;

/** What the marks mean. */
export const legend = [
  "✔ meets every `must` (conforms, or is aligned)   ? unknown   ✘ a `must` fails",
  "· no `must` applies to it",
];

/** `20 offerings beside 3 frameworks`. */
export function besideWords(offerings: readonly string[], frameworks: readonly string[]): string {
  return `${counted(offerings.length, "offering")} beside ${counted(frameworks.length, "framework")}`;
}

/** Offerings beside frameworks, one mark for each pair, and what each offering could state to meet more of them. */
export function conformanceTable(
  items: readonly Conformance[],
  additions: readonly Additions[],
  view: View,
): string[] {
  const frameworks = [...new Set(items.map(({ framework }) => framework))];
  const offerings = [...new Set(items.map(({ microCredential }) => microCredential))];
  const { style } = view;
  return [
    style.paint("strong", besideWords(offerings, frameworks)),
    ...legend,
    "",
    ...frameworks.map((id, index) => frameworkLine(id, index, items, style)),
    ...blocks(frameworks, style.width).flatMap((block) => matrix(block, offerings, items, view)),
    ...additionLines(additions, view),
  ];
}

function frameworkLine(
  id: string,
  index: number,
  items: readonly Conformance[],
  style: Style,
): string {
  const name = neutralise(id).padEnd(titleWidth);
  const line = `${String(index + 1).padStart(4)}  ${name}${frameworkCount(items, id)}`;
  return line.length > style.width ? line.slice(0, style.width) : line;
}

/** `3 of 20 conform, 2 unknown`. */
export function frameworkCount(items: readonly Conformance[], id: string): string {
  const own = items.filter(({ framework }) => framework === id);
  const verb = own[0]?.claim === "alignment" ? "aligned" : "conform";
  const asked = own.filter(({ applies }) => applies);
  const count = (meets: boolean | null) => asked.filter((item) => item.meets === meets).length;
  const open = count(null) > 0 ? `, ${count(null)} unknown` : "";
  return `${count(true)} of ${asked.length} ${verb}${open}`;
}

interface Block {
  readonly from: number;
  readonly ids: readonly string[];
}

/** The frameworks in groups whose columns fit beside the titles. */
function blocks(ids: readonly string[], width: number): Block[] {
  const columns = Math.max(5, Math.floor((width - titleWidth - 2) / 3));
  return Array.from({ length: Math.ceil(ids.length / columns) }, (_, index) => ({
    from: index * columns,
    ids: ids.slice(index * columns, (index + 1) * columns),
  }));
}

function matrix(
  { from, ids }: Block,
  offerings: readonly string[],
  items: readonly Conformance[],
  { lookup, style }: View,
): string[] {
  const head = ids.map((_, index) => String(from + index + 1).padStart(3)).join("");
  const rows = offerings.map((offering) => {
    const title = neutralise(lookup.offering(offering));
    const short = title.length > titleWidth ? `${title.slice(0, titleWidth - 1)}…` : title;
    const marks = ids.map((id) => {
      const item = items.find((one) => one.microCredential === offering && one.framework === id);
      if (item?.applies === false) return `  ${notAsked}`;
      const look = looks.find(({ meets }) => meets === item?.meets);
      return look === undefined ? "   " : `  ${style.paint(look.tone, look.mark)}`;
    });
    return `  ${short.padEnd(titleWidth)}${marks.join("")}`;
  });
  return ["", `  ${"".padEnd(titleWidth)}${head}`, ...rows];
}

const shownSteps = 2;

const reach = (steps: Additions["steps"]): number =>
  steps.reduce((total, { frameworks }) => total + frameworks.length, 0);

function additionLines(additions: readonly Additions[], { lookup, style }: View): string[] {
  const open = additions.filter(({ steps }) => steps.length > 0);
  if (open.length === 0) return [];
  const note =
    "Found by stating the facts and evaluating every clause again, the fewest facts first. State only what is so.";
  return [
    "",
    style.paint("strong", "What to state to meet more"),
    ...indented(note, 0, style.width),
    ...open.flatMap(({ microCredential, meets, steps }) => [
      "",
      ...indented(
        `${neutralise(lookup.offering(microCredential))}: meets ${meets} now, could meet ${meets + reach(steps)}`,
        2,
        style.width,
      ),
      ...steps.slice(0, shownSteps).flatMap((step) => stepLines(step, style)),
      ...(steps.length > shownSteps
        ? indented(
            `then ${counted(steps.length - shownSteps, "step")} more, see --format json`,
            4,
            style.width,
          )
        : []),
    ]),
  ];
}

function stepLines({ facts, frameworks }: Additions["steps"][number], style: Style): string[] {
  const named = facts.map(factWords);
  const gained = frameworks.map((id) => neutralise(id)).join(", ");
  return indented(`+ ${neutralise(named.join("; "))} → ${gained}`, 4, style.width, 2);
}

const relations = { is: "", "at-least": "at least ", "at-most": "at most ", "one-of": "", any: "" };

/** A fact with the value that a rule insists on; a choice of several is left open. */
function factWords({ path, value, asked }: Fact): string {
  if (value === null || asked === "one-of" || asked === "any") return path;
  return `${path}: ${relations[asked]}${value}`;
}
