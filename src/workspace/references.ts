import { supersededBy } from "../documents/agreement.ts";
import type { AnyDocument, Document } from "../documents/document.ts";
import { valuesOver } from "../documents/history.ts";
import type { Filter, Limit, Requirement } from "../documents/requirement.ts";
import { requirementPaths } from "../documents/requirement-paths.ts";
import { isGlob } from "../kernel/glob.ts";
import type { PathStep } from "../source/tree.ts";
import {
  address,
  edition,
  either,
  local,
  locals,
  many,
  one,
  type Reference,
  statements,
} from "./reference.ts";

/** All references that a document makes. */
export function referencesOf(document: AnyDocument): Reference[] {
  switch (document.kind) {
    case "micro-credential":
      return ofMicroCredential(document);
    case "competency-framework":
      return ofFrameworkOfCompetencies(document);
    case "crosswalk":
      return ofCrosswalk(document);
    case "course":
      return ofCourse(document);
    case "program":
      return ofProgram(document);
    case "credit-bank":
      return [
        ...valuesOver(document.data.grade?.scale, ["grade", "scale"]).flatMap(({ value, path }) =>
          one("grade-scale", value, path),
        ),
        ...document.data.limits.flatMap((limit, i) => ofLimit(limit, ["limits", i])),
      ];
    case "agreement":
      return ofAgreement(document);
    case "exception":
      return [
        ...one("program", document.data.program, ["program"]),
        ...either(["micro-credential", "course"], document.data.item, ["item"]),
        ...one("course", document.data.for, ["for"]),
        ...(document.data.requirement === undefined
          ? []
          : [
              {
                to: "requirement" as const,
                program: document.data.program,
                requirement: document.data.requirement,
                path: ["requirement"],
              },
            ]),
      ];
    case "pathway":
      return ofPathway(document);
    case "framework":
      return one("framework", document.data.successor, ["successor"]);
    case "cases":
      return [
        ...one("framework", document.data.of.framework, ["of", "framework"]),
        ...one("credit-bank", document.data.of.bank, ["of", "bank"]),
      ];
    case "workspace":
      return [
        ...many("credit-bank", document.data.banks, ["banks"]),
        ...(document.data.frameworks ?? []).flatMap((id, index) =>
          id === "all" || isGlob(id) ? [] : one("framework", id, ["frameworks", index]),
        ),
      ];
    case "level-scale":
      return ofLevelScale(document);
    case "level-crosswalk":
      return ofLevelCrosswalk(document);
    case "verb-list":
    case "grade-scale":
      return [];
  }
}

interface Statement {
  readonly level?: { readonly scale: string; readonly value: string } | null | undefined;
  readonly alignments?: readonly { readonly target: string }[] | null | undefined;
}

function ofStatement(statement: Statement, path: readonly PathStep[]): Reference[] {
  const { level, alignments } = statement;
  return [
    ...(level
      ? [{ to: "level" as const, scale: level.scale, level: level.value, path: [...path, "level"] }]
      : []),
    ...(alignments ?? []).map((alignment, i) =>
      address(alignment.target, [...path, "alignments", i, "target"]),
    ),
  ];
}

function ofMicroCredential({ data }: Document<"micro-credential">): Reference[] {
  const ids = new Set(data.competencies.map((competency) => competency.id));
  return [
    ...data.competencies.flatMap((item, i) => ofStatement(item, ["competencies", i])),
    ...(data.assessments ?? []).flatMap((item, i) =>
      locals("competency", item.competencies, ids, ["assessments", i, "competencies"]),
    ),
    ...one("micro-credential", data.basedOn?.microCredential, ["basedOn", "microCredential"]),
    ...edition(data.basedOn?.microCredential, data.basedOn?.edition, ["basedOn", "edition"]),
    ...many("micro-credential", data.composedOf, ["composedOf"]),
    ...(data.pathways?.claims ?? []).flatMap((claim, i) => [
      ...one("program", claim.program, ["pathways", "claims", i, "program"]),
      ...one("course", claim.course, ["pathways", "claims", i, "course"]),
    ]),
  ];
}

function ofFrameworkOfCompetencies({ data }: Document<"competency-framework">): Reference[] {
  const known = new Set(data.competencies.map((competency) => competency.id));
  return [
    ...one("level-scale", data.scale, ["scale"]),
    ...data.competencies.flatMap((item, i): Reference[] => {
      const path = ["competencies", i];
      const parent = item.parent
        ? [local("competency", item.parent, known, [...path, "parent"])]
        : [];
      const level: Reference[] =
        item.level && data.scale
          ? [{ to: "level", scale: data.scale, level: item.level, path: [...path, "level"] }]
          : [];
      return [...parent, ...level];
    }),
  ];
}

function ofLevelScale({ data }: Document<"level-scale">): Reference[] {
  const levels = new Set(data.levels);
  const strands = new Set(data.strands.map((strand) => strand.id));
  return data.descriptors.flatMap(({ level, strand }, i) => [
    local("level", level, levels, ["descriptors", i, "level"]),
    ...(strand === undefined
      ? []
      : [local("strand", strand, strands, ["descriptors", i, "strand"])]),
  ]);
}

function ofLevelCrosswalk({ data }: Document<"level-crosswalk">): Reference[] {
  return [...one("level-scale", data.from, ["from"]), ...one("level-scale", data.to, ["to"])];
}

function ofCrosswalk({ data }: Document<"crosswalk">): Reference[] {
  return [
    ...data.compared.flatMap((pair, i) => [
      ...one("micro-credential", pair.microCredential, ["compared", i, "microCredential"]),
      ...one("course", pair.course, ["compared", i, "course"]),
    ]),
    ...data.mappings.flatMap((item, i) => {
      const path = ["mappings", i];
      const { from } = item;
      const sources =
        typeof from === "string"
          ? [address(from, [...path, "from"])]
          : from.map((text, j) =>
              address(
                text,
                [...path, "from", j],
                from.length > 1 ? ["micro-credential"] : statements,
              ),
            );
      return [...sources, address(item.to, [...path, "to"])];
    }),
  ];
}

function ofCourse({ data }: Document<"course">): Reference[] {
  const known = new Set(data.outcomes.map((outcome) => outcome.id));
  return [
    ...data.outcomes.flatMap((item, i) => [
      ...ofStatement(item, ["outcomes", i]),
      ...locals("outcome", item.parts, known, ["outcomes", i, "parts"]),
    ]),
    ...many("course", data.prerequisites, ["prerequisites"]),
    ...many("course", data.excludes, ["excludes"]),
  ];
}

function ofFilter(filter: Filter | undefined, path: readonly PathStep[]): Reference[] {
  return [
    ...many("course", filter?.courses, [...path, "courses"]),
    ...many("course", filter?.exceptCourses, [...path, "exceptCourses"]),
  ];
}

const ofLimit = (limit: Limit, path: readonly PathStep[]) => ofFilter(limit.of, [...path, "of"]);

function ofRequirement(requirement: Requirement, path: readonly PathStep[]): Reference[] {
  const limits = (requirement.limits ?? []).flatMap((limit, i) =>
    ofLimit(limit, [...path, "limits", i]),
  );
  switch (requirement.form) {
    case "course":
      return [...one("course", requirement.course, [...path, "course"]), ...limits];
    case "pool":
      return [...ofFilter(requirement.from, [...path, "from"]), ...limits];
    default: {
      const key = requirement.form === "all-of" ? "allOf" : "of";
      return [
        ...requirement.of.flatMap((child, i) => ofRequirement(child, [...path, key, i])),
        ...limits,
      ];
    }
  }
}

function ofProgram({ data }: Document<"program">): Reference[] {
  const paths = new Set(requirementPaths(data.requirements));
  return [
    ...many("credit-bank", data.banks, ["banks"]),
    ...data.requirements.flatMap((requirement, i) =>
      ofRequirement(requirement, ["requirements", i]),
    ),
    ...data.limits.flatMap((limit, i) => ofLimit(limit, ["limits", i])),
    ...data.minimums.flatMap((minimum, i) => ofFilter(minimum.of, ["minimums", i, "of"])),
    ...data.sharing.flatMap((pair, i) => locals("requirement", pair, paths, ["sharing", i])),
    ...data.overlap.flatMap((rule, i) =>
      many("program", rule.with.programs, ["overlap", i, "with", "programs"]),
    ),
  ];
}

function ofAgreement({ data }: Document<"agreement">): Reference[] {
  return [
    ...one("credit-bank", data.bank, ["bank"]),
    ...data.microCredentials.flatMap((item, i) => [
      ...one("micro-credential", item.id, ["microCredentials", i, "id"]),
      ...edition(item.id, item.edition, ["microCredentials", i, "edition"]),
    ]),
    ...(data.results ?? []).flatMap((result, i) => [
      ...one("course", result.course, ["results", i, "course"]),
      ...one("program", result.program, ["results", i, "program"]),
      ...many("program", result.programs, ["results", i, "programs"]),
      ...many("course", result.precludes, ["results", i, "precludes"]),
    ]),
    ...many("program", data.programs, ["programs"]),
    ...many("micro-credential", data.conditions?.complete, ["conditions", "complete"]),
    ...supersededBy(data).flatMap((id) => one("agreement", id, ["supersedes"])),
  ];
}

function ofPathway({ data }: Document<"pathway">): Reference[] {
  return data.steps.flatMap((step, i) => [
    ...one("micro-credential", step.microCredential, ["steps", i, "microCredential"]),
    ...one("program", step.program, ["steps", i, "program"]),
    ...(step.after ?? []).flatMap((id, j) =>
      either(["micro-credential", "program"], id, ["steps", i, "after", j]),
    ),
  ]);
}
