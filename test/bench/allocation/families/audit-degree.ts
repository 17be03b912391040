import type { RequirementNode } from "../../../../src/allocation/problem.ts";
import type { Dice } from "../../../allocation/random-numbers.ts";
import { areas, type Course, courseOf } from "./audit-transcript.ts";

type Accepting = (test: (course: Course) => boolean) => readonly number[];

/** A node that is written once it is known which awards pass a test. */
type Draft = (path: string, accepting: Accepting) => RequirementNode;

/** A degree, and the courses that it names. */
export interface Degree {
  readonly named: readonly Course[];
  readonly requirements: (accepting: Accepting) => readonly RequirementNode[];
}

/** A degree of about so many leaves: a major, concentrations to choose from, general education, electives. */
export function degree(drawn: Dice, leaves: number): Degree {
  const named: Course[] = [];
  const { between, oneOf } = drawn;
  const course = (subject: number): Draft => {
    const one = courseOf(subject, between(10, 49) * 10);
    named.push(one);
    const same = (other: Course) => other.subject === subject && other.number === one.number;
    return (path, accepting) => ({ kind: "course", path, accepts: accepting(same) });
  };
  const several = (count: number, subject: number) =>
    Array.from({ length: count }, () => course(subject));
  const required = () => {
    const kind = between(0, 5);
    const subject = oneOf([0, 0, 0, 1, 2]);
    if (kind === 0) return group({ kind: "choose", choose: 1 }, several(between(2, 4), subject));
    if (kind === 1) return group({ kind: "all-of" }, several(2, subject));
    if (kind === 2) return group({ kind: "choose", choose: 2 }, several(4, subject));
    return course(subject);
  };
  const concentrations = Array.from({ length: Math.max(2, Math.round((leaves - 40) / 10)) }, () =>
    group({ kind: "all-of" }, [
      ...several(between(4, 7), between(0, 3)),
      group({ kind: "choose", choose: 1 }, several(between(2, 3), between(0, 3))),
      pool(oneOf([6, 9]), rangeOf(between(0, 3), between(20, 44) * 10)),
    ]),
  );
  const tops = [
    group({ kind: "all-of" }, Array.from({ length: between(8, 14) }, required)),
    group({ kind: "choose", choose: 1 }, concentrations),
    group({ kind: "credits-of", credits: oneOf([12, 15, 18]) }, [
      pool(9, (one) => one.subject === 0 && one.number >= 300),
      pool(9, (one) => one.subject === 0 && one.number >= 200 && one.number < 400),
    ]),
    group({ kind: "all-of" }, generalEducation(drawn)),
    pool(between(20, 45), () => true),
  ];
  const names = ["major", "concentration", "depth", "general", "electives"];
  return {
    named,
    requirements: (accepting) =>
      tops.map((draft, at) => draft(names[at] ?? `top-${at}`, accepting)),
  };
}

/** A pool for each area, some of them two areas wide. */
function generalEducation({ oneOf, chance }: Dice): readonly Draft[] {
  return Array.from({ length: areas }, (_, area) => {
    const wide = chance(0.3);
    return pool(oneOf([3, 3, 4, 6, 8]), ({ tags }) =>
      tags.some((tag) => tag === area || (wide && tag === (area + 1) % areas)),
    );
  });
}

function pool(credits: number, test: (course: Course) => boolean): Draft {
  return (path, accepting) => ({ kind: "pool", path, credits, accepts: accepting(test) });
}

/** Six numbers of a subject. */
function rangeOf(subject: number, from: number): (course: Course) => boolean {
  return (one) => one.subject === subject && one.number >= from && one.number < from + 60;
}

type Inner =
  | { readonly kind: "all-of" }
  | { readonly kind: "choose"; readonly choose: number }
  | { readonly kind: "credits-of"; readonly credits: number };

function group(inner: Inner, drafts: readonly Draft[]): Draft {
  return (path, accepting) => ({
    ...inner,
    path,
    of: drafts.map((draft, at) => draft(`${path}/${String(at).padStart(2, "0")}`, accepting)),
  });
}
