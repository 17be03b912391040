import type { YamlComment } from "../../../source/commented-yaml.ts";
import { documentIdFrom } from "../../ids.ts";
import { listed } from "../../listed.ts";
import type { View } from "../graph/view.ts";
import { agentAt, ownerOf } from "./agents.ts";
import { type PublishedDecision, passRepeats } from "./decision.ts";
import { demandsOf } from "./demands.ts";
import { originOf } from "./origin.ts";
import { ownId } from "./own-id.ts";
import { periodOf } from "./read-period.ts";
import { resultsOf } from "./read-results.ts";
import type { ReadingRun } from "./reading-run.ts";

/** The day that stands where a decision has no date at all: long before anything else. */
const longAgo = "1900-01-01";

/** Adds a published credit decision as an agreement. */
export function readAgreement(run: ReadingRun, decision: PublishedDecision): void {
  const [view] = decision.profiles;
  const { agreement } = decision;
  const given = resultsOf(run, decision);
  passRepeats(decision);
  if (given.results.length === 0 && !given.isNone) return;
  const demands = demandsOf(run, decision);
  const bank = bankOf(run, view, agreement);
  const dates = datesOf(run, view, agreement);
  const signed = agreement?.day("first", "dateSigned") ?? null;
  agreement?.pass("ctid");
  const doubts = [...given.doubts, ...demands.words];
  const isOpen = doubts.length > 0 && !given.isNone;
  const programs = [...given.programs, ...programsOf(run, agreement, given.programs)];
  const data = {
    title: titleOf(decision),
    ...originOf(view, "agreement"),
    note: view.text("description") ?? agreement?.text("description") ?? undefined,
    bank: bank.id,
    microCredentials: decision.from.map((link) => ({ id: run.microCredentialAt(link) ?? "" })),
    decision: given.isNone ? "no-credit" : isOpen ? "conditional" : "credit",
    results: listed(given.results),
    programs: listed(programs),
    conditions: demands.conditions(doubts),
    effective: dates.effective,
    assessed: { on: dates.assessed },
    approved: signed === null ? undefined : { on: signed },
  };
  const unsigned = signed === null ? [unsaid] : [];
  const comments: YamlComment[] = [
    { path: [], lines: unsigned },
    ...said("bank", bank.why),
    ...said("assessed", dates.why),
    ...said("microCredentials", demands.together),
  ];
  run.add(view, "agreement", data, comments);
}

const unsaid =
  "The file states no approval: what rests on this is for review until `approved` is added.";

const said = (key: string, why: string | null): readonly YamlComment[] =>
  why === null ? [] : [{ path: [key], lines: [why] }];

/** The name of the decision, where it is more than its id. */
function titleOf({ profiles: [first], agreement }: PublishedDecision): string | undefined {
  const [own, other] = [first.text("name"), agreement?.text("name") ?? null];
  const isSame = own === null || other === null || own === other;
  if (!isSame) agreement?.get("name")?.lose("the value has a name of its own");
  const name = own ?? other;
  return name === null || name === ownId(first) ? undefined : name;
}

/** The credit bank: as the user says, else the organisation whose decision it is. */
function bankOf(run: ReadingRun, view: View, agreement: View | null) {
  const owner = ownerOf(run, view);
  const [receiver] =
    agreement === null ? [] : run.graph.links(agreement, "receivingOrganization", "ownedBy");
  const stated = run.options.bank;
  if (stated !== undefined) return { id: stated, why: null };
  const agent = owner ?? (receiver === undefined ? null : agentAt(run, receiver, "the receiver"));
  const id = documentIdFrom(agent?.id ?? "") ?? "unknown";
  if (agent?.isOurs) return { id, why: null };
  const instead = agent === null ? '"unknown"' : `its owner, "${agent.name ?? id}",`;
  const why = run.missing(view, "credit bank", instead);
  return { id, why: `${why} Name the bank with --bank, or write one of this id.` };
}

/** From when to when it holds, and when it was assessed; what stands for that day is said. */
function datesOf(run: ReadingRun, view: View, agreement: View | null) {
  const effective =
    periodOf(view, ["startDate", "dateEffective"], ["endDate", "expirationDate"]) ??
    (agreement === null
      ? undefined
      : periodOf(agreement, ["dateEffective", "startDate"], ["endDate", "expirationDate"]));
  const processes = run.graph.links(view, "evaluationProcess", "developmentProcess");
  const assessed = processes.flatMap((each) => each.view?.day("first", "dateEffective") ?? []);
  const [on] = assessed;
  if (on !== undefined) return { effective, assessed: on, why: null };
  const signed = agreement?.day("first", "dateSigned") ?? null;
  const instead = signed ?? effective?.from ?? longAgo;
  const meaning =
    signed !== null
      ? "the day on which it was signed"
      : effective?.from === undefined
        ? "a day long ago"
        : "the day from which it holds";
  const why = run.missing(view, "day of assessment", `${instead}, ${meaning},`);
  return { effective, assessed: instead, why };
}

/** The programs that an agreement is about, where its values name none. */
function programsOf(run: ReadingRun, agreement: View | null, named: readonly string[]) {
  if (agreement === null) return [];
  return run.graph.links(agreement, "receivingProgram").flatMap((link) => {
    const id = run.idOf(link.view, "program");
    if (id === null) run.leadsElsewhere("the receiving program", link);
    return id === null || named.length > 0 ? [] : id;
  });
}
