import { useState } from "preact/hooks";
import type { ProgramData } from "../../report/html/page-data.ts";
import { fold, holds, wordsOf } from "../model/fold.ts";
import { addressOf } from "../model/route.ts";
import { Meter } from "../parts/meter.tsx";
import { usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { Search } from "../parts/search.tsx";

/** Most rows that are drawn before a reader asks for the rest. */
const first = 100;

/** All programs with how much of each can be laddered into. */
export function Programs() {
  const { model, m, route, choose } = usePage();
  const [all, setAll] = useState(false);
  const words = wordsOf(route.query.q ?? "");
  const found = model.data.programs.filter((one) =>
    holds(fold(`${one.title} ${one.id} ${one.institution}`), words),
  );
  const shown = all ? found : found.slice(0, first);
  return (
    <>
      <h1>{m.program.title}</h1>
      <p class="lead">{m.program.lead}</p>
      <Search value={route.query.q ?? ""} onInput={(q) => choose({ q })} />
      <p role="status" class="muted">
        {m.counts.programs(found.length)}
      </p>
      <ProgramTable programs={shown} label={m.program.title} />
      {shown.length === found.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {m.overview.showAll(found.length)}
        </button>
      )}
    </>
  );
}

/** Programs with the credit that all micro-credentials together bring. */
export function ProgramTable({
  programs,
  label,
}: {
  readonly programs: readonly ProgramData[];
  readonly label: string;
}) {
  const { m } = usePage();
  return (
    <Scroll>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{m.columns.program}</th>
            <th scope="col" class="number">
              {m.columns.now}
            </th>
            <th scope="col" class="number">
              {m.columns.possible}
            </th>
            <th scope="col" class="number">
              {m.columns.of}
            </th>
            <th scope="col" class="wide">
              <span class="hidden">{m.columns.credits}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {programs.map((program) => (
            <tr key={program.id}>
              <th scope="row">
                <a href={addressOf(["program", program.id])}>{program.title}</a>
                <span class="muted small block">{program.institution}</span>
              </th>
              <td class="number strong">{m.number(program.certain.credits)}</td>
              <td class="number">{m.number(program.possible.credits)}</td>
              <td class="number">{m.number(program.credits)}</td>
              <td class="wide">
                <Meter
                  certain={program.certain.credits / program.credits}
                  possible={program.possible.credits / program.credits}
                  mark={null}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
