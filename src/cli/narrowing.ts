import { deliveryWords, type Narrowing } from "../ladder/plan/narrowing.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { selectKnown } from "./choices.ts";
import { select } from "./select.ts";

/** Flags that narrow which offerings may be taken. */
export interface NarrowingFlags {
  readonly exclude?: readonly string[];
  readonly issuer?: readonly string[];
  readonly language?: readonly string[];
  readonly delivery?: readonly string[];
}

/** The tests that the flags ask for; letter case is left aside in languages and words. Throws a UsageError where one names nothing. */
export function narrowingOf(catalogue: Catalogue, flags: NarrowingFlags): Narrowing {
  const offerings = [...catalogue.offerings.values()].map(({ data }) => data);
  const asked = (
    what: string,
    patterns: readonly string[] | undefined,
    ids: readonly string[],
  ): ((id: string) => boolean) | undefined =>
    select(words(patterns), { what, ids: new Set(ids), absent: () => null });
  const tags = offerings.flatMap(({ language }) => language ?? []).flatMap(ranges);
  const language = asked("language", lower(flags.language), tags);
  const places = offerings.flatMap(deliveryWords).map((word) => word.toLowerCase());
  const delivery = asked("delivery", lower(flags.delivery), places);
  return {
    exclude: selectKnown(catalogue, words(flags.exclude)),
    issuers: asked(
      "issuer",
      flags.issuer,
      offerings.map(({ issuer }) => issuer.id),
    ),
    language: language && ((tag) => ranges(tag).some(language)),
    delivery: delivery && ((word) => delivery(word.toLowerCase())),
  };
}

/** The values of a repeatable flag, lists with commas taken apart. */
export function words(values: readonly string[] | undefined): string[] | undefined {
  return values
    ?.flatMap((value) => value.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

const lower = (values: readonly string[] | undefined) => values?.map((word) => word.toLowerCase());

/** A language tag with all that it belongs to: `en-ca` and `en` for `en-CA`. */
function ranges(tag: string): string[] {
  const parts = tag.toLowerCase().split("-");
  return parts.map((_, index) => parts.slice(0, index + 1).join("-"));
}
