import type { OfferingData } from "../../report/html/page-data.ts";
import { inOrder } from "../model/matches.ts";
import { usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { DecisionTable } from "./decisions.tsx";
import { PairTable } from "./pair-table.tsx";
import { QuestionTable } from "./questions.tsx";

/** One micro-credential: what it is, into what it ladders, what is decided and what is open. */
export function OfferingPage({ offering }: { readonly offering: OfferingData }) {
  const { model, m } = usePage();
  const pairs = inOrder(
    model.pairs.filter((view) => view.offering === offering),
    "verdict",
  );
  const decisions = model.data.decisions.filter((one) => one.offerings.includes(offering.id));
  const work = model.data.work.filter((item) => item.pairs.some(([id]) => id === offering.id));
  return (
    <>
      <h1>{offering.title}</h1>
      <OfferingFacts offering={offering} />
      <section>
        <h2>{m.offering.where}</h2>
        {pairs.length === 0 ? <p>{m.offering.noPairs}</p> : <PairTable rows={pairs} by="program" />}
      </section>
      <section>
        <h2>{m.offering.competencies}</h2>
        <Competencies offering={offering} />
      </section>
      <section>
        <h2>{m.offering.decisions}</h2>
        {decisions.length === 0 ? (
          <p>{m.offering.noDecisions}</p>
        ) : (
          <DecisionTable decisions={decisions} />
        )}
      </section>
      {work.length === 0 ? null : (
        <section>
          <h2>{m.offering.questions}</h2>
          <QuestionTable work={work} />
        </section>
      )}
    </>
  );
}

function OfferingFacts({ offering }: { readonly offering: OfferingData }) {
  const { m } = usePage();
  const hours = Object.entries(offering.hours).map(
    ([kind, value]) => `${m.number(value)} ${m.offering.hours[kind] ?? kind}`,
  );
  const rows: readonly (readonly [string, string])[] = [
    [m.columns.issuer, offering.issuer],
    [m.offering.statusLabel, m.offering.statuses[offering.status] ?? offering.status],
    ...(offering.edition === null ? [] : [[m.offering.edition, offering.edition] as const]),
    [m.offering.hoursLabel, hours.length === 0 ? m.offering.unknown : m.list(hours)],
    [
      m.offering.levelLabel,
      offering.year === null ? m.offering.unknown : m.offering.year(offering.year),
    ],
    ...(offering.subjects.length === 0
      ? []
      : [[m.offering.subjects, m.list(offering.subjects)] as const]),
  ];
  return (
    <dl class="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{m.pair.place}</dt>
        <dd>
          <code>{offering.at}</code>
        </dd>
      </div>
    </dl>
  );
}

function Competencies({ offering }: { readonly offering: OfferingData }) {
  const { m } = usePage();
  if (offering.competencies.length === 0) return <p>{m.offering.noCompetencies}</p>;
  const shown = { required: m.offering.required, optional: m.offering.optional };
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.offering.competencies}</th>
            <th scope="col">{m.columns.level}</th>
            <th scope="col">{m.offering.assessed}</th>
          </tr>
        </thead>
        <tbody>
          {offering.competencies.map((one) => (
            <tr key={one.id}>
              <th scope="row" class="statement">
                <code>{one.id}</code> {one.text}
                <span class="muted small block">
                  {one.demonstrated === "required" || one.demonstrated === "optional"
                    ? shown[one.demonstrated]
                    : m.offering.unknown}
                </span>
              </th>
              <td>{one.level ?? m.offering.unknown}</td>
              <td>
                {one.assessed === null
                  ? m.offering.unknown
                  : one.assessed.length === 0
                    ? m.offering.none
                    : one.assessed.join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
