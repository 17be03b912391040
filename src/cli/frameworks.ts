import { includes } from "../kernel/date.ts";
import { idMatcher, isGlob } from "../kernel/glob.ts";
import { nearestName } from "../kernel/text.ts";
import type { FrameworkChoice } from "../ladder/frameworks.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { builtIn, everyPack } from "../workspace/packs.ts";
import { choicesOf } from "./choices.ts";
import { UsageError } from "./exit-code.ts";
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

/** Frameworks by the flag, else by `frameworks` of creditbank.yaml. Throws a UsageError where an id or a pattern of the flag names none; those of creditbank.yaml are findings. */
export function chooseFrameworks(
  catalogue: Catalogue,
  flag: readonly string[] | undefined,
): FrameworkChoice {
  const patterns = flag ?? catalogue.workspace.settings?.data.frameworks ?? [];
  const current = [...catalogue.frameworks.keys()];
  const named = patterns.filter((pattern) => pattern !== everyPack && !isGlob(pattern));
  if (flag !== undefined) for (const id of named) demandKnown(catalogue, id);
  const surveyed = patterns.flatMap((pattern) => {
    if (pattern === everyPack) return current;
    if (!isGlob(pattern)) return [];
    if (flag !== undefined) select([pattern], choicesOf(catalogue, "framework", current));
    return current.filter(idMatcher(pattern));
  });
  return { named, surveyed };
}

/** One that is out of date may be named; one that does not exist, or is broken, may not. */
function demandKnown(catalogue: Catalogue, id: string): void {
  const { documents } = catalogue.workspace;
  if (catalogue.frameworks.has(id)) return;
  const days = documents.editions("framework", id);
  if (days.length > 0 && days.every(({ effective }) => !includes(effective, catalogue.asOf)))
    return;
  const known = [...new Set([...documents.ids("framework"), ...builtIn("framework")])].sort();
  const near = documents.has("framework", id) ? null : nearestName(id, known);
  if (near !== null) {
    throw new UsageError(`there is no framework "${id}"`, `did you mean "${near}"?`);
  }
  select([id], choicesOf(catalogue, "framework", known));
  throw new UsageError(`framework "${id}" cannot be used`, "`creditbank check` shows why");
}
