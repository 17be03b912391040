import type { Span } from "../../diagnostics/span.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Draft } from "../draft.ts";
import { documentIdFrom } from "../ids.ts";
import { type CompetencyDraft, statementOf } from "./competency-list.ts";
import type { Found } from "./find-achievements.ts";
import { issuerKey, sourceKey, uriFor } from "./own-terms.ts";
import type { Alignments } from "./read-alignments.ts";
import type { Credit } from "./read-credit.ts";
import type { Issuer } from "./read-issuer.ts";
import { readOutcomes } from "./read-outcomes.ts";
import type { Reader } from "./reader.ts";
import { worded } from "./worded.ts";

/** What every document of an achievement is made from. */
export interface Parts {
  readonly found: Found;
  readonly reader: Reader;
  readonly uri: string | null;
  /** Its achievement type, as stated. */
  readonly type: string | null;
  readonly title: string;
  readonly at: Span;
  /** The id that it had as a document, where it was one. */
  readonly ownId: string | null;
  readonly edition: string | null;
  readonly code: string | null;
  readonly alignments: Alignments;
  readonly credit: Credit;
  readonly issuer: Issuer;
}

/** The id of its document: of the user, its own, or made from its title or its URI. */
export function idOf({ found: { achievement }, reader, title, uri, ownId }: Parts): string {
  const { id } = reader.options;
  if (id !== undefined && reader.count === 1) return reader.ids.give(id);
  const tail = documentIdFrom((uri ?? "").split(/[/#:]/).at(-1) ?? "");
  const made = ownId ?? documentIdFrom(title) ?? tail ?? "achievement";
  const given = reader.ids.give(id === undefined ? made : `${id}-${made}`);
  if (id === undefined && ownId !== null && given !== ownId) {
    // Editions share an id where their days tell them apart, and a badge does not say until when it was offered.
    const why = "another document of the import has that id";
    const args = { what: "the id", value: ownId, taken: given, why };
    achievement.reading.report("taken-as", args, achievement.path);
  }
  return given;
}

/** Edition, title, first day, and the description unless it only repeats the title. */
export function headOf({ found, title, edition, reader }: Parts) {
  const description = worded(found.achievement, reader.language, "description");
  return {
    edition: edition ?? undefined,
    title,
    effective: found.begins === null ? undefined : { from: found.begins },
    description: description === title ? undefined : (description ?? undefined),
  };
}

/** The competencies of alignments and extensions; an achievement that is a competency and states none is its own. */
export function competenciesOf({ found, type, title, alignments, reader }: Parts) {
  const { competencies } = alignments;
  const taken = new Set(competencies.map(({ id }) => id));
  const outcomes = readOutcomes(found.achievement).map((statement, index): CompetencyDraft => {
    const id = `LO${index + 1}`;
    return { id: taken.has(id) ? `outcome-${index + 1}` : id, statement, alignments: undefined };
  });
  const all = [...competencies, ...outcomes];
  if (type !== "Competency" || all.length > 0) return all;
  const described = worded(found.achievement, reader.language, "description");
  return [{ id: "C1", statement: statementOf(title, described), alignments: undefined }];
}

/** Where it is published, so that it can be written back under its own URI. */
export function sourcesOf(
  { uri, issuer, title, ownId, edition }: Parts,
  locator: string | null,
): { readonly [key: string]: DraftValue | undefined } {
  const isMade = ownId !== null && uri === uriFor("achievement", issuer.id, ownId, edition);
  const url = isMade ? undefined : (uri ?? undefined);
  const source =
    url === undefined && locator === null
      ? undefined
      : { title, url, locator: locator ?? undefined };
  const own =
    issuer.uri === null ? undefined : { title: issuer.name ?? issuer.id, url: issuer.uri };
  if (source === undefined && own === undefined) return {};
  return {
    sources: { [sourceKey]: source, [issuerKey]: own },
    source: source === undefined ? undefined : sourceKey,
  };
}

/** Where the document and the id of its issuer come from. */
export function commentsOf(parts: Parts, issuerPath: readonly string[]): Draft["comments"] {
  const { at, reader, issuer, uri } = parts;
  const top = `Read from ${at.file}, line ${at.line} (${reader.standard}).`;
  const published = uri === null ? [] : [`Published as ${uri}`];
  const made = issuer.isUnknown
    ? "The file does not say who offers it."
    : `Made from the ${issuer.madeFrom} of the issuer.`;
  const isMade = issuer.madeFrom !== null || issuer.isUnknown;
  return [
    { path: [], lines: [top, ...published] },
    ...(isMade ? [{ path: issuerPath, lines: [made] }] : []),
  ];
}

/** That nobody says what the credits are, above their unit. */
export function unitComments(isGuess: boolean, path: readonly string[]): Draft["comments"] {
  return isGuess ? [{ path, lines: ["The file does not say which credits these are."] }] : [];
}

/** The text under a key as a list of one. */
export function listedText({ found, reader }: Parts, key: string): readonly string[] | undefined {
  const text = worded(found.achievement, reader.language, key);
  return text === null ? undefined : [text];
}
