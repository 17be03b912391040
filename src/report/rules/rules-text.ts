import { groupBy } from "../../kernel/group.ts";
import type { RuleComparison, RulePack } from "../../ladder/rules.ts";
import { counted } from "../text/amount.ts";
import { columns, indented, padEnd, wrap } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";
import { ruleValue, ruleWords } from "./rule-words.ts";

const basisOrder = ["primary", "secondary", "general-knowledge", "synthetic", "unstated"];

/** "credit-bank vcc (2024)". */
export const packName = ({ kind, id, edition }: Pick<RulePack, "kind" | "id" | "edition">) =>
  `${kind} ${id}${edition === null ? "" : ` (${edition})`}`;

/** All packs, one line each and what their lines rest on. */
export function rulesListText(packs: readonly RulePack[], style: Style): string {
  const width = Math.max(...packs.map((pack) => columns(pack.id)), 0);
  const groups = [...groupBy(packs, ({ kind }) => kind)];
  const lines = groups.flatMap(([kind, group]) => [
    style.paint("strong", `${kind} (${group.length})`),
    ...group.flatMap((pack) => {
      const edition = pack.edition === null ? "" : `, ${pack.edition}`;
      const where = pack.jurisdiction === null ? "" : ` · ${pack.jurisdiction}`;
      const own = pack.origin === "workspace" ? " · of this workspace" : "";
      const text = `${padEnd(pack.id, width)}  ${pack.title}${edition}${where}${own}`;
      return indented(neutralise(text), 2, style.width, 2);
    }),
    "",
  ]);
  return `${[...lines, "`creditbank rules show ID` says what one demands."].join("\n")}\n`;
}

/** What a pack demands, section by section, each line with its source. */
export function rulesShowText(packs: readonly RulePack[], style: Style): string {
  return `${packs.flatMap((pack, index) => [...(index === 0 ? [] : [""]), ...packLines(pack, style)]).join("\n")}\n`;
}

function packLines(pack: RulePack, style: Style): string[] {
  const { effective, lines, sources } = pack;
  const titles = new Map(sources.map(({ key, title, basis }) => [key, { title, basis }]));
  const period =
    effective.from === undefined && effective.to === undefined
      ? ""
      : ` · ${effective.from ?? "…"} to ${effective.to ?? "…"}`;
  const sections = [...groupBy(lines, ({ key }) => key.split(".", 1)[0] ?? key)];
  const rests = basisOrder
    .filter((basis) => (pack.bases[basis] ?? 0) > 0)
    .map((basis) => `${pack.bases[basis]} ${basis}`);
  return [
    ...indented(neutralise(`${pack.title}: ${packName(pack)}${period}`), 0, style.width, 2).map(
      (line) => style.paint("strong", line),
    ),
    ...(pack.note === null ? [] : indented(neutralise(pack.note), 2, style.width)),
    ...sections.flatMap(([section, group]) => [
      "",
      section,
      ...group.flatMap((line) => {
        const cited = titles.get(line.entries.at(-1)?.source ?? "");
        const source =
          cited === undefined
            ? unstated(line)
            : ` [${cited.title ?? ""}; ${cited.basis ?? "basis not stated"}]`;
        return indented(neutralise(`${ruleWords(line)}${source}`), 2, style.width, 2);
      }),
    ]),
    "",
    ...wrap(`${counted(lines.length, "line")}: ${rests.join(", ")}`, style.width),
  ];
}

const unstated = ({ stated }: RulePack["lines"][number]): string =>
  stated ? "" : " [not stated; it holds where nothing is]";

/** Two packs side by side: what differs, and with `all` what is the same too. */
export function rulesDiffText(comparison: RuleComparison, style: Style, all: boolean): string {
  const { before, after, differences } = comparison;
  const same = differences.filter(({ changed }) => !changed).length;
  const shown = differences.filter(({ changed }) => all || changed);
  const lines = shown.flatMap(({ key, before: a, after: b, changed }) => [
    style.paint("strong", `${changed ? "≠" : "="} ${key}`),
    ...indented(neutralise(`- ${ruleValue(a)}`), 4, style.width, 2),
    ...(changed ? indented(neutralise(`+ ${ruleValue(b)}`), 4, style.width, 2) : []),
  ]);
  const rest = `${counted(differences.length - same, "difference")}; ${same} the same`;
  return `${[neutralise(`- ${packName(before)}`), neutralise(`+ ${packName(after)}`), "", ...lines, ...(lines.length === 0 ? [] : [""]), rest].join("\n")}\n`;
}
