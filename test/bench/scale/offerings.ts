import { type Aligned, alignedStatements } from "./aligned.ts";
import type { Draw } from "./draw.ts";
import type { Size } from "./size.ts";
import type { Landscape } from "./topics.ts";

/** A generated micro-credential or course. */
export interface Written {
  readonly id: string;
  readonly statements: readonly Aligned[];
  readonly text: string;
}

/** Micro-credentials: most are assessed and demonstrated in full, some leave facts out; one in ten claims credit for a course. */
export function offerings(
  size: Size,
  land: Landscape,
  courses: readonly Written[],
  draw: Draw,
): Written[] {
  return Array.from({ length: size.offerings }, (_, at) => {
    const id = `mc-${at + 1}`;
    const statements = alignedStatements("C", 4 + draw.below(3), 65, land, draw);
    const shown = () =>
      draw.chance(88)
        ? ", demonstrated: required"
        : draw.chance(50)
          ? ", demonstrated: optional"
          : "";
    const type = draw.chance(1)
      ? "participation-only"
      : draw.one(["project", "testing", "practical"]);
    const lines = [
      "kind: micro-credential",
      `id: ${id}`,
      `title: Micro-credential ${at + 1}`,
      `creditStatus: ${draw.chance(97) ? "non-credit" : "credit"}`,
      `issuer: {id: provider-${1 + draw.below(60)}}`,
      `subjects: [S${draw.below(20)}]`,
      ...(draw.chance(85) ? [`hours: {learning: ${30 + 15 * draw.below(10)}}`] : []),
      ...(draw.chance(60) ? [`level: {year: ${1 + draw.below(3)}}`] : []),
      ...(draw.chance(10)
        ? [`pathways: {claims: [{course: ${draw.one(courses).id}, credits: 3}]}`]
        : []),
      "competencies:",
      ...statements.map(
        ({ id: local, text, alignment }) =>
          `  - {id: ${local}, statement: "${text}"${shown()}${alignment}}`,
      ),
      ...(draw.chance(92) ? [`assessments: [{id: A1, type: ${type}, graded: true}]`] : []),
    ];
    return { id, statements, text: `${lines.join("\n")}\n` };
  });
}
