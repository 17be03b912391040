import type { QuestionArgs } from "../diagnostics/questions.ts";
import type { Span } from "../diagnostics/span.ts";
import { parseAddress } from "../documents/address.ts";
import { placeOf } from "../documents/document.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** A statement that a question is about. */
export interface StatementAsked {
  readonly address: string;
  readonly statement: string;
}

/** The statements of the competency and the outcome that a question names. */
export function statementsIn(catalogue: Catalogue, args: QuestionArgs): StatementAsked[] {
  const named = [
    "competency" in args ? args.competency : null,
    "outcome" in args ? args.outcome : null,
  ];
  return named.flatMap((address) => {
    const parsed = address === null ? null : parseAddress(address);
    if (address === null || parsed?.type !== "local") return [];
    const { document, local } = parsed;
    const statement =
      statementOf(catalogue.offerings.get(document)?.data.competencies, local) ??
      statementOf(catalogue.courses.get(document)?.data.outcomes, local);
    return statement === undefined ? [] : [{ address, statement }];
  });
}

function statementOf(
  list: readonly { readonly id: string; readonly statement: string }[] | undefined,
  id: string,
): string | undefined {
  return list?.find((one) => one.id === id)?.statement;
}

/** Where an answer is written: the fact's own place, the offering that a rule asks of, or a crosswalk that has to do with both; null where there is none yet. */
export function answerPlace(catalogue: Catalogue, args: QuestionArgs, at: Span): Span | null {
  switch (args.fact) {
    case "gate":
      return inOffering(catalogue, args.microCredential, "id");
    case "assessed":
      return inOffering(catalogue, args.competency, "assessments");
    case "outcome":
      return crosswalkOf(catalogue, args.microCredential, args.outcome);
    case "relation":
      return crosswalkOf(catalogue, args.competency, args.outcome) ?? at;
    case "unassigned":
    case "reassessment":
      return null;
    default:
      return at;
  }
}

/** Where a key of an offering stands; where it does not, the offering's id, beside which it goes. */
function inOffering({ offerings }: Catalogue, address: string, key: string): Span | null {
  const offering = offerings.get(documentOf(address));
  return offering === undefined ? null : placeOf(offering, key);
}

/** The first crosswalk of the workspace that relates or compares a micro-credential and a course, where its mappings begin. */
function crosswalkOf(catalogue: Catalogue, from: string, to: string): Span | null {
  const [m, c] = [documentOf(from), documentOf(to)];
  for (const crosswalk of catalogue.crosswalks.values()) {
    const { compared, mappings } = crosswalk.data;
    const related =
      compared.some((pair) => pair.microCredential === m && pair.course === c) ||
      mappings.some((mapping) => {
        const sources = typeof mapping.from === "string" ? [mapping.from] : mapping.from;
        return documentOf(mapping.to) === c && sources.some((source) => documentOf(source) === m);
      });
    if (related && crosswalk.origin === "workspace") return placeOf(crosswalk, "mappings");
  }
  return null;
}

const documentOf = (address: string) => address.split("#", 1)[0] ?? address;
