import type { DecisionData } from "../../report/html/page-data.ts";
import { fold, holds, wordsOf } from "../model/fold.ts";
import { addressOf } from "../model/route.ts";
import { onlyFor, resultWords, signedWords, statesOf } from "../parts/decision-words.ts";
import { offeringName } from "../parts/names.ts";
import { say, usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { Search } from "../parts/search.tsx";

const kinds = {
  "": () => true,
  ending: (one: DecisionData) => one.ending,
  unsigned: (one: DecisionData) => one.unsigned,
  outdated: (one: DecisionData) => one.changed !== null,
  overdue: (one: DecisionData) => one.overdue,
} as const;

type Kind = keyof typeof kinds;

/** The recorded decisions, all or those that a person has to see to. */
export function Decisions() {
  const page = usePage();
  const { model, m, route, choose } = page;
  const show = Object.keys(kinds).find((kind) => kind === route.query.show) as Kind | undefined;
  const words = wordsOf(route.query.q ?? "");
  const found = model.data.decisions.filter(
    (one) =>
      kinds[show ?? ""](one) &&
      holds(fold([one.id, ...one.offerings.map((id) => offeringName(page, id))].join(" ")), words),
  );
  return (
    <>
      <h1>{m.decisions.title}</h1>
      <p class="lead">{m.decisions.lead}</p>
      <div class="choices">
        <Search value={route.query.q ?? ""} onInput={(q) => choose({ q })} />
        <label class="pick">
          <span class="label">{m.decisions.show}</span>
          <select
            value={show ?? ""}
            onChange={(event) => choose({ show: event.currentTarget.value })}
          >
            <option value="">{m.decisions.all}</option>
            {(["ending", "unsigned", "outdated", "overdue"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {m.decisions[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" class="found">
        {found.length === 0 ? m.decisions.none : m.counts.decisions(found.length)}
      </p>
      {found.length === 0 ? null : <DecisionTable decisions={found} />}
    </>
  );
}

/** Decisions with what they are about, what they give, and how they stand. */
export function DecisionTable({ decisions }: { readonly decisions: readonly DecisionData[] }) {
  const page = usePage();
  const { m, model } = page;
  return (
    <Scroll>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.columns.offering}</th>
            <th scope="col">{m.columns.results}</th>
            <th scope="col">{m.columns.bank}</th>
            <th scope="col">{m.columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.offerings.map((id) => (
                  <a key={id} class="block" href={addressOf(["mc", id])}>
                    {offeringName(page, id)}
                  </a>
                ))}
                <code class="small">{one.id}</code>
              </th>
              <td>
                <Results decision={one} />
              </td>
              <td>{one.bank === null ? "" : model.data.banks[one.bank]?.title}</td>
              <td>
                <States decision={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What a decision gives, into which programs, and on which conditions. */
function Results({ decision }: { readonly decision: DecisionData }) {
  const page = usePage();
  const { m } = page;
  const { results, programs, conditions } = decision;
  return (
    <>
      {m.decisions.kinds[decision.decision] ?? decision.decision}
      {programs === null ? "" : `, ${onlyFor(page, programs)}`}
      {results.map((result) => {
        const words = resultWords(page, result);
        return (
          <span key={words} class="block small">
            {words}
          </span>
        );
      })}
      {conditions.length === 0 ? null : (
        <span class="block small">
          {m.decisions.conditions} {conditions.map((words) => say(page, words)).join(" ")}
        </span>
      )}
    </>
  );
}

function States({ decision }: { readonly decision: DecisionData }) {
  const page = usePage();
  const { m } = page;
  const states = statesOf(page, decision);
  const signed = signedWords(page, decision);
  const end = decision.to === null ? m.decisions.noEnd : m.decisions.until(m.date(decision.to));
  return (
    <>
      {states.length === 0 ? (
        <span class="state state-good">✔ {m.decisions.states.current}</span>
      ) : (
        states.map((words) => (
          <span key={words} class="state state-care">
            ! {words}
          </span>
        ))
      )}
      <span class="muted small block">
        {m.decisions.assessed(m.date(decision.assessed))}; {signed}; {end}
      </span>
      {decision.changed === null || decision.changed.length === 0 ? null : (
        <span class="small block">
          {m.decisions.parts(decision.changed.map((part) => m.changes[part] ?? part))}
        </span>
      )}
      <code class="at">{decision.at}</code>
    </>
  );
}
