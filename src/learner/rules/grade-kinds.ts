import type { Rational } from "../../kernel/rational.ts";
import { fails, type GradeBands, reachesGrade } from "../../policy/grade.ts";

/** Tells grades apart as far as some least grades, under some scales, do. */
export class GradeKinds {
  private readonly minimums: readonly (string | Rational)[];
  private readonly scales: readonly (GradeBands | null)[];
  private readonly known = new Map<string | null, string>();

  constructor(minimums: Iterable<string | Rational>, scales: Iterable<GradeBands | null>) {
    this.minimums = [...new Set(minimums)];
    this.scales = [...new Set([...scales, null])];
  }

  /** Which of the least grades a grade reaches, and whether it is a pass: grades of one key are as good as each other. */
  key(grade: string | null): string {
    const known = this.known.get(grade) ?? this.find(grade);
    this.known.set(grade, known);
    return known;
  }

  private find(grade: string | null): string {
    const reached = this.minimums.flatMap((minimum) =>
      this.scales.map((scale) => reachesGrade(grade, minimum, scale)[0]),
    );
    const failed = this.scales.map((scale) => (fails(grade, scale) ? "!" : ""));
    return [...reached, ...failed].join("");
  }
}
