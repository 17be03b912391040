interface Named {
  readonly id: string;
  readonly title?: string | undefined;
}

/** The criteria of each assessment, where each paragraph of a text begins with the name of one and a colon; null where the text is otherwise. */
export function splitCriteria(
  narrative: string | null,
  assessments: readonly Named[],
): ReadonlyMap<string, string> | null {
  if (narrative === null || assessments.length === 0) return null;
  const byName = new Map(assessments.map((one) => [nameOf(one), one.id]));
  const found = new Map<string, string>();
  for (const paragraph of narrative.split(/\n\n+/)) {
    const [, name = "", text = ""] = /^([^:\n]+): ([\s\S]+)$/.exec(paragraph) ?? [];
    const id = byName.get(name);
    if (id === undefined || found.has(id)) return null;
    found.set(id, text);
  }
  return found;
}

/** The criteria of assessments as one text that `splitCriteria` takes apart; null where one of them does not fit. */
export function joinCriteria(
  assessments: readonly (Named & { readonly criteria?: string | null | undefined })[],
): string | null {
  const all = assessments.flatMap((one) =>
    typeof one.criteria === "string" ? [`${nameOf(one)}: ${one.criteria}`] : [],
  );
  const text = all.join("\n\n");
  const parts = splitCriteria(text === "" ? null : text, assessments);
  const comesBack = assessments.every(
    ({ id, criteria }) => (parts?.get(id) ?? null) === (criteria ?? null),
  );
  return comesBack && parts !== null ? text : null;
}

/** What an assessment goes by: its title, or its id. */
export function nameOf({ id, title }: Named): string {
  return title ?? id;
}
