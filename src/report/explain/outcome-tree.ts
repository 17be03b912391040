import { questionMessage } from "../../diagnostics/questions.ts";
import { Rational } from "../../kernel/rational.ts";
import type { OutcomeDerivation, StatedCompetency } from "../../ladder/derivation.ts";
import { percent } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { shareText } from "../text/coverage-text.ts";
import { beside } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style, Tone } from "../text/style.ts";
import { type Branch, branch, toned } from "../text/tree.ts";

type Item = OutcomeDerivation["evidence"][number];

const denials = {
  "not-assessed": "no assessment covers it (not-assessed)",
  "optional-only": "not every completer must show it (optional-only)",
  "level-below": "its level is below what is needed (level-below)",
  "offering-below": "the offering's year level is below the course's (level-below)",
} as const;

const verbs = {
  exact: "is the same as",
  broader: "is broader than",
  narrower: "is narrower than",
  close: "is close to",
  related: "is related to",
} as const;

const localId = (address: string) => address.split("#")[1] ?? address;

/** One outcome of a course: how far it is met, and everything that it rests on. */
export function outcomeTree(outcome: OutcomeDerivation, style: Style): Branch {
  const { tone, words } = standing(outcome);
  const traits = [
    ...(outcome.essential ? ["essential"] : []),
    ...(outcome.weight.equals(Rational.one) ? [] : [`weight ${outcome.weight}`]),
    ...(outcome.parts.length === 0 ? [] : [`with the parts ${outcome.parts.join(", ")}`]),
    ...(outcome.part ? ["part of another outcome, not counted itself"] : []),
  ];
  const aside = traits.length === 0 ? "" : ` (${traits.join(", ")})`;
  const items =
    outcome.evidence.length === 0
      ? [statementAlone(outcome)]
      : outcome.evidence.map((item) => evidenceTree(outcome, item));
  return toned(style, tone, `${localId(outcome.address)}${aside}: ${words}`, items);
}

function standing({ certain, possible, open }: OutcomeDerivation): { tone: Tone; words: string } {
  if (certain.atLeast(Rational.one)) return { tone: "good", words: "✔ met in full" };
  if (open) return { tone: "maybe", words: "? nobody has compared it" };
  if (certain.equals(possible)) {
    return certain.isZero
      ? { tone: "bad", words: "✘ not met" }
      : { tone: "maybe", words: `met in part, ${percent(certain)}` };
  }
  return { tone: "maybe", words: `? ${shareText({ certain, possible }, null)}` };
}

/** An outcome that nothing relates to itself; one with parts is met through these. */
function statementAlone(outcome: OutcomeDerivation): Branch {
  const { parts, at } = outcome;
  const through =
    parts.length === 0
      ? []
      : [branch(`nothing relates to it itself; its parts count: ${parts.join(", ")}`)];
  return branch(outcomeWords(outcome), [branch(placeOf(at)), ...through]);
}

function evidenceTree(outcome: OutcomeDerivation, { evidence, competencies }: Item): Branch {
  const { degree, denied, stated, doubts, derivation } = evidence;
  const worth = `counts ${shareText(degree, null)}${stated ? ", as its assessor stated" : ""}`;
  const left = outcomeWords(outcome);
  const right = competencies.map((item) => competencyWords(item, outcome.level)).join(" + ");
  const steps = derivation.steps.map(({ from, relation, to, by, source, at }) => {
    const who = by === null ? "" : `, asserted by ${by}`;
    const origin = source === null ? "" : ` · ${source}`;
    return branch(neutralise(`${from} ${verbs[relation]} ${to}${who}${origin} · ${placeOf(at)}`));
  });
  return {
    lines: (width) => beside(left, right, width),
    children: [
      branch(`outcome ${placeOf(outcome.at)}`),
      ...competencies.map(({ address, at }) => branch(`${localId(address)} ${placeOf(at)}`)),
      branch(`relation: ${derivation.relation}; ${denied === null ? worth : "counts 0 %"}`, steps),
      ...(denied === null ? [] : [branch(`✘ ${denials[denied]}`)]),
      ...doubts.map(({ args, at }) =>
        branch(neutralise(`? ${questionMessage(args)} · ${placeOf(at)}`)),
      ),
    ],
  };
}

function outcomeWords({ statement, level }: OutcomeDerivation): string {
  return neutralise(`“${statement}”${level === null ? "" : `, level ${level}`}`);
}

function competencyWords(
  { address, statement, level }: StatedCompetency,
  needed: string | null,
): string {
  const missing = needed === null ? "" : ", no level stated";
  const at = level === null ? missing : `, level ${level}`;
  return neutralise(`${localId(address)} “${statement}”${at}`);
}
