import type { Span } from "../../diagnostics/span.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Draft } from "../draft.ts";
import type { Tally } from "../sheet/tally.ts";
import type { GuideIds } from "./guide-ids.ts";

/** An institution as rows name it. */
export interface Institution {
  readonly id: string;
  readonly name: string | null;
}

/** Something that a row names. */
export interface Named {
  readonly institution: Institution;
  readonly code: string | null;
  readonly title: string | null;
  readonly credits: Rational | null;
  /** Does it state a range of credits? */
  readonly range?: boolean;
  readonly at: Span;
}

/** The courses and micro-credentials that rows name, each once, with as much as rows say of them. */
export class Stubs {
  readonly drafts = new Map<string, Draft>();
  private readonly tally: Tally;
  private readonly unit: string | undefined;
  private readonly ids: GuideIds;
  /** The courses that rows exempt from. */
  private readonly exemptions: { readonly course: string; readonly at: Span }[] = [];

  constructor(tally: Tally, unit: string | undefined, ids: GuideIds) {
    this.tally = tally;
    this.ids = ids;
    this.unit = unit;
  }

  /** The id of a receiving course; null where nobody says its credits. */
  course({ institution, code, title, credits, at }: Named): string | null {
    const id = this.idOf("course", { institution, code, title });
    if (this.drafts.has(`course ${id}`)) return id;
    if (credits === null) return null;
    if (title === null) this.tally.missing("title of the course", "its code", at);
    if (this.unit === undefined) this.unitUnstated(at);
    const data = {
      institution: institution.id,
      code: code ?? title ?? id,
      title: title ?? code ?? id,
      credits,
      unit: this.unit ?? "unspecified",
    };
    this.add({ kind: "course", id, data, comments: [comment(at)], from: at });
    return id;
  }

  /** The id of a course that a row exempts from, which takes no credits of it. */
  exempted(named: Named): string {
    const course = this.course(named) ?? this.idOf("course", named);
    this.exemptions.push({ course, at: named.at });
    return course;
  }

  /** Tells which of the courses that agreements name have no document, for no row says their credits. */
  tellUndescribed(named: ReadonlySet<string>): void {
    for (const { course, at } of this.exemptions) {
      if (this.drafts.has(`course ${course}`) || !named.has(course)) continue;
      const instead = "its id alone (describe the course in the workspace)";
      this.tally.missing("credits of an exempted course", instead, at);
    }
  }

  /** The id of what was learned. Stated credits make it a credit course. */
  offering({ institution, code, title, credits, range = false, at }: Named): string {
    const id = this.idOf("micro-credential", { institution, code, title });
    if (this.drafts.has(`micro-credential ${id}`)) return id;
    const carries = credits !== null || range;
    if (range) this.tally.lost("credits of what was learned", "they are a range", at);
    if (!carries) this.tally.missing("credit status of what was learned", "non-credit", at);
    const credit = credits === null ? undefined : { value: credits, unit: this.unit };
    const name = institution.name ?? undefined;
    const data = {
      title: code === null || title === null ? (title ?? code ?? id) : `${code}: ${title}`,
      creditStatus: carries ? "credit" : "non-credit",
      credit,
      issuer: { id: institution.id, name },
      competencies: [],
    };
    this.add({ kind: "micro-credential", id, data, comments: [comment(at)], from: at });
    return id;
  }

  private idOf(
    kind: "course" | "micro-credential",
    { institution, code, title }: Pick<Named, "institution" | "code" | "title">,
  ): string {
    return this.ids.idOf(kind, institution.id, code ?? title ?? "");
  }

  private add(draft: Draft): void {
    this.drafts.set(`${draft.kind} ${draft.id}`, draft);
  }

  private unitUnstated(at: Span): void {
    this.tally.missing("unit of credits", "`unspecified` (say it with --unit)", at);
  }
}

function comment({ file, line }: Span) {
  const lines = [`What row ${line} of ${file} (transfer guide) says of it; no more is known here.`];
  return { path: [], lines };
}
