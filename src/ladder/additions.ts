import type { Document } from "../documents/document.ts";
import { append } from "../kernel/append.ts";
import { byText, compareText, firstOf, sorted } from "../kernel/order.ts";
import { clauseDocument } from "../policy/clause-document.ts";
import { complete, type Fact } from "../policy/completion.ts";
import { type Conformance, conformanceOf, meetsEveryMust } from "../policy/conformance.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import type { FrameworkChecks } from "./frameworks.ts";

type Framework = Document<"framework">;

/** Facts to state, and the frameworks that the offering then meets in addition. */
export interface AdditionStep {
  readonly facts: readonly Fact[];
  /** Ids, sorted; found by evaluating every clause again with the facts stated. */
  readonly frameworks: readonly string[];
}

/** What an offering could state to meet more frameworks, the fewest facts first. */
export interface Additions {
  readonly microCredential: string;
  /** How many frameworks it meets as it is. */
  readonly meets: number;
  readonly steps: readonly AdditionStep[];
  /** Frameworks that no added fact is known to satisfy: something stated would have to change. Ids, sorted. */
  readonly beyond: readonly string[];
}

/** For each offering, which facts that it does not state would make it meet more of the frameworks asked about. */
export function additionsFor(catalogue: Catalogue, checks: FrameworkChecks): Additions[] {
  if (checks.frameworks.length < 2) return [];
  return [...catalogue.offerings.values()].map((offering) => {
    const results = checks.conformance.filter(
      ({ microCredential }) => microCredential === offering.id,
    );
    return new Plan(offering, checks.frameworks, catalogue).additions(results);
  });
}

/** A framework with the facts that it still asks for, and the document that states them. */
interface Wish {
  readonly framework: Framework;
  readonly document: unknown;
  readonly facts: readonly Fact[];
}

/** One offering's way to more frameworks. Greedy: at each step the framework that needs the fewest facts more. */
class Plan {
  private readonly offering: Document<"micro-credential">;
  private readonly frameworks: readonly Framework[];
  private readonly context: { readonly asOf: Catalogue["asOf"] };

  constructor(
    offering: Document<"micro-credential">,
    frameworks: readonly Framework[],
    { asOf }: Catalogue,
  ) {
    this.offering = offering;
    this.frameworks = frameworks;
    this.context = { asOf };
  }

  additions(results: readonly Conformance[]): Additions {
    const start = clauseDocument(this.offering.data);
    const met = new Set(results.filter(({ meets }) => meets === true).map((one) => one.framework));
    const before = results.filter(({ meets, applies }) => meets === true && applies).length;
    const reachable = this.frameworks.filter(
      ({ id }) => !met.has(id) && results.some((one) => one.framework === id && isOpen(one)),
    );
    let wanted = reachable.flatMap((framework) => this.wish(framework, start) ?? []);
    const stated = new Set<string>();
    const steps: AdditionStep[] = [];
    let now = start;
    for (let next = nearest(wanted, stated); next !== null; next = nearest(wanted, stated)) {
      const { framework } = next;
      const wish = this.wish(framework, now);
      wanted = wanted.filter((one) => one.framework !== framework);
      if (wish === null) continue;
      now = wish.document;
      for (const { path } of wish.facts) stated.add(path);
      const gained = wanted.filter((one) => this.meets(one.framework, now));
      wanted = wanted.filter((one) => !gained.includes(one));
      const ids = [framework.id, ...gained.map((one) => one.framework.id)];
      steps.push({ facts: wish.facts, frameworks: sorted(ids, compareText) });
      for (const id of ids) met.add(id);
    }
    const beyond = this.frameworks.map(({ id }) => id).filter((id) => !met.has(id));
    return {
      microCredential: this.offering.id,
      meets: before,
      steps,
      beyond: sorted(
        beyond,
        byText((id) => id),
      ),
    };
  }

  /** The document with what a framework still asks for, when evaluation then finds it met; else null. */
  private wish(framework: Framework, document: unknown): Wish | null {
    let now = document;
    const facts: Fact[] = [];
    const { clauses } = this.judge(framework, document);
    for (const [index, { require, severity }] of framework.data.clauses.entries()) {
      const result = clauses[index]?.result;
      if (severity !== "must" || result === "pass" || result === "not-applicable") continue;
      const done = complete(require, now, this.context);
      now = done.value;
      append(facts, done.facts);
    }
    return this.meets(framework, now) ? { framework, document: now, facts } : null;
  }

  private meets(framework: Framework, document: unknown): boolean {
    return meetsEveryMust(document, framework, this.context.asOf);
  }

  private judge(framework: Framework, document: unknown): Conformance {
    return conformanceOf(this.offering, document, framework, this.context.asOf);
  }
}

/** The framework that needs the fewest facts beyond those stated so far; null where there is none left. */
function nearest(wanted: readonly Wish[], stated: ReadonlySet<string>): Wish | null {
  const more = ({ facts }: Wish) => facts.filter(({ path }) => !stated.has(path)).length;
  const [first] = sorted(
    wanted,
    firstOf<Wish>(
      (a, b) => more(a) - more(b),
      byText((one) => one.framework.id),
    ),
  );
  return first ?? null;
}

/** Is all that is missing from a framework's `must` clauses only not stated? */
function isOpen({ clauses }: Conformance): boolean {
  return clauses.every(
    ({ severity, result, open }) =>
      severity !== "must" || result === "pass" || result === "not-applicable" || open,
  );
}
