/** Section 8: recorded decisions about what a learner holds. */
import { type Award, admits, agreementAward, covered } from "./agreements.ts";
import type { Three } from "./evidence.ts";
import { type Asked, both, graded, type Held, sound, superseding, within } from "./holdings.ts";
import { substance } from "./learning.ts";
import {
  child,
  type Doc,
  docs,
  idOf,
  inEffect,
  stated,
  text,
  texts,
  type World,
} from "./reading.ts";

type About = Asked & {
  readonly program: Doc;
  readonly held: readonly Held[];
  /** ids of all that is completed: courses, and micro-credentials within their dates */
  readonly completed: ReadonlySet<string>;
};

/** Was the decision in effect when a holding was completed, and not yet superseded? */
function inForce({ world }: About, bank: Doc, agreement: Doc, held: Held): Three {
  const asOf = child(bank, "dates").recommendation === "as-of";
  const day = asOf ? world.asOf : held.row.completedOn;
  const later = superseding(world, idOf(agreement)).map((other): Three => {
    const start = text(child(other, "effective"), "from");
    if (day !== undefined) {
      return start === undefined || start <= day ? "false" : "true";
    }
    if (start === undefined || start <= (text(child(agreement, "effective"), "from") ?? "")) {
      return "false";
    }
    return start > world.asOf ? "true" : "unknown";
  });
  return both([within(agreement, day), ...later]);
}

/** Has the learning changed in substance since the decision? By the editions of the day it was assessed. */
function outdated(world: World, agreement: Doc, set: readonly Doc[]): boolean {
  const on = String(child(agreement, "assessed").on);
  return docs(agreement, "microCredentials").some((entry, i) => {
    const then = world
      .every("micro-credential")
      .find((m) => idOf(m) === entry.id && inEffect(m, on));
    const now = set[i];
    return (
      !stated(entry, "edition") &&
      then !== undefined &&
      now !== undefined &&
      substance(then) !== substance(now)
    );
  });
}

function isSure(about: About, agreement: Doc, set: readonly Doc[]): boolean {
  const { world, completed } = about;
  const conditions = child(agreement, "conditions");
  const all = texts(conditions, "complete").every((id) => completed.has(id));
  const conditional = agreement.decision === "conditional";
  const named = stated(conditions, "minimumGrade") || texts(conditions, "complete").length > 0;
  const met = named && !stated(conditions, "note") && all;
  const approved = text(child(agreement, "approved"), "on");
  return (
    approved !== undefined &&
    approved <= world.asOf &&
    (conditional ? met : all) &&
    !outdated(world, agreement, set)
  );
}

export type Decided = {
  readonly awards: readonly Award[];
  /** names of sets that decisions settle */
  readonly named: ReadonlySet<string>;
  readonly perhapsNamed: ReadonlySet<string>;
};

/** How well a record serves the decisions about credit in the program that name it: 0 surely, 1 perhaps, 2 not. */
export function servesDecisions(about: About, banks: readonly Doc[], one: Held): number {
  const facts = banks.flatMap((bank) =>
    about.world
      .every("agreement")
      .filter((agreement) => agreement.bank === idOf(bank) && agreement.decision !== "no-credit")
      .filter((agreement) =>
        docs(agreement, "results").some((result) => admits(bank, agreement, result, about.program)),
      )
      .filter((agreement) =>
        docs(agreement, "microCredentials").some(
          (named) =>
            named.id === idOf(one.offering) &&
            (!stated(named, "edition") || named.edition === one.offering.edition),
        ),
      )
      .map((agreement) =>
        both([
          inForce(about, bank, agreement, one),
          sound(about, bank, one),
          graded(about, bank, one, agreement),
          docs(agreement, "microCredentials").length === 1 &&
          outdated(about.world, agreement, [one.offering])
            ? "unknown"
            : "true",
        ]),
      ),
  );
  return facts.includes("true") ? 0 : facts.includes("unknown") ? 1 : 2;
}

export function decide(about: About, bank: Doc): Decided {
  const { world, program, held } = about;
  const offerings = held.map((one) => one.offering);
  const named = new Set<string>();
  const perhapsNamed = new Set<string>();
  const awards: Award[] = [];
  for (const agreement of world.every("agreement").filter((a) => a.bank === idOf(bank))) {
    for (const set of covered(world, agreement, offerings)) {
      const members = held.filter((one) => set.includes(one.offering));
      const force = both(members.map((one) => inForce(about, bank, agreement, one)));
      const results = docs(agreement, "results");
      const admitted = results.filter((result) => admits(bank, agreement, result, program));
      const settles =
        ["credit", "no-credit"].includes(String(agreement.decision)) &&
        (results.length === 0 ? admits(bank, agreement, {}, program) : admitted.length > 0);
      const name = set.map(idOf).toSorted().join("+");
      if (settles && force === "true") {
        named.add(name);
      }
      if (settles && force === "unknown") {
        perhapsNamed.add(name);
      }
      const usable = both([
        force,
        ...members.map((one) => sound(about, bank, one)),
        ...members.map((one) => graded(about, bank, one, agreement)),
      ]);
      if (usable === "false" || agreement.decision === "no-credit") {
        continue;
      }
      const sure = usable === "true" && isSure(about, agreement, set);
      for (const result of admitted) {
        const award = agreementAward(world, bank, agreement, result, set);
        if (award !== undefined) {
          awards.push({ ...award, status: sure ? "recognized" : "review" });
        }
      }
    }
  }
  return { awards, named, perhapsNamed };
}
