import type { Document } from "../../documents/document.ts";
import type { MicroCredential } from "../../documents/micro-credential.ts";

/** Which offerings may be taken; an absent test lets all pass. */
export interface Narrowing {
  readonly exclude?: ((id: string) => boolean) | undefined;
  readonly issuers?: ((id: string) => boolean) | undefined;
  readonly language?: ((tag: string) => boolean) | undefined;
  readonly delivery?: ((word: string) => boolean) | undefined;
}

/** The filters that there are. */
export const filters = [
  "exclude",
  "issuers",
  "language",
  "delivery",
] as const satisfies readonly (keyof Narrowing)[];

/** May an offering be taken? Where it does not state what a filter asks for, it may not, and that is said. */
export type Admission = "yes" | "no" | "language-unstated" | "delivery-unstated";

/** The parts of `delivery` whose words can be asked for. */
const deliveryParts = ["participation", "pacing", "location"] as const;

type DeliveryPart = (typeof deliveryParts)[number];

/** What the offering states for a part of `delivery`; null when it does not say. */
function statedWords({ delivery }: MicroCredential, part: DeliveryPart): readonly string[] | null {
  if (delivery === null) return [];
  const value = delivery?.[part];
  if (value === undefined) return null;
  return value === null ? [] : typeof value === "string" ? [value] : value;
}

/** All words that an offering's delivery is described with. */
export function deliveryWords(data: MicroCredential): string[] {
  return deliveryParts.flatMap((part) => statedWords(data, part) ?? []);
}

/** A test for offerings by what they state. */
export function admission(
  narrowing: Narrowing,
  offerings: Iterable<Document<"micro-credential">>,
): (offering: Document<"micro-credential">) => Admission {
  const { exclude, issuers, language, delivery } = narrowing;
  const asked = delivery === undefined ? [] : partsWith(delivery, offerings);
  return ({ id, data }) => {
    if (exclude?.(id) === true || issuers?.(data.issuer.id) === false) return "no";
    if (language !== undefined && data.language?.some(language) !== true)
      return data.language === undefined ? "language-unstated" : "no";
    if (delivery === undefined || deliveryWords(data).some(delivery)) return "yes";
    return asked.some((part) => statedWords(data, part) === null) ? "delivery-unstated" : "no";
  };
}

/** The parts of `delivery` in which what is asked for is stated anywhere: only there can silence hide it. */
function partsWith(
  delivery: (word: string) => boolean,
  offerings: Iterable<Document<"micro-credential">>,
): DeliveryPart[] {
  const all = [...offerings];
  return deliveryParts.filter((part) =>
    all.some(({ data }) => statedWords(data, part)?.some(delivery) === true),
  );
}
