import type { Cursor } from "../cursor/cursor.ts";
import { readTrees } from "../cursor/read-trees.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import { listed } from "../listed.ts";
import { textIn } from "./lang-string.ts";
import { specificationContent } from "./read-specification.ts";
import { codes } from "./vocabulary.ts";

/** Reads what credentials certify: each specified achievement becomes a micro-credential. What they say of a person is not read. */
export function readCredentials(files: readonly InputFile[], options: ImportOptions): Imported {
  const ids = new Ids();
  return readTrees(files, {
    format: "European Learning Model",
    wanted: "specified achievement",
    treeOf: ({ json }) => json,
    read: (top, drafts) => {
      for (const item of top.items) new CredentialReader(options, ids, drafts).read(item);
    },
  });
}

interface Issuer {
  readonly id: string;
  readonly name?: string | undefined;
  readonly country?: string | undefined;
}

class CredentialReader {
  private readonly options: ImportOptions;
  private readonly ids: Ids;
  private readonly drafts: Draft[];

  constructor(options: ImportOptions, ids: Ids, drafts: Draft[]) {
    this.options = options;
    this.ids = ids;
    this.drafts = drafts;
  }

  /** A credential, or a specification that stands by itself. */
  read(item: Cursor): void {
    const subject = item.get("credentialSubject");
    if (subject === null) {
      this.specification(item, null, null);
      return;
    }
    item.pass(...envelope);
    for (const person of subject.items) {
      person.pass(...person.keys.filter((key) => key !== "hasClaim"));
      for (const claim of person.list("hasClaim")) this.claim(claim, item.get("issuer"));
    }
  }

  private claim(claim: Cursor, issuer: Cursor | null): string | null {
    const specified = claim.get("specifiedBy");
    const type = claim.text("type");
    claim.pass("id");
    const achieved = type !== null && /LearningAchievement$/.test(type);
    if (specified === null || !achieved) {
      claim.pass(...claim.keys);
      claim.lose(
        achieved
          ? "an achievement without a specification says only what one learner did"
          : "only achievements become documents",
      );
      return null;
    }
    // The title is that of the specification; the rest says what one learner did.
    claim.pass("title", "description", "creditReceived");
    const awarding = claim.get("awardedBy");
    awarding?.pass("id", "type", "awardingDate");
    const body = awarding?.list("awardingBody")[0] ?? issuer;
    const parts = claim.list("hasPart").flatMap((part) => this.claim(part, body) ?? []);
    return this.specification(specified, body, claim, parts);
  }

  private specification(
    item: Cursor,
    body: Cursor | null,
    claim: Cursor | null,
    parts: readonly string[] = [],
  ): string | null {
    const title = textIn(item, this.options.language, "title");
    if (title === null) {
      const args = { what: "title", of: "an achievement", instead: null };
      item.reading.report("value-missing", args, item.path);
      return null;
    }
    const issuer = this.issuer(item, body, title);
    const inner = item
      .list("hasPart")
      .flatMap((part) => this.specification(part, body, null) ?? []);
    const composedOf = [...new Set([...parts, ...inner])];
    const content = specificationContent(item, claim, this.options);
    const id = this.ids.give(this.options.id ?? documentIdFrom(title) ?? "micro-credential");
    const credited = content.credit !== undefined;
    if (!credited) {
      const args = { what: "credit status", of: title, instead: "non-credit" };
      item.reading.report("value-missing", args, item.path);
    }
    const { file, line } = item.at;
    this.drafts.push({
      kind: "micro-credential",
      id,
      data: {
        title,
        creditStatus: credited ? "credit" : "non-credit",
        issuer: { ...issuer },
        ...content,
        composedOf: listed(composedOf),
      },
      comments: [
        { path: [], lines: [`Read from ${file}, line ${line} (European Learning Model).`] },
        ...(credited
          ? []
          : [{ path: ["creditStatus"], lines: ["The file states no credit points."] }]),
      ],
      from: item.at,
    });
    return id;
  }

  private issuer(item: Cursor, body: Cursor | null, title: string): Issuer {
    const name = body === null ? null : textIn(body, this.options.language, "legalName");
    const country = body === null ? null : countryOf(body);
    const stated = this.options.institution ?? (name === null ? null : documentIdFrom(name));
    if (stated === null) {
      const args = { what: "issuer", of: title, instead: `"unknown"` };
      item.reading.report("value-missing", args, item.path);
    }
    return { id: stated ?? "unknown", name: name ?? undefined, country: country ?? undefined };
  }
}

/** What an envelope says of itself: who holds it, when it was signed, how it is shown. */
const envelope = [
  ...["@context", "id", "type", "credentialSchema", "credentialProfiles", "displayParameter"],
  ...["issuanceDate", "issued", "validFrom", "validUntil", "expirationDate", "identifier", "proof"],
  ...["credentialStatus", "evidence", "termsOfUse", "holder", "attachment"],
];

function countryOf(body: Cursor): string | null {
  body.pass("id", "type", "registration", "identifier", "eIDASIdentifier", "logo", "contactPoint");
  const [location] = body.list("location");
  const [address] = location?.list("address") ?? [];
  location?.pass(...location.keys);
  address?.pass(...address.keys);
  const country = address?.get("countryCode");
  country?.pass(...country.keys);
  const code = country?.text("id")?.split("/").at(-1);
  return code === undefined ? null : codes.country.fromList(code);
}
