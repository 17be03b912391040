import type { Document } from "../documents/document.ts";
import type { Rational } from "../kernel/rational.ts";
import type { ProgramModel } from "../ladder/program-model.ts";
import { allNodes } from "../ladder/requirement-tree.ts";
import { fails, type GradeBands, reachesGrade } from "../policy/grade.ts";

/** The least grades that a program's requirements, and exceptions for everyone, ask for. */
export class RequirementGrades {
  private readonly minimums: readonly (string | Rational)[];
  private readonly scales: readonly (GradeBands | null)[];
  private readonly known = new Map<string | null, string>();

  /** `scales` are those of the program's banks. */
  constructor(
    model: ProgramModel,
    exceptions: readonly Document<"exception">[],
    scales: Iterable<GradeBands | null>,
  ) {
    this.minimums = [
      ...allNodes(model.tree).flatMap(({ requirement }) => requirement.minimumGrade ?? []),
      ...exceptions.flatMap(({ data }) =>
        data.type === "minimum-grade" ? (data.minimumGrade ?? []) : [],
      ),
    ];
    this.scales = [...new Set([...scales, null])];
  }

  /** Do they decide where anything may go? */
  get matter(): boolean {
    return this.minimums.length > 0;
  }

  /** Which of them a grade reaches, and whether it is a pass: grades of one key are as good as each other. */
  key(grade: string | null): string {
    const known = this.known.get(grade) ?? this.find(grade);
    this.known.set(grade, known);
    return known;
  }

  private find(grade: string | null): string {
    const reached = this.minimums.flatMap((minimum) =>
      this.scales.map((scale) => reachesGrade(grade, minimum, scale)[0]),
    );
    const passes = !this.scales.some((scale) => fails(grade, scale));
    return `${reached.join("")}${passes ? "" : "!"}`;
  }
}
