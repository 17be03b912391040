import type { Rational } from "../../kernel/rational.ts";
import { amountAt } from "../amount.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { readTrees } from "../cursor/read-trees.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import { creditOf, eqfOf, localTextOf } from "./values.ts";

/** Reads the courses and programs of student records, with their credits and levels; results and persons are not read. */
export function readReports(files: readonly InputFile[], options: ImportOptions): Imported {
  const ids = new Ids();
  return readTrees(files, {
    format: "ELMO",
    wanted: "course or program with credits",
    treeOf: ({ xml }) => xml,
    read: (top, drafts) => {
      top.pass("learner", "generatedDate", "Signature", "groups", "attachment", "@schemaLocation");
      for (const report of top.list("report")) new ReportReader(options, ids, drafts).read(report);
    },
  });
}

class ReportReader {
  private readonly options: ImportOptions;
  private readonly ids: Ids;
  private readonly drafts: Draft[];
  private institution = "unknown";

  constructor(options: ImportOptions, ids: Ids, drafts: Draft[]) {
    this.options = options;
    this.ids = ids;
    this.drafts = drafts;
  }

  read(report: Cursor): void {
    report.pass("issueDate", "gradingScheme", "attachment");
    const issuer = report.get("issuer");
    const name = issuer === null ? null : localTextOf(issuer, "title", this.options.language);
    const stated = this.options.institution ?? (name === null ? null : documentIdFrom(name));
    if (stated === null) {
      const args = { what: "issuer", of: "a report", instead: '"unknown"' };
      report.reading.report("value-missing", args, report.path);
    }
    this.institution = stated ?? "unknown";
    for (const offered of report.list("learningOpportunitySpecification"))
      this.opportunity(offered);
  }

  /** What was offered, and what it is made of. */
  private opportunity(item: Cursor): void {
    const { language } = this.options;
    const instance = item.get("specifies")?.get("learningOpportunityInstance") ?? null;
    // What a learner did with the offer, and when.
    instance?.pass(...results);
    const title = localTextOf(item, "title", language);
    const type = item.text("type");
    const credit = instance === null ? null : creditOf(instance, this.options.unit);
    for (const part of item.list("hasPart")) {
      const inner = part.get("learningOpportunitySpecification");
      if (inner !== null) this.opportunity(inner);
    }
    if (title === null || credit === null) {
      item.pass(...item.keys);
      instance?.pass(...instance.keys);
      item.lose(title === null ? "it has no title" : "it states no credits that can be read");
      return;
    }
    const program = /degree|programme|program/i.test(type ?? "");
    const draft = program
      ? this.program(item, instance, title, credit)
      : this.course(item, instance, title, credit);
    this.drafts.push(draft);
  }

  private course(item: Cursor, instance: Cursor | null, title: string, credit: Credit): Draft {
    const code = codeOf(item);
    const id = this.ids.give(documentIdFrom(`${this.institution}-${code ?? title}`) ?? "course");
    const missing = code === null ? [{ path: ["code"], lines: ["The file states no code."] }] : [];
    if (code === null) {
      const args = { what: "code", of: title, instead: "its id" };
      item.reading.report("value-missing", args, item.path);
    }
    const data = {
      institution: this.institution,
      code: code ?? id,
      title,
      ...credit,
      hours: hoursOf(instance),
      outcomes: [],
    };
    return { ...this.frame(item, instance, missing), kind: "course", id, data };
  }

  private program(item: Cursor, instance: Cursor | null, title: string, credit: Credit): Draft {
    const id = this.ids.give(documentIdFrom(`${this.institution}-${title}`) ?? "program");
    codeOf(item);
    const data = { institution: this.institution, title, ...credit, requirements: [] };
    const unstated = "A record states no requirements: nothing fits until they are written.";
    const comments = [{ path: ["requirements"], lines: [unstated] }];
    return { ...this.frame(item, instance, comments), kind: "program", id, data };
  }

  /** Where it was read, and the level, which neither a course nor a program states in the terms of a framework. */
  private frame(
    item: Cursor,
    instance: Cursor | null,
    comments: Draft["comments"],
  ): Pick<Draft, "comments" | "from"> {
    const { file, line } = item.at;
    const level = instance === null ? null : eqfOf(instance);
    const top = {
      path: [],
      lines: [
        `Read from ${file}, line ${line} (ELMO).`,
        ...(level === null
          ? []
          : [`The file states level ${level} of the European framework (EQF).`]),
      ],
    };
    return { comments: [top, ...comments], from: item.at };
  }
}

interface Credit {
  readonly credits: Rational;
  readonly unit: string;
}

const results = [
  ...["start", "date", "academicTerm", "status", "gradingSchemeLocalId", "resultLabel"],
  ...["shortenedGrading", "resultDistribution", "attachments", "grouping", "diplomaSupplement"],
];

/** The institution's own code; the other identifiers are told. */
function codeOf(item: Cursor): string | null {
  let code: string | null = null;
  for (const identifier of item.list("identifier")) {
    const local = !identifier.isObject || identifier.text("@type") === "local";
    if (!local || code !== null) identifier.lose("only the institution's own code is taken");
    else code = identifier.isObject ? identifier.text("#text") : identifier.asText();
    identifier.pass("#text");
  }
  return code;
}

/** Hours of engagement, whose kind the standard leaves open. */
function hoursOf(instance: Cursor | null): { readonly unspecified: Rational } | undefined {
  const hours = amountAt(instance?.get("engagementHours") ?? null);
  return hours === null ? undefined : { unspecified: hours };
}
