import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { EarnedAccount, HoldingAccount } from "../../learner/account/account.ts";
import type { LearnerExplanation } from "../../learner/account/explain-together.ts";
import type { LearnerAward } from "../../learner/result.ts";
import { exceptionText } from "../ladder/exception-text.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { agreementText } from "../ladder/pair-text.ts";
import { verdictLooks } from "../ladder/verdict-text.ts";
import { counted, creditText } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { coverageText } from "../text/coverage-text.ts";
import { openNeed } from "../text/holds.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";
import { type Branch, branch, drawTree, toned } from "../text/tree.ts";
import { progressTree } from "./learner-progress.ts";
import type { LearnerReport } from "./learner-report.ts";
import { notProven, notSettled } from "./proven-words.ts";

/** What one learner's records come to, program by program, for reading: what counts where, why not more, what is open. */
export function explainLearnerText(report: LearnerReport, lookup: Lookup, style: Style): string {
  const { head, learner, programs, together } = report;
  const lines = [
    ...indented(`creditbank explain · as of ${head.asOf}`, 0, style.width, 2),
    ...strong(`learner ${learner}`, style),
    ...(together ? indented(sharedOut, 0, style.width, 2) : []),
    ...leftOut(report, style),
    ...programs.flatMap((one) => ["", ...programLines(one, lookup, style)]),
    "",
    style.paint("quiet", disclaimer),
  ];
  return `${lines.join("\n")}\n`;
}

const sharedOut =
  "all programs of the learner are answered together: learning counts in one of them, unless they allow more";

function strong(text: string, style: Style): string[] {
  return indented(neutralise(text), 0, style.width, 2).map((line) => style.paint("strong", line));
}

/** Rows that say nothing, or cannot be used. */
function leftOut({ rejected, unread, records }: LearnerReport, style: Style): string[] {
  const texts = [
    ...rejected.map(({ line, fault: { code, column, expected } }) => {
      const where = column === null ? "" : ` (${column})`;
      return `left out: ${records}:${line} ${code}${where}, expected ${expected}`;
    }),
    ...(unread === 0
      ? []
      : [`${counted(unread, "row")} of the file could not be read, whoever they are about`]),
  ];
  return texts
    .flatMap((text) => indented(neutralise(text), 0, style.width, 2))
    .map((line) => style.paint("maybe", line));
}

function programLines(explanation: LearnerExplanation, lookup: Lookup, style: Style): string[] {
  const { program, answer, admitted } = explanation.account;
  const { certain, possible, verdict, optimal, unique } = answer;
  const { symbol, word, tone } = verdictLooks[verdict];
  const more = possible.moreThan(certain) ? `, ${creditText(possible)} possible` : "";
  const rules = admitted === null ? "" : `, under the rules for who was admitted on ${admitted}`;
  const size = `${creditText(program.credits)} credits (${program.unit})`;
  const proof = optimal ? "" : `; ${notProven}`;
  const credits = `${creditText(certain)} credits certain${more}${proof}`;
  const head = [
    ...strong(`${program.title} (${program.id})`, style),
    ...indented(neutralise(`${size}${rules}`), 0, style.width, 2),
    ...indented(`${symbol} ${word}: ${credits}`, 0, style.width, 2).map((line) =>
      style.paint(tone, line),
    ),
    ...(optimal && !unique ? indented(notSettled, 0, style.width, 2) : []),
  ];
  if (!program.inEffect) {
    const text = "no rules of this program were found for the day of admission";
    return [...head, ...drawTree([branch(text)], style.width)];
  }
  return [...head, ...drawTree(trees(explanation, lookup, style), style.width)];
}

function trees(explanation: LearnerExplanation, lookup: Lookup, style: Style): Branch[] {
  const { account, binding } = explanation;
  const { banks, answer, holdings, earned, repeated, exceptions, program } = account;
  const held = answer.verdict === "no" && answer.awards.length === 0 ? [] : binding();
  return [
    branch(
      "rules of",
      banks.map(({ id, title, edition }) => branch(neutralise(`${title} (${id}, ${edition})`))),
    ),
    progressTree(account, lookup),
    ...awardTrees(explanation, lookup, style),
    branch(
      holdings.length === 0 ? "micro-credentials completed: none" : "micro-credentials completed",
      holdings.map((holding) => holdingTree(holding, style)),
    ),
    ...listOf("courses already earned", earned.map(earnedText)),
    ...listOf(
      "recorded more than once; the best record counts",
      repeated.map((id) => nameOf(id, lookup)),
    ),
    ...listOf(
      "decisions that were kept to",
      exceptions.map((one) => `${exceptionText(one, lookup)} · ${placeOf(one.at)}`),
    ),
    ...listOf(
      `what holds it back${openNeed(held)}`,
      held.map((hold) => lookup.bound(program.id, hold)),
    ),
  ];
}

function listOf(heading: string, texts: readonly string[]): Branch[] {
  const items = texts.map((text) => branch(neutralise(text)));
  return items.length === 0 ? [] : [branch(heading, items)];
}

function awardTrees(explanation: LearnerExplanation, lookup: Lookup, style: Style): Branch[] {
  const { awards } = explanation.account.answer;
  const all = (list: readonly LearnerAward[]) =>
    list.map((award) => oneAward(award, explanation, lookup, style));
  const now = awards.filter(({ status }) => status !== "review");
  const then = awards.filter(({ status }) => status === "review");
  return [
    now.length === 0 ? branch("what counts: nothing") : branch("what counts", all(now)),
    ...(then.length === 0 ? [] : [branch("what would count only after a review", all(then))]),
  ];
}

function oneAward(
  award: LearnerAward,
  { awards, account }: LearnerExplanation,
  lookup: Lookup,
  style: Style,
): Branch {
  const { award: id, bank, type, ownStatus, credits, microCredentials } = award;
  const { symbol, word, tone } = verdictLooks[ownStatus];
  const basis = awards.find((one) => one.id === id && one.bank === bank);
  const title = account.banks.find((one) => one.id === bank)?.title ?? bank;
  const from = microCredentials.map(lookup.offering).join(" + ");
  const amount = type === "waiver" ? "without credit" : creditText(credits);
  const what = `${symbol} ${word} ${amount} → ${placesOf(award)}: ${earnedAs(award, lookup)}`;
  const rests =
    basis === undefined
      ? []
      : [
          branch(neutralise(`${basisOf(basis, lookup)}, under ${title}`)),
          branch(`${neutralise(id)} · ${placeOf(basis.at)}`),
        ];
  return toned(style, tone, neutralise(what), [
    branch(neutralise(`from ${from}`)),
    ...rests,
    ...givingWay(award),
  ]);
}

/** That it would count less, or no longer, once what is in review comes out well. */
function givingWay({ credits, possible }: LearnerAward): Branch[] {
  if (possible === null) return [branch("gives way to other credit after a review")];
  return possible.atLeast(credits)
    ? []
    : [branch(`only ${creditText(possible)} of it would count after a review`)];
}

/** The requirements that something fills: one, or two that share. */
function placesOf({ requirement, shared }: Pick<LearnerAward, "requirement" | "shared">): string {
  return shared === null ? requirement : `${requirement} and ${shared}`;
}

function earnedAs({ course, subject, level, block }: LearnerAward, lookup: Lookup): string {
  if (course !== null) return lookup.course(course);
  if (block !== undefined) return `a block of credit, ${block.title} (${block.id}) completed`;
  if (subject === null && level === null) return "a block of credit";
  return `${subject ?? "any subject"}${level === null ? "" : ` year ${level}`}`;
}

function basisOf(
  { agreement, coverage, bank, type }: LearnerExplanation["awards"][number],
  lookup: Lookup,
): string {
  if (agreement !== null) return agreementText(agreement, lookup);
  if (coverage === null) return "unassigned credit, sized by its hours";
  const part = type === "assigned" ? "" : "credit for a part: ";
  return part + coverageText(coverage, lookup.threshold(bank));
}

function holdingTree(holding: HoldingAccount, style: Style): Branch {
  const { microCredential, title, edition, completedOn, grade, standing } = holding;
  const { symbol, tone } = looksOf(standing);
  const id = edition === null ? microCredential : `${microCredential}, ${edition}`;
  const facts = `completed ${completedOn ?? "on a day not recorded"}, ${grade === null ? "no grade recorded" : `grade ${grade}`}`;
  const reasons = holding.reasons.map(({ code, args, rule, source, at }) => {
    const from = [rule, source].filter((part) => part !== null).join(" · ");
    return branch(neutralise(`${reasonMessage(code, args)} (${code})`), [
      branch(neutralise(`${from === "" ? "" : `${from} · `}${placeOf(at)}`)),
    ]);
  });
  const questions = holding.questions.map(({ for: party, args, credits, at }) =>
    branch(
      neutralise(
        `${party}: ${questionMessage(args)} (${creditText(credits)} credits) · ${placeOf(at)}`,
      ),
    ),
  );
  return toned(style, tone, neutralise(`${symbol} ${title} (${id})`), [
    branch(neutralise(facts)),
    ...(standing === "condition" ? [branch("completes what a decision asks for")] : []),
    ...(reasons.length === 0 ? [] : [branch("why it is not more", reasons)]),
    ...(questions.length === 0 ? [] : [branch("what is not known", questions)]),
  ]);
}

function looksOf(standing: HoldingAccount["standing"]) {
  switch (standing) {
    case "none":
      return verdictLooks.no;
    case "condition":
      return verdictLooks.recognized;
    case "recognized":
    case "eligible":
    case "review":
      return verdictLooks[standing];
  }
}

function earnedText(earned: EarnedAccount): string {
  const { code, title, route, grade, credits } = earned;
  const marks = grade === null ? route : `${route}, grade ${grade}`;
  return `${code} ${title}: ${creditText(credits)} (${marks}) ${earnedWhere(earned)}`;
}

function earnedWhere({ requirement, shared, block, undecided, reason }: EarnedAccount): string {
  if (block !== null)
    return `→ ${requirement}: within a block of credit, ${block.title} (${block.id}) completed`;
  if (requirement !== null) return `→ ${placesOf({ requirement, shared })}`;
  if (undecided !== null) return `fills no requirement: a person decides about ${undecided}`;
  if (reason === null) return "fills no requirement";
  return `fills no requirement: ${reasonMessage(reason.code, reason.args)} (${reason.code})`;
}

/** The title of a micro-credential or the code of a course. */
function nameOf(id: string, lookup: Lookup): string {
  const title = lookup.offering(id);
  return title === id ? lookup.course(id) : title;
}
