import type { Binding } from "../../../allocation/binding.ts";
import { lazily } from "../../../kernel/lazy.ts";
import { least } from "../../../kernel/rational.ts";
import type { Hold } from "../../result.ts";
import { holdOf } from "../hold.ts";
import { isWithin, pathWithout } from "../paths.ts";
import type { ExplainedAllocation } from "../placing.ts";
import type { JointAllocation } from "./allocate-jointly.ts";

/** A joint allocation, program by program; a program's bound is what it could come to if the others stayed as they are. */
export function sharesOf(
  found: JointAllocation,
  prefixes: readonly string[],
): readonly ExplainedAllocation[] {
  const { optimal, unique, programs } = found;
  const room = found.bound.minus(found.credits);
  const binding = lazily(found.binding);
  return programs.map(({ program: _, ...share }, index) => {
    const most = optimal ? share.credits : share.credits.plus(room);
    return {
      ...share,
      bound: least(most, share.of),
      optimal,
      unique,
      binding: () => bindingIn(prefixes[index] ?? "", prefixes, binding()),
      // What blocks one program may lie in another: proofs and costs of limits are for single programs.
      certificate: () => null,
      explained: () => ({ certificate: null, limits: [] }),
    };
  });
}

/** The restraints that bear on one program: its own without the prefix, and `overlap:` with the other's id. */
function bindingIn(
  prefix: string,
  prefixes: readonly string[],
  restraints: readonly Binding[],
): readonly Hold[] {
  const others = prefixes.filter((other) => other !== prefix);
  return restraints.flatMap((restraint): Hold[] => {
    const { kind, name } = restraint;
    if (kind !== "overlap") {
      const id = pathWithout(prefix, name);
      return isWithin(name, prefix) ? [{ ...holdOf(restraint), id }] : [];
    }
    const pairs = others.filter((other) =>
      [`overlap ${prefix} ${other}`, `overlap ${other} ${prefix}`].includes(name),
    );
    return pairs.map((other) => ({
      ...holdOf(restraint),
      kind,
      id: `overlap:${programOf(other)}`,
    }));
  });
}

const programOf = (prefix: string) => prefix.slice(prefix.indexOf(":") + 1);
