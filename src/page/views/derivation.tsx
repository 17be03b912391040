import type { DerivationData, EvidenceData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";
import { Meter } from "../parts/meter.tsx";
import { offeringName, pointWords } from "../parts/names.ts";
import { unrelatedWords } from "../parts/outcome-words.ts";
import { usePage } from "../parts/page-state.ts";

/** How micro-credentials cover a course: outcome by outcome, both statements side by side. */
export function Derivation({
  index,
  open,
  offering,
}: {
  readonly index: number;
  readonly open: boolean;
  readonly offering: string;
}) {
  const page = usePage();
  const { m, model } = page;
  const found = model.data.derivations[index];
  const course = model.course(found?.course ?? null);
  if (found === undefined || course === null) return null;
  const threshold = model.data.banks[found.bank]?.threshold ?? 1;
  const [certain, possible] = found.coverage;
  const others = found.offerings.filter((id) => id !== offering);
  return (
    <details class="derivation" open={open}>
      <summary>
        <span class="derivation-title">
          <strong>{course.code}</strong> {course.title}{" "}
          <span class="muted small">{m.credits(course.credits)}</span>
          {others.length === 0 ? null : (
            <span class="block small">
              {m.pair.together} {others.map((id) => offeringName(page, id)).join(" + ")}
            </span>
          )}
        </span>
        <span class="derivation-cover">
          <Meter certain={certain} possible={possible} mark={threshold} />
          <span class="small">
            {spanWords(m, found.coverage, threshold)}, {m.pair.needs(m.statedShare(threshold))}
          </span>
        </span>
      </summary>
      <p class="small">{factsOf(m, found).join(" · ")}</p>
      <div class="outcomes" role="table" aria-label={`${course.code} ${course.title}`}>
        <div role="row" class="outcome outcome-head">
          <span role="columnheader">{m.columns.outcome}</span>
          <span role="columnheader">{m.columns.competency}</span>
          <span role="columnheader">{m.columns.met}</span>
        </div>
        {course.outcomes.map((outcome, at) => (
          <OutcomeRow key={outcome.id} outcome={outcome} derived={found.outcomes[at]} />
        ))}
      </div>
      <p class="muted small">
        {m.pair.place}: <code>{course.at}</code>
      </p>
    </details>
  );
}

function factsOf(m: Messages, found: DerivationData): string[] {
  const [low, high] = found.ceiling;
  return [
    m.pair.covers[found.covers] ?? found.covers,
    ...(low === 0 && high === null
      ? []
      : [m.pair.hours(m.number(low), high === null ? null : m.number(high))]),
    ...(found.hours === "false" ? [m.pair.hoursShort] : []),
    found.compared ? m.pair.compared : m.pair.notCompared,
  ];
}

/** One share where both are the same, else both; held against what is needed, where that is stated. */
function spanWords(
  m: Messages,
  [certain, possible]: readonly [number, number],
  needed?: number,
): string {
  return certain === possible
    ? m.share(certain, needed)
    : m.pair.bounds(m.share(certain, needed), m.share(possible, needed));
}

type Outcome = NonNullable<
  ReturnType<ReturnType<typeof usePage>["model"]["course"]>
>["outcomes"][number];
type Derived = DerivationData["outcomes"][number];

function OutcomeRow({
  outcome,
  derived,
}: {
  readonly outcome: Outcome;
  readonly derived: Derived | undefined;
}) {
  const { m } = usePage();
  const traits = [
    ...(outcome.level === null ? [] : [m.outcome.level(outcome.level)]),
    ...(outcome.essential ? [m.pair.essential] : []),
    ...(outcome.weight === 1 ? [] : [m.pair.weight(m.number(outcome.weight))]),
    ...(outcome.parts.length === 0 ? [] : [m.outcome.withParts(outcome.parts)]),
    ...(outcome.part ? [m.pair.part] : []),
  ];
  const met = standing(m, derived);
  return (
    <div role="row" class={`outcome outcome-${met.look}`}>
      <div role="cell">
        <p class="statement">
          <code>{outcome.id}</code> {outcome.text}
        </p>
        {traits.length === 0 ? null : <p class="muted small">{traits.join(" · ")}</p>}
        <code class="at">{outcome.at}</code>
      </div>
      <div role="cell">
        {derived === undefined || derived.evidence.length === 0 ? (
          <p class="muted">{unrelatedWords(m, outcome)}</p>
        ) : (
          derived.evidence.map((evidence) => (
            <Evidence
              key={evidence.by.join(" ")}
              evidence={evidence}
              needed={outcome.level !== null}
            />
          ))
        )}
      </div>
      <div role="cell" class={`met met-${met.look}`}>
        <span aria-hidden="true">{met.sign}</span> {met.words}
      </div>
    </div>
  );
}

function standing(m: Messages, derived: Derived | undefined) {
  const [certain, possible] = derived?.met ?? [0, 0];
  if (certain >= 1) return { look: "full", sign: "✔", words: m.outcome.full } as const;
  if (derived?.open === true) return { look: "open", sign: "?", words: m.outcome.open } as const;
  if (certain !== possible) {
    const words = m.pair.bounds(m.share(certain), m.share(possible));
    return { look: "open", sign: "?", words } as const;
  }
  return certain === 0
    ? ({ look: "none", sign: "✘", words: m.outcome.none } as const)
    : ({ look: "part", sign: "◐", words: m.outcome.part(m.share(certain)) } as const);
}

function Evidence({
  evidence,
  needed,
}: {
  readonly evidence: EvidenceData;
  readonly needed: boolean;
}) {
  const page = usePage();
  const { m, model } = page;
  const { by, relation, counts, stated, denied, steps, questions } = evidence;
  return (
    <div class={`evidence${denied === null ? "" : " evidence-denied"}`}>
      {by.map((address) => {
        const found = model.statement(address);
        const level = found?.level ?? null;
        return (
          <div key={address}>
            <p class="statement">
              <code>{address.split("#")[1] ?? address}</code> {found?.text ?? address}
            </p>
            {level === null && !needed ? null : (
              <p class="muted small">
                {level === null ? m.outcome.noLevel : m.outcome.level(level)}
              </p>
            )}
            {found === null ? null : <code class="at">{found.at}</code>}
          </div>
        );
      })}
      <p class="small">
        <span class="tag">{m.relations[relation] ?? relation}</span>{" "}
        {denied === null ? m.outcome.counts(spanWords(m, counts)) : (m.denials[denied] ?? denied)}
        {stated ? ` (${m.outcome.stated})` : ""}
      </p>
      {questions.map((index) => (
        <p key={index} class="small asked">
          ? {pointWords(page, index)}
        </p>
      ))}
      {steps.length === 0 ? null : (
        <details class="basis">
          <summary>{m.pair.step}</summary>
          <ul class="small">
            {steps.map((step) => (
              <li key={`${step.from} ${step.to} ${step.at}`}>
                <code>{step.from}</code> {m.relations[step.relation] ?? step.relation}{" "}
                <code>{step.to}</code>
                {step.by === null ? "" : `, ${m.pair.asserted(step.by)}`}{" "}
                <code class="at">{step.at}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
