import type { Award } from "../../award/award.ts";
import { BankRules } from "../../award/bank-rules.ts";
import { assignedAward, type CourseUse } from "../../award/candidates.ts";
import { type CoveringSet, coveringSets } from "../../award/covering-sets.ts";
import { partialAwards } from "../../award/partial-award.ts";
import { unassignedAwards } from "../../award/unassigned-award.ts";
import type { Document } from "../../documents/document.ts";
import type { Catalogue, DocumentOnDay } from "../../workspace/catalogue.ts";
import type { Grounds } from "./grounds.ts";
import type { Near } from "./nearby-courses.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A micro-credential that may be used, and whether surely. */
export interface Member {
  readonly offering: Offering;
  readonly surely: boolean;
}

/** Sets of micro-credentials, as keys, that recorded decisions settle: surely, or if they were in force. */
export interface SettledSets {
  readonly surely: ReadonlySet<string>;
  readonly perhaps: ReadonlySet<string>;
}

/** What one bank's rules compute for learning that a learner holds (semantics, sections 5 and 8). */
export class ComputedAwards {
  private readonly bank: DocumentOnDay<"credit-bank">;
  private readonly grounds: Grounds;
  private readonly near: Near;
  private readonly mayUse: CourseUse;
  private readonly rules = new WeakMap<Catalogue, BankRules>();
  private readonly kept = new Map<string, readonly Award[]>();
  private readonly inDoubt = new WeakMap<Award, Award>();

  constructor(bank: DocumentOnDay<"credit-bank">, grounds: Grounds, near: Near, mayUse: CourseUse) {
    this.bank = bank;
    this.grounds = grounds;
    this.near = near;
    this.mayUse = mayUse;
  }

  /** All awards of sets of the members, by id of the members: none of a settled set, and only for review of one that may be. */
  of(members: readonly Member[], { surely, perhaps }: SettledSets): Award[] {
    const rules = this.rulesFor(members.map(({ offering }) => offering));
    const byCourse = new Map<Course, Member[]>();
    for (const member of members) {
      for (const course of this.near.courses(member.offering)) {
        const known = byCourse.get(course);
        if (known === undefined) byCourse.set(course, [member]);
        else known.push(member);
      }
    }
    const found = [
      ...[...byCourse].flatMap(([course, near]) => this.ofCourse(rules, course, near)),
      ...members.flatMap((member) => this.unassigned(rules, member)),
    ];
    if (surely.size + perhaps.size === 0) return found;
    return found.flatMap((award) => {
      const set = award.microCredentials.join("+");
      if (surely.has(set)) return [];
      return [perhaps.has(set) ? this.reviewed(award) : award];
    });
  }

  /** An award as one for review, the same for the same award. */
  private reviewed(award: Award): Award {
    const known = this.inDoubt.get(award) ?? inReview(award);
    this.inDoubt.set(award, known);
    return known;
  }

  /** The bank's rules over the editions held. */
  rulesFor(offerings: readonly Offering[]): BankRules {
    const { graph, learning, candidates } = this.grounds;
    const catalogue = this.grounds.holding(offerings);
    const known =
      this.rules.get(catalogue) ?? new BankRules(this.bank, catalogue, graph, learning, candidates);
    this.rules.set(catalogue, known);
    return known;
  }

  private ofCourse(rules: BankRules, course: Course, members: readonly Member[]): readonly Award[] {
    return this.once(`${course.id} ${keyOf(this.near, members)}`, () => [
      ...assigned(rules, course, members, this.mayUse),
      ...members
        .filter(({ offering }) => this.mayUse(course, [offering]))
        .flatMap(({ offering, surely }) =>
          partialAwards(rules, offering, course).map((award) => (surely ? award : inReview(award))),
        ),
    ]);
  }

  private unassigned(rules: BankRules, member: Member): readonly Award[] {
    return this.once(` ${keyOf(this.near, [member])}`, () =>
      unassignedAwards(rules, member.offering).map((award) =>
        member.surely ? award : inReview(award),
      ),
    );
  }

  private once(key: string, make: () => readonly Award[]): readonly Award[] {
    const known = this.kept.get(key) ?? make();
    this.kept.set(key, known);
    return known;
  }
}

/**
 * The smallest sets that cover a course. One with a member that may not be usable covers it only possibly, and then
 * counts only where no smaller set possibly does.
 */
function assigned(
  rules: BankRules,
  course: Course,
  members: readonly Member[],
  mayUse: CourseUse,
): Award[] {
  const doubtful = new Set(members.flatMap((m) => (m.surely ? [] : [m.offering])));
  const sets = coveringSets(
    rules,
    course,
    members.map(({ offering }) => offering),
  );
  const isSure = ({ certain, offerings }: CoveringSet) =>
    certain && offerings.every((m) => !doubtful.has(m));
  return sets.flatMap((set) => {
    if (!mayUse(course, set.offerings)) return [];
    const award = assignedAward(rules, course, set);
    if (isSure(set)) return [award];
    const smaller = sets.some((other) => other !== set && isPartOf(other, set));
    return smaller ? [] : [inReview(award)];
  });
}

function isPartOf(part: CoveringSet, whole: CoveringSet): boolean {
  return (
    part.offerings.length < whole.offerings.length &&
    part.offerings.every((m) => whole.offerings.includes(m))
  );
}

const inReview = (award: Award): Award =>
  award.status === "review" ? award : { ...award, status: "review" };

const keyOf = (near: Near, members: readonly Member[]) =>
  members.map(({ offering, surely }) => `${near.number(offering)}${surely ? "" : "?"}`).join(" ");
