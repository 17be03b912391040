/** What one statement is said to be to another, by their addresses. */
export interface RelationStatement {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
}

/** Statements that cannot all hold, in words: two about one pair, or a way that leads back to its beginning. */
export function contradictionSentence(steps: readonly RelationStatement[]): string {
  const [first, second] = steps;
  if (first === undefined) return "these relations contradict each other";
  if (steps.length === 1) return `${first.from} cannot be ${first.relation} than itself`;
  if (steps.length === 2 && second !== undefined) {
    const other = turned(second.relation);
    return other === first.relation
      ? `${first.from} and ${first.to} are each said to be ${first.relation} than the other`
      : `two relations of ${first.from} to ${first.to} exclude each other: ${first.relation} and ${other}`;
  }
  const way = steps.map(({ relation, to }) => `${relation} ${to}`).join(", ");
  return `these relations lead back to where they begin: ${first.from} ${way}`;
}

/** The document of an address; a URI as it is. */
export function documentOf(address: string): string {
  return /^[a-z0-9.-]+#/.test(address) ? address.slice(0, address.indexOf("#")) : address;
}

const turned = (relation: string) =>
  relation === "broader" ? "narrower" : relation === "narrower" ? "broader" : relation;
