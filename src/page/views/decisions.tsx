import type { DecisionData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";
import { fold, holds, wordsOf } from "../model/fold.ts";
import { addressOf } from "../model/route.ts";
import { offeringName } from "../parts/names.ts";
import { usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { Search } from "../parts/search.tsx";

const kinds = {
  "": () => true,
  ending: (one: DecisionData) => one.ending,
  unsigned: (one: DecisionData) => one.approved === null,
  outdated: (one: DecisionData) => one.changed !== null,
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
            {(["ending", "unsigned", "outdated"] as const).map((kind) => (
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

function Results({ decision }: { readonly decision: DecisionData }) {
  const { m, model } = usePage();
  return (
    <>
      {m.decisions.kinds[decision.decision] ?? decision.decision}
      {decision.results.map((result) => {
        const course = model.course(result.course);
        const name =
          course === null ? m.award.unassigned(result.subject, result.level) : course.code;
        const credits = result.credits ?? course?.credits ?? null;
        return (
          <span key={`${result.type} ${name}`} class="block small">
            {name}
            {credits === null || result.type === "waiver" ? "" : `, ${m.credits(credits)}`}
          </span>
        );
      })}
    </>
  );
}

function States({ decision }: { readonly decision: DecisionData }) {
  const { m } = usePage();
  const states = statesOf(m, decision);
  const signed =
    decision.approved === null
      ? m.decisions.notApproved
      : m.decisions.approved(m.date(decision.approved));
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

function statesOf(m: Messages, one: DecisionData): string[] {
  const { states } = m.decisions;
  return [
    ...(one.ending && one.to !== null ? [states.ending(m.date(one.to))] : []),
    ...(one.approved === null ? [states.unsigned] : []),
    ...(one.changed === null ? [] : [states.outdated]),
    ...(one.reworded ? [states.reworded] : []),
  ];
}
