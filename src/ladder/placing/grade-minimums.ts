import type { Rational } from "../../kernel/rational.ts";
import { all, type Truth } from "../../kernel/truth.ts";
import { type GradeBands, reachesGrade } from "../../policy/grade.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes, type TreeNode } from "../requirement-tree.ts";
import type { ExceptionRules } from "./exception-rules.ts";
import type { Item, Learned } from "./item.ts";
import { isWithin } from "./paths.ts";

/** The grade of each micro-credential that a learner holds; null where it is not known. */
export type Grades = ReadonlyMap<string, string | null>;

interface Minimum {
  readonly path: string;
  readonly grade: string | Rational;
}

/** The least grades that the requirements of a program ask for. */
export class GradeMinimums {
  private readonly model: ProgramModel;
  private readonly stated: readonly Minimum[];

  constructor(model: ProgramModel) {
    this.model = model;
    this.stated = allNodes(model.tree).flatMap(({ path, requirement }) => {
      const { minimumGrade: grade } = requirement;
      return grade === undefined ? [] : [{ path, grade }];
    });
  }

  /** Is an item's grade good enough for a leaf? Without grades (an offering, no learner) it is taken to be. */
  met(item: Learned, leaf: TreeNode, rules: ExceptionRules, grades: Grades | null): Truth {
    if (item.kind === "award" && grades === null) return "true";
    const reached = (grade: string | null, of: string | null) =>
      this.askedFor(item, of, leaf, rules).map((minimum) =>
        reachesGrade(grade, minimum, this.scaleOf(item)),
      );
    return all(
      item.kind === "earned"
        ? reached(item.earned.grade, null)
        : item.award.microCredentials.flatMap((id) => reached(grades?.get(id) ?? null, id)),
    );
  }

  /** The least grades that a leaf asks of what an item rests on: one of its micro-credentials, or itself (null). */
  askedFor(
    item: Item,
    of: string | null,
    { path }: TreeNode,
    rules: ExceptionRules,
  ): (string | Rational)[] {
    const above = this.stated.filter((minimum) => isWithin(path, minimum.path));
    const replaced = rules.minimumGrade(item, of, path);
    if (replaced === null) return above.map(({ grade }) => grade);
    const { requirement, minimumGrade } = replaced;
    const below = above.filter(
      (minimum) =>
        requirement !== "" && minimum.path !== requirement && isWithin(minimum.path, requirement),
    );
    return [minimumGrade, ...below.map(({ grade }) => grade)];
  }

  /** The scale of the award's bank; for an earned course the one that all banks of the program name. */
  private scaleOf(item: Item): GradeBands | null {
    const banks = this.model.banks.filter(
      ({ id }) => item.kind !== "award" || id === item.award.bank,
    );
    const [name, ...others] = new Set(banks.map(({ data }) => data.grade?.scale ?? null));
    return name === undefined || name === null || others.length > 0 ? null : this.scale(name);
  }

  private scale(id: string): GradeBands | null {
    const { workspace, asOf } = this.model.catalogue;
    return workspace.documents.on("grade-scale", id, asOf)?.data ?? null;
  }
}
