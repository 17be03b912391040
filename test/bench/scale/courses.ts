import { alignedStatements } from "./aligned.ts";
import type { Draw } from "./draw.ts";
import type { Written } from "./offerings.ts";
import type { Size } from "./size.ts";
import type { Landscape } from "./topics.ts";

/** A generated course and where it is taught. */
export interface WrittenCourse extends Written {
  readonly institution: number;
  readonly subject: number;
}

/** How many subjects an institution has. */
export const subjects = 20;

/** Courses, the same number at every institution. */
export function courses(size: Size, land: Landscape, draw: Draw): WrittenCourse[] {
  return Array.from({ length: size.courses }, (_, at) => {
    const institution = at % size.institutions;
    const number = Math.floor(at / size.institutions);
    const id = `i${institution + 1}-c${number + 1}`;
    const subject = number % subjects;
    const statements = alignedStatements("O", 3 + draw.below(3), 30, land, draw);
    const lines = [
      "kind: course",
      `id: ${id}`,
      `institution: i${institution + 1}`,
      `code: S${subject} ${1000 * (1 + draw.below(4)) + (number % 1000)}`,
      `subject: S${subject}`,
      `level: {year: ${1 + draw.below(4)}}`,
      `title: Course ${number + 1}`,
      "credits: 3",
      "unit: credit",
      "outcomes:",
      ...statements.map(
        ({ id: local, text, alignment }) => `  - {id: ${local}, statement: "${text}"${alignment}}`,
      ),
    ];
    return { id, institution, subject, statements, text: `${lines.join("\n")}\n` };
  });
}
