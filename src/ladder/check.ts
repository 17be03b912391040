import { checkMappings } from "../competency/hygiene/check-mappings.ts";
import { checkStatements } from "../competency/statement/check-statements.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import { comingUpCodes } from "../diagnostics/coming-up.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Severity } from "../diagnostics/severity.ts";
import type { SilencedFinding } from "../diagnostics/silencer.ts";
import type { CivilDate } from "../kernel/date.ts";
import type { Conformance } from "../policy/conformance.ts";
import type { CaseSettings } from "../workspace/case-workspaces.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { type Additions, additionsFor } from "./additions.ts";
import { runCases } from "./cases/run-cases.ts";
import { checkAgreements } from "./check-agreements.ts";
import { checkCircles } from "./check-circles.ts";
import { checkPrerequisites } from "./check-prerequisites.ts";
import { checkClaims } from "./claims.ts";
import { comingUp } from "./coming-up.ts";
import { checkConsistency, inconsistencyFinding } from "./consistency/check-consistency.ts";
import type { Inconsistency } from "./consistency/result.ts";
import { type Day, dayAsRead } from "./day.ts";
import { Evaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { checkFrameworks, type FrameworkChecks, type FrameworkChoice } from "./frameworks.ts";
import { checkPathways } from "./pathways.ts";
import { checkPrograms } from "./satisfiability/check-programs.ts";
import { reported } from "./silenced.ts";

/** The answer of `check`. */
export interface CheckReport {
  readonly asOf: string;
  /** Until which day what comes up is listed; null where that was not asked. */
  readonly until: CivilDate | null;
  /** With the workspace's own severities. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment silences. */
  readonly silenced: readonly SilencedFinding[];
  /** Findings that a baseline lists; none where no baseline was compared with. */
  readonly hidden: readonly Diagnostic[];
  /** Codes whose check did not run, or not in full. */
  readonly unasked: readonly DiagnosticCode[];
  readonly conformance: readonly Conformance[];
  /** Decisions that do not go together; null when that was not asked for. */
  readonly consistency: readonly Inconsistency[] | null;
  /** Those among `conformance` that were asked for by name, or are the workspace's own frameworks. */
  readonly binding: readonly Conformance[];
  /** For each offering, the facts that would make it meet more frameworks; empty where fewer than two were asked about. */
  readonly additions: readonly Additions[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    /** Test cases of the workspace's own rule packs that were run. */
    readonly cases: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly silenced: number;
    readonly hidden: number;
    /** Entries of the baseline that list more than there is. */
    readonly stale: number;
  };
}

const noCases: CaseSettings = { settings: [], diagnostics: [] };

/** What is checked only when asked for. */
export interface CheckOptions {
  /** Test cases of the workspace's own rule packs. */
  readonly cases?: CaseSettings;
  /** Compare the decisions of each bank with each other. */
  readonly consistency?: boolean;
  /** List what comes up until this day. */
  readonly until?: CivilDate | null;
  /** Narrows what rests on a bank: decisions, claims, pathways, consistency, what comes up; all banks where it is absent. */
  readonly banks?: ((bank: string) => boolean) | undefined;
}

/** What is found, or not, by the banks that take part. */
const ofBanks = [
  "agreement-outdated",
  "agreement-reworded",
  "agreement-review-due",
  "unsupported-claim",
  "unchecked-pathway",
  "broken-pathway",
  "unequal-decisions",
  "weaker-got-more",
  ...comingUpCodes,
] as const satisfies readonly DiagnosticCode[];

/**
 * Checks a day of a workspace: documents (also those that take no part in answers for keys alone that mean nothing), decisions, claims, pathways, test cases, and conformance to the frameworks named
 * by id. Throws a RangeError where one of these is not loaded; built-in ones are loaded on demand (`LoadOptions.frameworks`).
 */
export function check(
  day: Day,
  frameworks: readonly string[] | FrameworkChoice = [],
  { cases = noCases, consistency: asked = false, until = null, banks }: CheckOptions = {},
): CheckReport {
  const read = dayAsRead(day);
  const { catalogue } = read;
  const evaluation = new Evaluation(catalogue);
  const narrowed = banks === undefined ? evaluation : new Evaluation(catalogue, banks);
  const choice = "named" in frameworks ? frameworks : chosenIn(catalogue, frameworks);
  const checked = checkFrameworks(catalogue, choice);
  const answered = answeredOn(day, checked);
  const consistency = asked ? checkConsistency(narrowed) : null;
  const found = [
    ...read.diagnostics,
    ...checkStatements(catalogue),
    ...checkMappings(catalogue, evaluation.graph.closure),
    ...checkAgreements(narrowed),
    ...checkCircles(catalogue),
    ...checkPrerequisites(catalogue),
    ...checkClaims(narrowed),
    ...checkPathways(narrowed),
    ...checkPrograms(catalogue),
    ...exceptionFaults(catalogue),
    ...unusedExceptions(evaluation),
    ...cases.diagnostics,
    ...runCases(cases.settings),
    ...checked.diagnostics,
    ...(consistency ?? []).map(inconsistencyFinding),
    ...(until === null ? [] : comingUp(catalogue, until, banks)),
  ];
  const unasked: DiagnosticCode[] = [
    "work-limit",
    ...(choice.named.length === catalogue.frameworks.size ? [] : (["clause-failed"] as const)),
    ...(asked ? [] : (["unequal-decisions", "weaker-got-more"] as const)),
    ...(until === null ? comingUpCodes : []),
    ...(banks === undefined ? [] : ofBanks),
  ];
  const { diagnostics, silenced } = reported(catalogue, found, unasked);
  return {
    asOf: catalogue.asOf,
    until,
    diagnostics,
    silenced,
    hidden: [],
    unasked,
    conformance: answered.conformance,
    binding: answered.binding,
    additions: additionsFor(day.catalogue, answered),
    consistency,
    summary: summarise(day.catalogue, { diagnostics, silenced, cases }),
  };
}

/** What is answered of frameworks: only about documents that take part. */
function answeredOn({ catalogue }: Day, checks: FrameworkChecks): FrameworkChecks {
  const { documents } = catalogue.workspace;
  const takesPart = ({ microCredential, framework }: Conformance) =>
    documents.has("micro-credential", microCredential) && documents.has("framework", framework);
  return {
    ...checks,
    frameworks: checks.frameworks.filter(({ id }) => documents.has("framework", id)),
    conformance: checks.conformance.filter(takesPart),
    binding: checks.binding.filter(takesPart),
  };
}

function chosenIn({ workspace }: Catalogue, ids: readonly string[]): FrameworkChoice {
  const unknown = ids.filter((id) => !workspace.documents.has("framework", id));
  if (unknown.length > 0) throw new RangeError(`no framework ${unknown.join(", ")} is loaded`);
  return { named: ids, surveyed: [] };
}

/** Counts files, documents and findings. */
function summarise(
  catalogue: Catalogue,
  found: {
    readonly diagnostics: readonly Diagnostic[];
    readonly silenced: readonly SilencedFinding[];
    readonly cases: CaseSettings;
  },
): CheckReport["summary"] {
  const { diagnostics, silenced, cases } = found;
  const own = [...catalogue.workspace.documents.all()].filter((d) => d.origin === "workspace");
  return {
    files: catalogue.workspace.files,
    documents: own.length,
    cases: cases.settings.length,
    ...countsOf({ diagnostics, silenced, hidden: [] }),
  };
}

/** How many findings of each kind there are. */
export function countsOf({
  diagnostics,
  silenced,
  hidden,
}: Pick<CheckReport, "diagnostics" | "silenced" | "hidden">) {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    silenced: silenced.length,
    hidden: hidden.length,
    stale: diagnostics.filter(({ code }) => code === "stale-baseline").length,
  };
}
