import { fixMessage } from "../../diagnostics/fixes.ts";
import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { Explanation } from "../../ladder/explain.ts";
import type { Pair, ProgramView } from "../../ladder/result.ts";
import { assumedBranch } from "../ladder/assumption-text.ts";
import { exceptionText } from "../ladder/exception-text.ts";
import { disclaimer } from "../ladder/ladder-text.ts";
import { basisOf, placement } from "../ladder/pair-text.ts";
import { proofTexts } from "../ladder/proof-text.ts";
import { toldApart } from "../ladder/told-apart.ts";
import { verdictLooks } from "../ladder/verdict-text.ts";
import { creditText } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { openNeed } from "../text/holds.ts";
import { indented } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import { offeringTitle } from "../text/offering-title.ts";
import type { Style } from "../text/style.ts";
import { type Branch, branch, drawTree, toned } from "../text/tree.ts";
import { courseTree } from "./course-tree.ts";
import { decision } from "./decision.ts";
import { gateTree } from "./gate-tree.ts";

/** The whole derivation of one verdict, for reading. */
export function explainText(
  { asOf, pair, view, banks }: Explanation,
  lookup: Lookup,
  style: Style,
  detailed = false,
): string {
  const edition = pair.edition === null ? "" : `, ${pair.edition}`;
  const title = offeringTitle(pair.title, pair.status);
  const { symbol, word, tone } = verdictLooks[pair.verdict];
  const trees = [
    awardTree(pair, lookup, style),
    ...banks.map(({ id, title, gates, courses, clusters, assumptions }) =>
      branch(`bank ${neutralise(title)} (${id})`, [
        gateTree(gates, id, lookup, style),
        ...[...courses, ...clusters].map((course) => courseTree(course, lookup, style)),
        ...(courses.length === 0
          ? [branch("no course that it was compared with or relates to")]
          : []),
        ...assumedBranch(assumptions, lookup),
      ]),
    ),
    ...reasonTree("why not better, the most decisive first", pair.reasons),
    ...reasonTree("warnings, which deny nothing", pair.warnings),
    ...questionTree(pair),
    allocationTree(view, pair.microCredential, lookup, detailed),
    ...fixTree(pair),
  ];
  const lines = [
    ...indented(`creditbank explain · as of ${asOf}`, 0, style.width, 2),
    "",
    ...strong(`${neutralise(title)} (${pair.microCredential}${edition})`, style),
    ...strong(`in ${neutralise(view.title)} (${view.program})`, style),
    "",
    ...indented(`${symbol} ${word}${creditsOf(pair)}`, 0, style.width, 2).map((line) =>
      style.paint(tone, line),
    ),
    ...drawTree(trees, style.width),
    "",
    ...strong(`What decided: ${neutralise(decision(pair, lookup))}`, style),
    style.paint("quiet", disclaimer),
  ];
  return `${lines.join("\n")}\n`;
}

function strong(text: string, style: Style): string[] {
  return indented(text, 0, style.width, 2).map((line) => style.paint("strong", line));
}

function creditsOf({ credits: { certain, possible } }: Pair): string {
  if (possible.isZero) return "";
  const most = certain.equals(possible) ? "" : `, ${creditText(possible)} possible`;
  return `: ${creditText(certain)} credits certain${most}`;
}

function awardTree(pair: Pair, lookup: Lookup, style: Style): Branch {
  if (pair.awards.length === 0) return branch("awards that fit: none");
  const names = toldApart(
    pair.awards.map((fitting) => ({
      text: `${creditText(fitting.award.credits)} → ${placement(fitting, lookup)}`,
      bank: fitting.award.bank,
    })),
  );
  return branch(
    "awards that fit",
    pair.awards.map(({ award, counted }, at) => {
      const { symbol, word, tone } = verdictLooks[award.status];
      const what = `${symbol} ${word} ${names[at] ?? ""}`;
      return toned(style, tone, neutralise(what), [
        branch(neutralise(basisOf(pair, award, lookup))),
        ...convertedBranch(award, lookup),
        ...(counted.equals(award.credits) || award.type === "waiver"
          ? []
          : [branch(`of it ${creditText(counted)} counts there`)]),
        branch(`${award.id} · ${placeOf(award.at)}`),
      ]);
    }),
  );
}

/** What the award is in its bank's unit, where it was converted. */
function convertedBranch(
  { bank, converted, unit }: Pair["awards"][number]["award"],
  lookup: Lookup,
): Branch[] {
  if (converted === null) return [];
  const { credits, unit: from, factor, source } = converted;
  const rate = `${factor.toDecimal()} ${unit} each (${lookup.source(bank, source)})`;
  const words = `${creditText(credits)} credits of ${from}, at ${rate}`;
  return [branch(neutralise(words))];
}

function reasonTree(title: string, reasons: Pair["reasons"]): Branch[] {
  if (reasons.length === 0) return [];
  const items = reasons.map(({ code, args, rule, source, at }) => {
    const from = [rule, source].filter((part) => part !== null).join(" · ");
    return branch(neutralise(`${reasonMessage(code, args)} (${code})`), [
      branch(neutralise(`${from === "" ? "" : `${from} · `}${placeOf(at)}`)),
    ]);
  });
  return [branch(title, items)];
}

function questionTree({ questions }: Pair): Branch[] {
  if (questions.length === 0) return [];
  const items = questions.map(({ for: party, args, credits, at }) =>
    branch(
      neutralise(
        `${party}: ${questionMessage(args)} (${creditText(credits)} credits) · ${placeOf(at)}`,
      ),
    ),
  );
  return [branch("what is not known", items)];
}

/** Where its awards stand when all offerings are placed together. */
function allocationTree(view: ProgramView, id: string, lookup: Lookup, detailed: boolean): Branch {
  const { certain, possible, exceptions } = view;
  const describe = (name: string, { placed, credits, bound, optimal }: ProgramView["certain"]) => {
    const own = placed.filter(({ award }) => award.microCredentials.includes(id));
    const proof = optimal ? "proven best" : `at most ${creditText(bound)} could be possible`;
    const where = own.map(
      ({ requirement, granted, counted }) =>
        `${creditText(granted)} granted in ${requirement}, ${creditText(counted)} counted`,
    );
    const text = where.length === 0 ? "this one is not among what is placed" : where.join("; ");
    return branch(`${name}: ${creditText(credits)} credits (${proof}); ${text}`);
  };
  const decided = exceptions.map((exception) => branch(exceptionText(exception, lookup)));
  return branch("with all other offerings in the program", [
    describe("certain", certain),
    describe("possible", possible),
    ...decided,
    ...heldBack(view, lookup, detailed),
  ]);
}

/** What forbids more; in detail with what a unit of each would bring and the best other choice. */
function heldBack(view: ProgramView, lookup: Lookup, detailed: boolean): Branch[] {
  const { certain, program } = view;
  const proof = detailed ? certain.certificate() : null;
  if (proof !== null) {
    const texts = proofTexts(proof, view, lookup);
    return [
      branch(
        "why no more counts",
        texts.map((text) => branch(neutralise(text))),
      ),
    ];
  }
  const held = certain.holds.map((hold) => neutralise(lookup.bound(program, hold)));
  return held.length === 0
    ? []
    : [branch(`what holds it back: ${held.join("; ")}${openNeed(certain.holds)}`)];
}

function fixText({ kind, args, verdict, credits }: Pair["fixes"][number]): string {
  const words = fixMessage(kind, args);
  if (verdict === "not-assessed") return `still to be compared after ${words}`;
  return `${verdictLooks[verdict].sentence} (${creditText(credits)}) with: ${words}`;
}

function fixTree({ fixes }: Pair): Branch[] {
  if (fixes.length === 0) return [];
  const items = fixes.map((fix) => branch(neutralise(fixText(fix))));
  return [branch("what would make it better, the smallest first", items)];
}
