import { useMemo, useState } from "preact/hooks";
import type { OfferingData } from "../../report/html/page-data.ts";
import { fold, holds, wordsOf } from "../model/fold.ts";
import { verdictOrder } from "../model/matches.ts";
import type { Model, PairView } from "../model/model.ts";
import { addressOf } from "../model/route.ts";
import { offeringTitle } from "../parts/names.ts";
import { usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { Search } from "../parts/search.tsx";
import { VerdictBadge } from "../parts/verdict.tsx";

/** Most rows that are drawn before a reader asks for the rest. */
const first = 100;

/** All micro-credentials with the best answer of each. */
export function Offerings() {
  const { model, m, route, choose } = usePage();
  const [all, setAll] = useState(false);
  const best = useMemo(() => bestPairs(model), [model]);
  const words = wordsOf(route.query.q ?? "");
  const found = model.data.offerings.filter((one) =>
    holds(fold(`${one.title} ${one.id} ${one.issuer}`), words),
  );
  const shown = all ? found : found.slice(0, first);
  return (
    <>
      <h1>{m.offering.title}</h1>
      <p class="lead">{m.offering.lead}</p>
      <Search value={route.query.q ?? ""} onInput={(q) => choose({ q })} />
      <p role="status" class="muted">
        {m.counts.offerings(found.length)}
      </p>
      <Scroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.columns.offering}</th>
              <th scope="col">{m.offering.best}</th>
              <th scope="col">{m.columns.program}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row key={one.id} offering={one} best={best.get(one.id) ?? null} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown.length === found.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {m.overview.showAll(found.length)}
        </button>
      )}
    </>
  );
}

function Row({
  offering,
  best,
}: {
  readonly offering: OfferingData;
  readonly best: PairView | null;
}) {
  const page = usePage();
  return (
    <tr>
      <th scope="row">
        <a href={addressOf(["mc", offering.id])}>{offeringTitle(page, offering)}</a>
        <span class="muted small block">{offering.issuer}</span>
      </th>
      <td>
        <VerdictBadge verdict={best?.pair.verdict ?? "not-assessed"} />
      </td>
      <td>
        {best === null ? (
          "–"
        ) : (
          <a href={addressOf(["pair", offering.id, best.program.id])}>{best.program.title}</a>
        )}
      </td>
    </tr>
  );
}

/** The pair of each micro-credential with the best verdict, and the most credit among those. */
function bestPairs({ pairs }: Model): ReadonlyMap<string, PairView> {
  const best = new Map<string, PairView>();
  const rank = ({ pair }: PairView) => verdictOrder.indexOf(pair.verdict);
  for (const view of pairs) {
    const known = best.get(view.offering.id);
    const better =
      known === undefined ||
      rank(view) < rank(known) ||
      (rank(view) === rank(known) && view.pair.credits[0] > known.pair.credits[0]);
    if (better) best.set(view.offering.id, view);
  }
  return best;
}
