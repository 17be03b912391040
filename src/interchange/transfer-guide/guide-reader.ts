import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { append } from "../../kernel/append.ts";
import type { CivilDate } from "../../kernel/date.ts";
import type { Draft } from "../draft.ts";
import type { ImportOptions } from "../format.ts";
import { documentIdFrom } from "../ids.ts";
import { beyondHeadings } from "../sheet/beyond-headings.ts";
import { rowsBelow, type Sheet } from "../sheet/sheet.ts";
import { Tally } from "../sheet/tally.ts";
import { type AgreementData, commentsOn, fixedOf } from "./agreement-parts.ts";
import type { CreditText } from "./credit-terms.ts";
import { decisionsOf, institutionOf } from "./decision.ts";
import type { GuideLayout } from "./guide-columns.ts";
import type { GuideIds } from "./guide-ids.ts";
import { GuideRow } from "./guide-row.ts";
import { ownerOf } from "./institution.ts";
import { type Members, membersOf } from "./members.ts";
import { readCredit } from "./read-credit.ts";
import { type Institution, Stubs } from "./stubs.ts";

/** The ids that an agreement names. */
function namedIn({ data }: Draft): readonly string[] {
  const { microCredentials, results } = data as {
    readonly microCredentials: Members;
    readonly results?: readonly { readonly course?: string }[];
  };
  return [
    ...microCredentials.map(({ id }) => id),
    ...(results ?? []).flatMap(({ course }) => course ?? []),
  ];
}

interface ParsedRow {
  readonly row: GuideRow;
  readonly credit: CreditText;
}

/** Reads the rows of one guide as agreements, and what they name. */
export class GuideReader {
  readonly findings: Diagnostic[] = [];
  private readonly tally = new Tally();
  private readonly stubs: Stubs;
  private readonly sheet: Sheet;
  private readonly layout: GuideLayout;
  private readonly options: ImportOptions;
  private readonly ids: GuideIds;
  /** By the name of a receiving institution, the code that rows give it. */
  private readonly codes = new Map<string, string>();

  constructor(sheet: Sheet, layout: GuideLayout, options: ImportOptions, ids: GuideIds) {
    this.sheet = sheet;
    this.layout = layout;
    this.options = options;
    this.ids = ids;
    this.stubs = new Stubs(this.tally, options.unit, ids);
  }

  read(): readonly Draft[] {
    const { rows: read } = this.sheet;
    const first = read.findIndex(({ number }) => number > this.layout.heading);
    const data = first === -1 ? [] : read.slice(first);
    const { columns, others } = this.layout;
    const known = new Set([...columns.values(), ...others.map(([column]) => column)]);
    for (const finding of beyondHeadings(data, known, this.sheet)) this.findings.push(finding);
    const parsed = data.flatMap((row) => this.parse(new GuideRow(row, this.sheet, this.layout)));
    for (const one of parsed) this.learnCode(one);
    let used = data.length - parsed.length - this.lost;
    const agreements = parsed.flatMap((one) => {
      const made = this.agreementsOf(one);
      append(this.findings, one.row.findings);
      if (made.length > 0) used += 1;
      return made;
    });
    for (const [column, heading] of this.layout.others)
      this.tally.lost(
        heading,
        "no such column of a guide is known",
        this.sheet.place(this.layout.heading, column),
      );
    const named = new Set(agreements.flatMap(namedIn));
    this.stubs.tellUndescribed(named);
    append(this.findings, this.tally.finish());
    const at = this.sheet.place(Math.max(1, this.layout.heading), 1);
    const rows = rowsBelow(this.sheet, this.layout.heading, data);
    const counts = { rows, used, what: "decisions" };
    this.findings.push(diagnostic("rows-read", counts, at));
    const stubs = [...this.stubs.drafts.values()].filter(({ id }) => named.has(id));
    return [...stubs, ...agreements];
  }

  private lost = 0;

  /** The credit of a row; nothing, and why, where it is not to be read. */
  private parse(row: GuideRow): readonly ParsedRow[] {
    this.lost += 1;
    const text = row.words("credit");
    const articulated = row.words("articulated").toLowerCase();
    if (row.text("ids") === null && row.text("item") === null && text !== "") {
      this.tally.lost("receiving course", "nothing is articulated to it", row.at("credit"));
      return [];
    }
    if (["0", "no", "false", "non"].includes(articulated)) {
      this.tally.lost(
        "receiving course",
        "the row says that it is not articulated",
        row.at("credit"),
      );
      return [];
    }
    const credit = readCredit(text);
    if ("unclear" in credit) {
      const { at, expected } = credit.unclear;
      const found = text.slice(at, at + 40) || "its end";
      const args = { text, found, expected };
      this.findings.push(
        diagnostic("credit-unclear", args, row.at("credit", at, Math.max(at + 1, text.length))),
      );
      return [];
    }
    this.lost -= 1;
    return [{ row, credit }];
  }

  private learnCode({ row, credit }: ParsedRow): void {
    const stated = row.text("receiving");
    if (credit.outcome !== "credit" || stated === null || this.codes.has(stated)) return;
    const [term] = credit.alternatives.flat();
    if (term === undefined || term.title !== null) return;
    const code = ownerOf(term.words, stated)?.institution ?? null;
    if (code !== null) this.codes.set(stated, code);
  }

  /** The institution of a credit by what stands before its subject, else by the row. */
  private receiving(row: GuideRow, prefix: string | null): Institution | null {
    const stated = row.text("receiving");
    const code = prefix ?? (stated === null ? null : (this.codes.get(stated) ?? stated));
    return code === null ? null : institutionOf(code);
  }

  private agreementsOf({ row, credit }: ParsedRow): readonly Draft[] {
    if (credit.outcome === "individual") {
      const why = "each learner is assessed, so that nothing is decided";
      this.tally.lost("Individual assessment", why, row.at("credit"));
      return [];
    }
    const effective = row.period();
    const members = membersOf(row, this.stubs, this.options);
    const receiving = (prefix: string | null) => this.receiving(row, prefix);
    const decisions = decisionsOf(row, credit, { stubs: this.stubs, receiving, tally: this.tally });
    const fixed = fixedOf(row);
    if (row.findings.length > 0) return [];
    const bank = this.bankOf(row, credit);
    const assessed = bank === null ? null : this.assessedOn(row, effective.from);
    if (bank === null || assessed === null || row.findings.length > 0) return [];
    const dates = { effective: Object.keys(effective).length === 0 ? undefined : { ...effective } };
    const several = members.length * decisions.length > 1;
    return members.flatMap((microCredentials) =>
      decisions.map((decision) => {
        const data = {
          bank,
          microCredentials,
          ...decision,
          ...dates,
          assessed: { on: assessed.on },
          ...fixed,
        };
        return this.draftOf(row, data, assessed.why, several);
      }),
    );
  }

  private bankOf(row: GuideRow, credit: CreditText): string | null {
    const [stated] = row.ids("bank");
    const known = stated ?? this.options.bank ?? null;
    if (known !== null) return known;
    const [term] = credit.outcome === "credit" ? credit.alternatives.flat() : [];
    const prefix =
      term?.title === null
        ? (ownerOf(term.words, row.text("receiving"))?.institution ?? null)
        : null;
    const institution = this.receiving(row, prefix);
    if (institution === null) row.lacks("a receiving institution or a bank (or --bank)", "credit");
    else this.tally.missing("credit bank", "the receiving institution", row.at("credit"));
    return institution?.id ?? null;
  }

  private assessedOn(row: GuideRow, from: CivilDate | undefined) {
    const stated = row.day("assessed");
    if (stated !== undefined) return { on: stated, why: null };
    const { decided } = this.options;
    if (decided !== undefined)
      return {
        on: decided,
        why: "The row states no day of assessment; this one was given with --decided.",
      };
    const instead = from === undefined ? null : "the first day in effect";
    this.tally.missing("day of assessment (or --decided)", instead, row.at("credit"));
    if (from === undefined) return null;
    return {
      on: from,
      why: "The row states no day of assessment; the first day in effect stands for it.",
    };
  }

  private draftOf(row: GuideRow, data: AgreementData, why: string | null, several: boolean): Draft {
    const [stated] = row.ids("agreement");
    const prefix = this.options.id ?? data.bank;
    const members = data.microCredentials.map(({ id }) => id);
    const id = this.ids.agreements.give(
      stated ?? documentIdFrom([prefix, ...members].join(" ")) ?? prefix,
    );
    const comments = commentsOn(row, data, why, several);
    return { kind: "agreement", id, data, comments, from: row.at("credit") };
  }
}
