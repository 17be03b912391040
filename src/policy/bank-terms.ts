import type { CreditBank } from "../documents/credit-bank.ts";
import type { Rational } from "../kernel/rational.ts";
import type { DocumentOnDay } from "../workspace/catalogue.ts";
import { limitSource } from "./limit-source.ts";

/** The most that a bank brings to a program of some kind; the shares are of the program's credits. */
export interface Cap {
  readonly id: string;
  readonly title: string | null;
  readonly max:
    | { readonly credits: Rational }
    | { readonly share: Rational }
    | { readonly awards: number };
  /** The kinds of credential, and the programs, that it is for; null for all. */
  readonly credentials: readonly string[] | null;
  readonly programs: readonly string[] | null;
  /** So many credits, the last to be earned; null for the whole program. */
  readonly final: Rational | null;
  readonly routes: readonly string[] | null;
  /** Does it concern only some awards beside their route (a subject, a level, a tag ...)? */
  readonly narrower: boolean;
  readonly source: string | null;
}

/** What holds for everything that a bank recommends. */
export interface BankTerms {
  /** The unit of its credit: what it states, else the one that all courses of its institution have; null where there is none. */
  readonly unit: string | null;
  readonly caps: readonly Cap[];
  /** How long a recommendation stands, and what a change does; null where the bank states nothing. */
  readonly validity: {
    readonly months: number | null;
    readonly reviewMonths: number | null;
    readonly onChange: "ends" | "report" | null;
  } | null;
  /** One credit in other units, as far as sources declare it. */
  readonly conversions: readonly {
    readonly to: string;
    readonly factor: Rational;
    readonly source: string;
    /** How sure the source is: read, second-hand, general knowledge or made up; null where it does not say. */
    readonly basis: string | null;
  }[];
}

/** The terms of a bank on one day; `units` are those of its institution's courses. */
export function termsOf(bank: DocumentOnDay<"credit-bank">, units: Iterable<string>): BankTerms {
  const { unit, limits, validity, conversions } = bank.data;
  return {
    unit: unit ?? onlyOne(units),
    caps: limits.map((limit, index) => ({
      ...capOf(limit),
      source: limitSource(bank, ["limits", index], limit),
    })),
    validity:
      validity === undefined
        ? null
        : {
            months: validity.months ?? null,
            reviewMonths: validity.reviewMonths ?? null,
            onChange: validity.onChange ?? null,
          },
    conversions: conversions.map(({ to, factor, source }) => {
      const basis = bank.data.sources?.[source]?.basis ?? null;
      return { to, factor, source, basis };
    }),
  };
}

function onlyOne(units: Iterable<string>): string | null {
  const [unit, ...others] = new Set(units);
  return others.length === 0 ? (unit ?? null) : null;
}

function capOf(limit: CreditBank["limits"][number]): Omit<Cap, "source"> {
  const { id, title, max, of = {}, credentials, programs, within } = limit;
  const { routes, ...rest } = of;
  return {
    id,
    title: title ?? null,
    max: largest(max),
    credentials: credentials ?? null,
    programs: programs ?? null,
    final: within?.final ?? null,
    routes: routes ?? null,
    narrower: Object.values(rest).some((test) => test !== undefined),
  };
}

function largest({ credits, share, awards }: CreditBank["limits"][number]["max"]): Cap["max"] {
  if (credits !== undefined) return { credits };
  return share === undefined ? { awards: awards ?? 0 } : { share };
}
