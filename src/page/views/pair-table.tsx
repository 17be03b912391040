import { useState } from "preact/hooks";
import type { PairView } from "../model/model.ts";
import { gist, offeringTitle, pairAddress } from "../parts/names.ts";
import { usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { VerdictBadge } from "../parts/verdict.tsx";

/** Most rows that are drawn before a reader asks for the rest. */
const few = 60;

/** A few pairs as a table, by what they are seen from. */
export function PairTable({
  rows,
  by,
}: {
  readonly rows: readonly PairView[];
  readonly by: "offering" | "program";
}) {
  const page = usePage();
  const { m } = page;
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, few);
  return (
    <>
      <Scroll>
        <table class="pairs">
          <thead>
            <tr>
              <th scope="col">{m.columns[by]}</th>
              <th scope="col">{m.columns.verdict}</th>
              <th scope="col" class="number">
                {m.columns.now}
              </th>
              <th scope="col" class="number">
                {m.columns.possible}
              </th>
              <th scope="col">{m.columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((view) => (
              <tr key={`${view.offering.id} ${view.program.id}`}>
                <th scope="row">
                  <a href={pairAddress(view.offering.id, view.program.id)}>
                    {by === "offering" ? offeringTitle(page, view.offering) : view.program.title}
                  </a>
                </th>
                <td>
                  <VerdictBadge verdict={view.pair.verdict} />
                </td>
                <td class="number" data-label={m.columns.now}>
                  {m.number(view.pair.credits[0])}
                </td>
                <td class="number" data-label={m.columns.possible}>
                  {m.number(view.pair.credits[1])}
                </td>
                <td class="small">{gist(page, view)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown.length === rows.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {m.overview.showAll(rows.length)}
        </button>
      )}
    </>
  );
}
