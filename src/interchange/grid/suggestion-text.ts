import type { Suggestion } from "../../competency/suggestions.ts";
import { Rational } from "../../kernel/rational.ts";
import { competenciesOf, competencyKey, type Grid } from "./grid.ts";

/** How many suggestions an outcome shows; the sheet of competencies has them all. */
const mostShown = 4;

/** What speaks for a competency: "an accepted mapping says: part, 70 %". */
function basisText({ basis, relation, degree, because }: Suggestion): string {
  switch (basis) {
    case "accepted":
      return `an accepted mapping says: ${extent(relation, degree)}`;
    case "declared":
      return `declared alignments say: ${relation ?? "related"}`;
    case "proposed":
      return `a proposed mapping says: ${extent(relation, degree)}`;
    case "likely":
      return `words in common: ${because.join(", ")}`;
  }
}

function extent(relation: Suggestion["relation"], degree: Rational | null): string {
  if (degree === null) return relation === "exact" ? "all" : (relation ?? "related");
  return degree.atLeast(Rational.one) ? "all" : `part, ${degree.times(Rational.of(100))} %`;
}

/** The key of a suggested competency; where several count only together, of all of them. */
export function suggestedKey({ offerings }: Grid, suggestion: Suggestion): string {
  const { microCredential, competency, together } = suggestion;
  if (together.length === 0) return competencyKey(offerings, microCredential, competency.id);
  const [only] = offerings;
  return together
    .map((address) =>
      offerings.length === 1 && only !== undefined && address.startsWith(`${only.id}#`)
        ? address.slice(only.id.length + 1)
        : address,
    )
    .join(" + ");
}

/** All that is suggested for an outcome, a line each; says how many are left out. What the first one says may be told beside it. */
export function suggestionLines(
  grid: Grid,
  outcome: string,
  first: "told" | "untold" = "untold",
): string[] {
  const found = grid.suggestions.get(outcome) ?? [];
  const lines = found.slice(0, mostShown).map((one, index) => {
    const head = `${suggestedKey(grid, one)} (${basisText(one)})`;
    const told = index === 0 && first === "told" && one.together.length === 0;
    return told ? head : `${head}: ${statementText(grid, one)}`;
  });
  const rest = found.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more, see the list of competencies`] : lines;
}

/** What a suggestion says; of several competencies that count only together, each in turn. */
function statementText({ offerings }: Grid, { competency, together }: Suggestion): string {
  if (together.length === 0) return competency.statement;
  const all = competenciesOf(offerings);
  const statements = together.flatMap(
    (address) => all.find((one) => one.address === address)?.competency.statement ?? [],
  );
  return statements.join(" / ");
}
