import { passes } from "../../award/filter.ts";
import type { OnDay } from "../../documents/history.ts";
import type { Limit } from "../../documents/requirement.ts";
import { append } from "../../kernel/append.ts";
import { Rational } from "../../kernel/rational.ts";
import { amountIn } from "../../policy/conversion.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import type { ProgramModel, Residency } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";
import type { LimitCost } from "../result.ts";
import { allCameBy, mayPass } from "./block.ts";
import { type Content, type Item, seen } from "./item.ts";

/** An upper bound on what matching items bring to a program. */
export interface LimitRule {
  /** Unique among the rules of its kind. */
  readonly id: string;
  /** Whose it is. */
  readonly kind: LimitCost["kind"];
  /** The requirement that it governs; null for the whole program. */
  readonly path: string | null;
  readonly max: { readonly credits: Rational } | { readonly awards: number };
  readonly matches: (item: Item) => boolean;
}

/** Every upper bound of a program: its own limits, its requirements', its banks', and residency. */
export function limitRules(model: ProgramModel): readonly LimitRule[] {
  const rules = model.program.data.limits.map((limit) => rule(model, limit.id, null, limit));
  for (const { path, requirement } of allNodes(model.tree)) {
    for (const limit of requirement.limits ?? []) {
      rules.push(rule(model, `${path}/${limit.id}`, path, limit));
    }
  }
  for (const bank of model.banks) append(rules, ofBank(model, bank, rules));
  return [...rules, ...ofResidency(model)];
}

function rule(
  { credits }: ProgramModel,
  id: string,
  path: string | null,
  { max, of }: OnDay<Limit>,
): LimitRule {
  const most = max.credits ?? (max.share ?? Rational.one).times(credits);
  return {
    id,
    kind: path === null ? "program" : "requirement",
    path,
    max: max.awards === undefined ? { credits: most } : { awards: max.awards },
    matches: (item) => (item.kind === "block" ? mayPass(of, item) : passes(of, seen(item))),
  };
}

/** A bank's limits on this kind of credential, in the program's unit; an id that is taken gets the bank's before it. */
function ofBank(
  model: ProgramModel,
  bank: DocumentOnDay<"credit-bank">,
  before: readonly LimitRule[],
): LimitRule[] {
  const { id: program, data } = model.program;
  const found: LimitRule[] = [];
  for (const limit of bank.data.limits) {
    const { id, credentials, programs, of, within } = limit;
    const { credential } = data;
    const ofItsKind =
      credentials === undefined || (credential !== undefined && credentials.includes(credential));
    if (!ofItsKind || programs?.includes(program) === false) continue;
    const taken = [...before, ...found].some((other) => other.id === id);
    const inUnit = (amount: Rational) => amountIn(bank.data, data.unit, amount);
    const most = limit.max.credits && inUnit(limit.max.credits);
    const own = rule(model, taken ? `${bank.id}:${id}` : id, null, {
      ...limit,
      max: { ...limit.max, ...(most && { credits: most }) },
    });
    const { path, max } = own;
    found.push({
      id: own.id,
      kind: "bank",
      path,
      max: within === undefined ? max : withRest(max, model.credits, inUnit(within.final)),
      matches: (item) =>
        partsOf(item).some(
          (part) =>
            isOf(bank, part, of?.routes) &&
            own.matches(item.kind === "block" ? { ...item, content: [part] } : item),
        ),
    });
  }
  return found;
}

/** An item with its routes; of a block all that may count in it, since a bank's limit is on what was decided by the bank. */
function partsOf(item: Item): readonly Content[] {
  const { route } = seen(item);
  return item.kind === "block" ? item.content : [{ item, routes: [route], graded: true }];
}

/**
 * A limit on the last credits of a program to be earned: in the order of earning that allows the most, all that comes
 * before them may be of the kind, too. Counts of awards have no such rest.
 */
function withRest(max: LimitRule["max"], of: Rational, final: Rational): LimitRule["max"] {
  if ("awards" in max) return max;
  const before = of.minus(final);
  return before.isPositive ? { credits: max.credits.plus(before) } : max;
}

/** Is it the bank's own award, or a course earned at its institution by its route or one that the limit names? */
function isOf(
  bank: DocumentOnDay<"credit-bank">,
  { item, routes }: Content,
  named: readonly string[] | undefined,
): boolean {
  if (item.kind === "award") return item.award.bank === bank.id;
  const atHome = item.earned.course.data.institution === bank.data.institution;
  return atHome && [bank.data.route, ...(named ?? [])].some((route) => routes.includes(route));
}

/** What a residency is called in results: the first one has no number. */
export const residencyId = (index: number): string =>
  index === 0 ? "residency" : `residency-${index + 1}`;

function ofResidency({ residencies, credits }: ProgramModel): LimitRule[] {
  return residencies.map((residency, index) => {
    const elsewhere = credits.minus(residency.credits);
    return {
      id: residencyId(index),
      kind: "residency",
      path: null,
      max: { credits: elsewhere.isPositive ? elsewhere : Rational.zero },
      matches: (item) => !isResident(item, residency),
    };
  });
}

/** Does an item count toward a residency: a block only where all that may count in it does? */
export function isResident(item: Item, { satisfiedBy }: Residency): boolean {
  return item.kind === "block"
    ? allCameBy(satisfiedBy, item)
    : satisfiedBy.includes(seen(item).route);
}
