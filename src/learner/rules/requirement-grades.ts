import type { Document } from "../../documents/document.ts";
import type { ProgramModel } from "../../ladder/program-model.ts";
import { allNodes } from "../../ladder/requirement-tree.ts";
import type { GradeBands } from "../../policy/grade.ts";
import { GradeKinds } from "./grade-kinds.ts";

/** The least grades that a program's requirements, and exceptions for everyone, ask for. */
export class RequirementGrades {
  /** Do they decide where anything may go? */
  readonly matter: boolean;
  private readonly kinds: GradeKinds;

  /** `scales` are those of the program's banks. */
  constructor(
    model: ProgramModel,
    exceptions: readonly Document<"exception">[],
    scales: Iterable<GradeBands | null>,
  ) {
    const minimums = [
      ...allNodes(model.tree).flatMap(({ requirement }) => requirement.minimumGrade ?? []),
      ...exceptions.flatMap(({ data }) =>
        data.type === "minimum-grade" ? (data.minimumGrade ?? []) : [],
      ),
    ];
    this.matter = minimums.length > 0;
    this.kinds = new GradeKinds(minimums, scales);
  }

  /** Which of them a grade reaches, and whether it is a pass: grades of one key are as good as each other. */
  key(grade: string | null): string {
    return this.kinds.key(grade);
  }
}
