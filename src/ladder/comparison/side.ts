import type { Document } from "../../documents/document.ts";
import { lazily } from "../../kernel/lazy.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { clauseDocument } from "../../policy/clause-document.ts";
import { conformanceOf } from "../../policy/conformance.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { type Claim, type ClaimAnswer, claimAnswers, isBorneOut } from "../claims.ts";
import { Evaluation, isCertain, type ProgramEvaluation } from "../evaluation.ts";
import { isKept, type StepAnswer, stepAnswers } from "../pathways.ts";
import type { Mode } from "../placing/mode.ts";
import { verdictOf } from "../verdict.ts";
import { agreementAnswer } from "./agreement-states.ts";
import type { Answer, Filling, PairAnswer, PromiseAnswer, Subject } from "./answer.ts";

/** A state of a workspace, and which of its banks and frameworks take part. */
export interface Side {
  readonly catalogue: Catalogue;
  /** All banks where it is absent. */
  readonly banks: ((id: string) => boolean) | undefined;
  readonly frameworks: readonly Document<"framework">[];
}

/** What one state of a workspace answers; each answer is worked out when it is asked for. */
export class Answers {
  readonly side: Side;
  readonly evaluation: Evaluation;
  private readonly frameworks = lazily(
    () => new Map(this.side.frameworks.map((framework) => [framework.id, framework])),
  );

  constructor(side: Side) {
    this.side = side;
    this.evaluation = new Evaluation(side.catalogue, side.banks);
  }

  /** The answer about a subject; null where the state has nothing of the kind. */
  of(subject: Subject): Answer | null {
    switch (subject.kind) {
      case "pair":
        return this.pair(subject.program, subject.microCredential);
      case "program":
        return this.program(subject.program);
      case "agreement":
        return agreementAnswer(this.evaluation, subject.agreement);
      case "pathway": {
        const pathway = this.side.catalogue.pathways.get(subject.pathway);
        if (pathway === undefined) return null;
        const steps = stepAnswers(this.evaluation, pathway);
        return this.promiseOfStep(steps[namesOf(steps, stepName).indexOf(subject.step)]);
      }
      case "claim": {
        const offering = this.side.catalogue.offerings.get(subject.microCredential);
        if (offering === undefined) return null;
        const claims = offering.data.pathways?.claims ?? [];
        const claim = claims[namesOf(claims, claimName).indexOf(subject.claim)];
        const [answer] = claimAnswers(this.evaluation, offering, (one) => one === claim);
        return this.promiseOfClaim(offering, answer);
      }
      case "conformance":
        return this.conformance(subject.microCredential, subject.framework);
    }
  }

  /** Everything that the state has an answer about; pairs of which nothing is known are left out. */
  *subjects(): Iterable<Subject> {
    const { catalogue, frameworks } = this.side;
    for (const program of catalogue.programs.keys()) {
      const evaluated = this.evaluation.program(program);
      if (evaluated === null) continue;
      for (const microCredential of evaluated.touched()) {
        yield { kind: "pair", microCredential, program };
      }
      yield { kind: "program", program };
    }
    for (const agreement of sorted(
      new Set(catalogue.agreements.map(({ id }) => id)),
      compareText,
    )) {
      yield { kind: "agreement", agreement };
    }
    for (const { id, data } of catalogue.pathways.values()) {
      const promising = data.steps.filter((step) => step.program && step.credits);
      const names = namesOf(promising, ({ program }) => program ?? "");
      for (const step of names) yield { kind: "pathway", pathway: id, step };
    }
    for (const { id, data } of catalogue.offerings.values()) {
      for (const claim of namesOf(data.pathways?.claims ?? [], claimName)) {
        yield { kind: "claim", microCredential: id, claim };
      }
      for (const framework of frameworks) {
        yield { kind: "conformance", microCredential: id, framework: framework.id };
      }
    }
  }

  private pair(program: string, id: string): PairAnswer | null {
    const evaluated = this.evaluation.program(program);
    const offering = this.side.catalogue.offerings.get(id);
    if (evaluated === null || offering === undefined) return null;
    const { data } = evaluated.model.program;
    return {
      kind: "pair",
      title: offering.data.title,
      programTitle: data.title ?? program,
      edition: offering.edition,
      verdict: verdictOf(evaluated, id),
      certain: evaluated.creditsOf(id, "certain"),
      possible: evaluated.creditsOf(id, "possible"),
      unit: data.unit,
      awards: evaluated.awardsUsing(id).flatMap((award) => evaluated.fitting(award) ?? []),
    };
  }

  private program(program: string): Answer | null {
    const evaluated = this.evaluation.program(program);
    if (evaluated === null) return null;
    const { data } = evaluated.model.program;
    return {
      kind: "program",
      title: data.title ?? program,
      of: data.credits,
      unit: data.unit,
      certain: filling(evaluated, "certain"),
      possible: filling(evaluated, "possible"),
    };
  }

  private promiseOfStep(step: StepAnswer | undefined): PromiseAnswer | null {
    if (step === undefined) return null;
    const { program, promised, yields } = step;
    const holds = yields === null ? null : isKept(this.evaluation, step);
    return { kind: "pathway", program, course: null, promised, yields, holds };
  }

  private promiseOfClaim(
    offering: Document<"micro-credential">,
    answer: ClaimAnswer | undefined,
  ): PromiseAnswer | null {
    if (answer === undefined) return null;
    const { claim, yields } = answer;
    return {
      kind: "claim",
      program: claim.program ?? null,
      course: claim.course ?? null,
      promised: claim.credits ?? null,
      yields: yields?.credits ?? null,
      holds: yields && isBorneOut(this.evaluation, offering, claim, yields),
    };
  }

  private conformance(id: string, framework: string): Answer | null {
    const rules = this.frameworks().get(framework);
    const offering = this.side.catalogue.offerings.get(id);
    if (rules === undefined || offering === undefined) return null;
    const { asOf } = this.side.catalogue;
    const { edition, meets, clauses } = conformanceOf(
      offering,
      clauseDocument(offering.data),
      rules,
      asOf,
    );
    return { kind: "conformance", edition, meets, clauses };
  }
}

function filling(program: ProgramEvaluation, mode: Mode): Filling {
  const awards = mode === "certain" ? program.awards.filter(isCertain) : program.awards;
  const { credits, optimal, placed, completed } = program.placing.allocate(awards, mode);
  return { credits, optimal, placed, completed };
}

const stepName = ({ program }: StepAnswer) => program;

const claimName = ({ program, course }: Claim) =>
  [program, course].flatMap((part) => part ?? []).join(" ");

/** A name for each of a list; what would be called the same is numbered. */
function namesOf<T>(items: readonly T[], name: (item: T) => string): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(name(item)) ?? 0) + 1;
    seen.set(name(item), count);
    return count === 1 ? name(item) : `${name(item)} (${count})`;
  });
}
