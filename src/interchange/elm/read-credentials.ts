import { append } from "../../kernel/append.ts";
import type { Period } from "../../kernel/date.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { readTrees } from "../cursor/read-trees.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import { textIn } from "./lang-string.ts";
import { Mentions } from "./mentions.ts";
import { type Offering, offeringOf } from "./own-uris.ts";
import { readIssuer } from "./read-issuer.ts";
import { effectiveOf } from "./read-period.ts";
import { specificationContent } from "./read-specification.ts";
import { achievementType } from "./vocabulary.ts";
import { type Part, type PartedDraft, withParts } from "./with-parts.ts";

/** Reads what credentials certify: each specified achievement becomes a micro-credential, once however often it is a part of others. What they say of a person is not read. */
export function readCredentials(files: readonly InputFile[], options: ImportOptions): Imported {
  const reader = new CredentialReader(options, new Mentions(files));
  const { diagnostics } = readTrees(files, {
    format: "European Learning Model",
    wanted: "specified achievement",
    treeOf: ({ json }) => json,
    read: (top, drafts) => {
      for (const item of top.items) append(drafts, reader.read(item));
    },
  });
  const made = withParts(reader.made);
  return { drafts: made.drafts, diagnostics: [...diagnostics, ...made.diagnostics] };
}

/** What a credential says of all that it certifies. */
interface Envelope {
  readonly issuer: Cursor | null;
  readonly effective: Period | undefined;
}

/** What stands around a specification: who awards it, the claim that it was achieved, and when it is in effect. */
interface Around {
  readonly body: Cursor | null;
  readonly claim: Cursor | null;
  readonly effective: Period | undefined;
}

const standingAlone: Around = { body: null, claim: null, effective: undefined };

class CredentialReader {
  readonly made: PartedDraft[] = [];
  private readonly options: ImportOptions;
  private readonly mentions: Mentions;
  private readonly ids = new Ids();

  constructor(options: ImportOptions, mentions: Mentions) {
    this.options = options;
    this.mentions = mentions;
  }

  /** A credential, or a specification that stands by itself. */
  read(item: Cursor): readonly Draft[] {
    const before = this.made.length;
    this.credential(item);
    return this.made.slice(before).map(({ draft }) => draft);
  }

  private credential(item: Cursor): void {
    const subject = item.get("credentialSubject");
    if (subject === null) {
      this.specification(item, standingAlone);
      return;
    }
    item.pass(...envelope);
    const effective = effectiveOf(item);
    const issuer = item.get("issuer");
    for (const person of subject.items) {
      person.pass(...person.keys.filter((key) => key !== "hasClaim"));
      for (const claim of person.list("hasClaim")) this.claim(claim, { issuer, effective });
    }
  }

  private claim(claim: Cursor, { issuer, effective }: Envelope, isPart = false): Part | null {
    const specified = claim.get("specifiedBy");
    const type = claim.text("type");
    claim.pass("id");
    const achieved = type !== null && achievementType.test(type);
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
    const parts = claim
      .list("hasPart")
      .flatMap((part) => this.claim(part, { issuer: body, effective: undefined }, true) ?? []);
    const around = { body, claim, effective };
    return isPart
      ? this.part(specified, around, parts)
      : this.specification(specified, around, parts);
  }

  /** A component: read where it is described best, and elsewhere only referred to. */
  private part(item: Cursor, around: Around, parts: readonly Part[] = []): Part | null {
    const described = this.mentions.describedAt(item.value);
    if (described === item.value) return this.specification(item, around, parts);
    item.pass("id", "type", "title");
    if (item.keys.some((key) => !["id", "type", "title"].includes(key)))
      item.lose("the file, or another, describes it elsewhere under the same id");
    return { at: item, described };
  }

  private specification(
    item: Cursor,
    { body, claim, effective }: Around,
    parts: readonly Part[] = [],
  ): Part | null {
    const title = textIn(item, this.options.language, "title");
    if (title === null) {
      const args = { what: "title", of: "an achievement", instead: null };
      item.reading.report("value-missing", args, item.path);
      return null;
    }
    const issuer = readIssuer(item, body, title, this.options);
    const inner = item
      .list("hasPart")
      .flatMap((part) => this.part(part, { ...standingAlone, body }) ?? []);
    const content = specificationContent(item, claim, this.options);
    const { id, edition } = this.name(item, title);
    const credit = creditStatusOf(item, title, content.credit !== undefined);
    const { file, line } = item.at;
    const draft: Draft = {
      kind: "micro-credential",
      id,
      data: {
        edition: edition ?? undefined,
        title,
        creditStatus: credit.status,
        issuer: { ...issuer },
        effective: effective === undefined ? undefined : { ...effective },
        ...content,
      },
      comments: [
        { path: [], lines: [`Read from ${file}, line ${line} (European Learning Model).`] },
        ...(credit.why === null ? [] : [{ path: ["creditStatus"], lines: [credit.why] }]),
      ],
      from: item.at,
    };
    this.made.push({ draft, node: item.value, parts: [...parts, ...inner] });
    return { at: item, described: item.value };
  }

  /** The id of the user, the one that we wrote with its edition, or one that is made from the title. */
  private name(item: Cursor, title: string): Offering {
    const own = offeringOf(item.text("id"));
    const edition = own?.edition ?? null;
    const made = this.options.id ?? own?.id ?? documentIdFrom(title) ?? "micro-credential";
    return { id: this.ids.giveEdition(made, edition), edition };
  }
}

/** Whether it carries credit, and why where no credit was read: points that cannot be read are credit all the same. */
function creditStatusOf(item: Cursor, of: string, isRead: boolean) {
  if (isRead) return { status: "credit", why: null };
  const isStated = item.list("creditPoint").length > 0;
  const args = isStated
    ? { what: "number of its credit points that can be read", instead: "credit without an amount" }
    : { what: "credit status", instead: "non-credit" };
  item.reading.report("value-missing", { ...args, of }, item.path);
  return isStated
    ? { status: "credit", why: "The file states credit points, and no number that can be read." }
    : { status: "non-credit", why: "The file states no credit points." };
}

/** What an envelope says of itself: who holds it, when it was signed, how it is shown. */
const envelope = [
  ...["@context", "id", "type", "credentialSchema", "credentialProfiles", "displayParameter"],
  ...["issuanceDate", "issued", "identifier", "proof"],
  ...["credentialStatus", "evidence", "termsOfUse", "holder", "attachment"],
];
