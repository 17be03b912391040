import type { Award, Reason } from "../../award/award.ts";
import { reasonBy } from "../../award/citation.ts";
import { poolAccepts } from "../../award/filter.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import { sourceTitle } from "../../documents/source-title.ts";
import { awardName } from "../award-name.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { limitReason } from "../limit-reason.ts";
import { isWithin } from "../placing/paths.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";
import { residencyReason } from "../residency-reason.ts";
import { type Waived, waivedReason } from "../waived-reason.ts";

/** Why awards that the offering has do not fit the program. */
export function placingReasons(
  program: ProgramEvaluation,
  offering: Document<"micro-credential">,
): Reason[] {
  return program
    .awardsUsing(offering.id)
    .filter((award) => !program.fits(award, "possible") && !isDecidedNone(award))
    .map((award) => placingReason(program, award));
}

/** Is it no credit, by a decision? Then nothing keeps it out. */
function isDecidedNone({ agreement, type, credits }: Award): boolean {
  return agreement !== null && type !== "waiver" && credits.isZero;
}

function placingReason(program: ProgramEvaluation, award: Award): Reason {
  const { model } = program;
  const { program: document } = model;
  const at = (...path: (string | number)[]) => placeOf(document, ...path);
  const rule = (key: string) => `program ${document.id} ${key}`;
  const name = awardName(program.evaluation.catalogue, award);
  const inRequirements = { rule: rule("requirements"), source: null, at: at("requirements") };
  if (award.unit !== null && award.unit !== document.data.unit) {
    const args = { unit: award.unit, needed: document.data.unit };
    return { code: "unit-mismatch", args, rule: rule("unit"), source: null, at: at("unit") };
  }
  if (program.placing.taking(award).length > 0) return blockedReason(program, award, name);
  const refusal = program.placing.refusal(award);
  if (refusal !== null) {
    const program = document.data.title ?? document.id;
    const args = { award: name, program, exception: refusal.id };
    return reasonBy("not-applicable", args, refusal, ["type"], refusal.data.type);
  }
  const byRoute = model.leaves.some(({ requirement }) => {
    if (requirement.form !== "pool" || requirement.from.routes === undefined) return false;
    const { routes: _, ...rest } = requirement.from;
    return poolAccepts(rest, award);
  });
  if (byRoute) {
    const args = { award: name, route: award.route };
    return { code: "route-wrong", args, ...inRequirements };
  }
  const bySubject =
    award.course === null &&
    award.subject !== null &&
    model.leaves.some(({ requirement }) => {
      if (requirement.form !== "pool") return false;
      const { subjects, exceptSubjects, ...rest } = requirement.from;
      return (subjects ?? exceptSubjects) !== undefined && poolAccepts(rest, award);
    });
  if (bySubject && award.subject !== null) {
    const args = { subjects: [award.subject] };
    return { code: "out-of-range", args, ...inRequirements };
  }
  const args = { award: name, program: document.data.title ?? document.id };
  return { code: "not-applicable", args, ...inRequirements };
}

/** The requirement over a leaf, or the leaf, that an exception for everyone waives; null where none is. */
function waivedAbove({ model, placing }: ProgramEvaluation, leaf: string): Waived | null {
  const above = allNodes(model.tree).filter(({ path }) => isWithin(leaf, path));
  const [found] = above.flatMap(({ path }) => {
    const by = placing.rules.waiverOf(path);
    return by === null ? [] : [{ path, by }];
  });
  return found ?? null;
}

/** A requirement takes it, and it is waived, or a limit or residency leaves no room. */
function blockedReason(program: ProgramEvaluation, award: Award, name: string): Reason {
  const { model } = program;
  const waived = program.placing.taking(award).map(({ path }) => waivedAbove(program, path));
  const [first] = waived;
  if (first && waived.every((one) => one !== null)) return waivedReason(first, name);
  const binding = program.placedAlone(award, "possible").binding();
  const residency = binding.find(({ kind }) => kind === "residency");
  if (residency !== undefined) return residencyReason(model, residency.id, name);
  const { kind, id: limit } = binding[0] ?? { kind: "program", id: model.program.id };
  const code = "limit-reached";
  if (kind === "program")
    return { code, args: { limit, kind, award: name }, ...programRule(model) };
  if (kind === "capacity") {
    const args = { limit, kind: "requirement", award: name } as const;
    return { code, args, ...requirementsRule(model, limit) };
  }
  const args = { limit, award: name };
  return limitReason(model, limit, name) ?? { code, args, ...requirementsRule(model, limit) };
}

type Rule = Pick<Reason, "rule" | "source" | "at">;

function requirementsRule({ program }: ProgramModel, name: string): Rule {
  return {
    rule: `program ${program.id} requirements ${name}`,
    source: sourceTitle(program, null),
    at: placeOf(program, "requirements"),
  };
}

function programRule({ program }: ProgramModel): Rule {
  return {
    rule: `program ${program.id} credits`,
    source: sourceTitle(program, null),
    at: placeOf(program, "credits"),
  };
}
