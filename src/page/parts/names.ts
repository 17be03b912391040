import type { AwardData, OfferingData } from "../../report/html/page-data.ts";
import type { PairView } from "../model/model.ts";
import { addressOf } from "../model/route.ts";
import { type PageState, say } from "./page-state.ts";

/** The address of a pair's page. */
export const pairAddress = (offering: string, program: string) =>
  addressOf(["pair", offering, program]);

/** The title of a micro-credential, and a status that a reader should know of. */
export const offeringTitle = ({ m }: PageState, { title, status }: OfferingData): string =>
  status === "active" ? title : `${title} (${m.offering.statuses[status] ?? status})`;

/** The same by its id, which stands for what is not in the page. */
export function offeringName(page: PageState, id: string): string {
  const offering = page.model.offerings.get(id);
  return offering === undefined ? id : offeringTitle(page, offering);
}

/** What an award is for, in words: a course, credit of a subject and year, or a block. */
export function awardName({ model, m }: PageState, award: AwardData): string {
  const course = model.course(award.course);
  if (award.type === "waiver") return m.award.waiver(course?.code ?? "");
  if (course !== null) return m.award.course(course.code);
  if (award.type === "block") return m.award.block;
  return m.award.unassigned(award.subject, award.level);
}

/** In one sentence, what decided an answer. */
export function gist(page: PageState, { pair, offering }: PairView): string {
  const { model, m } = page;
  const [question] = pair.questions;
  const [reason] = pair.reasons;
  const award = model.award(pair.leading);
  if (pair.verdict === "review" && question !== undefined) return pointWords(page, question[0]);
  if (award !== null && pair.verdict !== "review") {
    return [basis(page, award), ...partners(page, award, offering.id)].join(" ");
  }
  if (reason !== undefined) return pointWords(page, reason);
  return m.missing.pair;
}

/** The words of a reason or a question. */
export function pointWords(page: PageState, index: number): string {
  const point = page.model.data.points[index];
  return point === undefined ? "" : say(page, point.words);
}

function basis({ model, m }: PageState, award: AwardData): string {
  if (award.agreement !== null) {
    const decision = model.data.decisions.find(({ id }) => id === award.agreement);
    const end = decision?.to ?? null;
    return m.pair.agreement(award.agreement, end === null ? null : m.date(end));
  }
  const course = model.course(award.course);
  if (award.coverage === null || course === null) return m.pair.unassigned;
  const bank = award.bank === null ? undefined : model.data.banks[award.bank];
  const [certain] = award.coverage;
  const threshold = bank?.threshold ?? 1;
  return m.pair.coverage(course.code, m.share(certain, threshold), m.statedShare(threshold));
}

function partners(page: PageState, award: AwardData, offering: string): string[] {
  const { m } = page;
  const others = award.offerings.filter((id) => id !== offering);
  return others.length === 0
    ? []
    : [m.pair.with(others.map((id) => m.quote(offeringName(page, id))))];
}

/** A requirement's titles from the top, joined. */
export function requirementName(page: PageState, program: string, path: string): string {
  const found: string[] = [];
  let nodes = page.model.programs.get(program)?.requirements ?? [];
  for (;;) {
    const next = nodes.find((node) => path === node.path || path.startsWith(`${node.path}/`));
    if (next === undefined) return found.length === 0 ? path : found.join(" › ");
    found.push(next.title);
    nodes = next.children;
  }
}
