import { groupBy } from "../../kernel/group.ts";
import type { CheckReport } from "../../ladder/check.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style, Tone } from "../text/style.ts";

type Conformance = CheckReport["conformance"][number];

interface Look {
  readonly mark: string;
  readonly tone: Tone;
}

const looks: readonly (Look & { readonly meets: boolean | null })[] = [
  { meets: true, mark: "✔ conforms", tone: "good" },
  { meets: null, mark: "? unknown ", tone: "maybe" },
  { meets: false, mark: "✘ does not", tone: "bad" },
];

/** A policy paper is never conformed to. */
const aligned: Look = { mark: "✔ aligned ", tone: "good" };

/** How the micro-credentials stand against each framework that was asked about, and which clauses they miss. */
export function conformanceLines(
  items: readonly Conformance[],
  { lookup, style }: { readonly lookup: Lookup; readonly style: Style },
): string[] {
  const groups = groupBy(
    items,
    ({ framework, edition }) => `${framework}${edition === null ? "" : ` (${edition})`}`,
  );
  return [...groups].flatMap(([framework, group], index) => {
    const meeting = group.filter((item) => item.meets === true).length;
    const verb = group[0]?.claim === "alignment" ? "aligned" : "conform";
    return [
      ...(index === 0 ? [] : [""]),
      `${style.paint("strong", framework)}: ${meeting} of ${group.length} ${verb}`,
      ...group.flatMap((item) => itemLines(item, lookup, style)),
    ];
  });
}

function itemLines(item: Conformance, lookup: Lookup, style: Style): string[] {
  const found = looks.find(({ meets }) => meets === item.meets);
  const look = item.claim === "alignment" && item.meets === true ? aligned : found;
  if (look === undefined) return [];
  const open = item.clauses.filter(({ result }) => result === "fail" || result === "unknown");
  const missed = open.map(
    ({ id, result, severity }) => `${id} (${severity}${result === "unknown" ? ", unknown" : ""})`,
  );
  const title = indented(neutralise(lookup.offering(item.microCredential)), 14, style.width, 2);
  const [first = "", ...rest] = title;
  return [
    `  ${style.paint(look.tone, look.mark)}  ${first.trimStart()}`,
    ...rest,
    ...(missed.length === 0 ? [] : indented(`not met: ${missed.join(", ")}`, 14, style.width, 2)),
  ];
}
