import { idMatcher, isGlob } from "../kernel/glob.ts";
import type { FrameworkChoice } from "../ladder/frameworks.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { builtIn, everyPack } from "../workspace/packs.ts";
import { choicesOf, faulty } from "./choices.ts";
import type { Host } from "./host/host.ts";
import { listFrom } from "./opening.ts";
import { select } from "./select.ts";

/** Flags with the frameworks that they ask for, else CREDITBANK_FRAMEWORKS. */
export function withFrameworks<F extends { readonly framework?: readonly string[] }>(
  { env }: Host,
  flags: F,
): F {
  const framework = flags.framework ?? listFrom(env.CREDITBANK_FRAMEWORKS);
  return framework === undefined ? flags : { ...flags, framework };
}

/**
 * Frameworks by the flag, else by `frameworks` of creditbank.yaml. Throws a UsageError where an id or a pattern of the flag
 * names none; those of creditbank.yaml are findings, as is what is wrong with one that cannot be used.
 */
export function chooseFrameworks(
  catalogue: Catalogue,
  flag: readonly string[] | undefined,
): FrameworkChoice {
  const patterns = flag ?? catalogue.workspace.settings?.data.frameworks ?? [];
  const current = [...catalogue.frameworks.keys()];
  const idle = faulty(catalogue, "framework");
  const named = patterns.filter((pattern) => pattern !== everyPack && !isGlob(pattern));
  if (flag !== undefined) for (const id of named) demandKnown(catalogue, id, idle);
  const surveyed = patterns.flatMap((pattern) => {
    if (pattern === everyPack) return current;
    if (!isGlob(pattern)) return [];
    const choices = { ...choicesOf(catalogue, "framework", current), idle };
    if (flag !== undefined) select([pattern], choices);
    return current.filter(idMatcher(pattern));
  });
  return { named, surveyed };
}

/** One that is out of date, or has errors, may be named; one that does not exist may not. */
function demandKnown(catalogue: Catalogue, id: string, idle: readonly string[]): void {
  const { documents } = catalogue.workspace;
  if (documents.has("framework", id) || idle.includes(id)) return;
  const known = [...new Set([...documents.ids("framework"), ...builtIn("framework")])].sort();
  select([id], choicesOf(catalogue, "framework", known));
}
