import { type Document, placeOf } from "../documents/document.ts";
import { sourceTitle } from "../documents/source-title.ts";
import { type Bound, boundOf } from "../ladder/bound.ts";
import { deriveCourse } from "../ladder/derivation.ts";
import { Evaluation } from "../ladder/evaluation.ts";
import type { Hold } from "../ladder/result.ts";
import { counted, creditText, statedPercent } from "../report/text/amount.ts";
import type { Lookup } from "../report/text/lookup.ts";
import { offeringTitle } from "../report/text/offering-title.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";

type Program = DocumentOnDay<"program">;

/** Answers a renderer's questions about ids from the catalogue of the day. */
export function catalogueLookup(catalogue: Catalogue): Lookup {
  let kept: Evaluation | null = null;
  const evaluation = () => {
    kept ??= new Evaluation(catalogue);
    return kept;
  };
  return {
    offering: (id) => {
      const document = latest(catalogue, id);
      return document === undefined ? id : offeringTitle(document.data.title, document.data.status);
    },
    offeringAt: (id, edition) => {
      const editions = catalogue.workspace.documents.editions("micro-credential", id);
      const found = editions.find((one) => one.edition === edition) ?? editions.at(-1);
      return found === undefined ? null : placeOf(found, "id");
    },
    course: (id) => catalogue.courses.get(id)?.data.code ?? id,
    agreementEnd: (id) =>
      catalogue.workspace.documents.onOrLatest("agreement", id, catalogue.asOf)?.effective.to ??
      null,
    threshold: (bank) => catalogue.banks.get(bank)?.data.equivalence.threshold ?? null,
    alone: (bank, course, id) => {
      const [m, c] = [catalogue.offerings.get(id), catalogue.courses.get(course)];
      if (m === undefined || c === undefined || !catalogue.banks.has(bank)) return null;
      return deriveCourse(evaluation().maker(bank).rules, [m], c).coverage;
    },
    ruleAt: (bank, path) => {
      const document = catalogue.banks.get(bank);
      return document === undefined ? null : placeOf(document as unknown as Document, ...path);
    },
    source: (bank, key) => {
      const document = catalogue.banks.get(bank);
      return (document === undefined ? null : sourceTitle(document, key)) ?? key;
    },
    bound: (program, hold) => {
      const document = catalogue.programs.get(program);
      return document === undefined ? hold.id : boundText(document, catalogue, hold);
    },
  };
}

function latest(catalogue: Catalogue, id: string): Document<"micro-credential"> | undefined {
  const { documents } = catalogue.workspace;
  return catalogue.offerings.get(id) ?? documents.latest("micro-credential", id);
}

function boundText(program: Program, catalogue: Catalogue, hold: Hold): string {
  const bound = boundOf(program, catalogue, hold);
  switch (bound.kind) {
    case "residency":
      return "credits that must be earned in residence";
    case "overlap":
      return `only so much may count in ${bound.title}, too`;
    case "credits":
      return `${bound.path} takes ${creditText(bound.credits)} credits`;
    case "parts":
      return `${bound.path} takes ${bound.choose} of its parts`;
    case "requirement":
      return bound.path;
    case "limit":
      return limitText(bound);
    case "unknown":
      return bound.name;
  }
}

function limitText({ title, max, id }: Extract<Bound, { kind: "limit" }>): string {
  const most =
    max.credits !== undefined
      ? `at most ${creditText(max.credits)} credits`
      : max.share !== undefined
        ? `at most ${statedPercent(max.share)} of the credits`
        : `at most ${counted(max.awards ?? 0, "award")}`;
  return title === null ? `${most} (limit ${id})` : `${title}: ${most} (limit ${id})`;
}
