import { useRef } from "preact/hooks";
import type { PairView } from "../model/model.ts";
import { gist, offeringTitle, pairAddress } from "../parts/names.ts";
import { usePage } from "../parts/page-state.ts";
import { stretch } from "../parts/stretch.ts";
import { VerdictBadge } from "../parts/verdict.tsx";
import { useSeen } from "../parts/window.ts";

const rowHeight = 58;
const cardHeight = 132;

const columns = ["offering", "program", "verdict", "now", "possible", "why"] as const;

/** Pairs one below the other; only those in sight are drawn. On narrow windows each is a card. */
export function PairList({
  rows,
  narrow,
}: {
  readonly rows: readonly PairView[];
  readonly narrow: boolean;
}) {
  const { m } = usePage();
  const box = useRef<HTMLElement>(null);
  const seen = useSeen(box);
  const size = narrow ? cardHeight : rowHeight;
  const [first, end] = stretch(seen.top, seen.height, size, rows.length, 6);
  const drawn = rows.slice(first, end);
  const space =
    drawn.length === rows.length
      ? {}
      : { paddingTop: `${first * size}px`, height: `${rows.length * size}px` };
  if (narrow) {
    return (
      <section class="cards" ref={box} tabIndex={0} aria-label={m.matrix.label}>
        <ul style={space}>
          {drawn.map((view) => (
            <Card key={`${view.offering.id} ${view.program.id}`} view={view} />
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section class="rows" ref={box} tabIndex={0} aria-label={m.matrix.label}>
      <div role="table" aria-label={m.matrix.label} aria-rowcount={rows.length + 1}>
        <Head />
        <div role="rowgroup" style={space}>
          {drawn.map((view, index) => (
            <Row
              key={`${view.offering.id} ${view.program.id}`}
              view={view}
              number={first + index + 2}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function Head() {
  const { m, route, choose } = usePage();
  const sort = route.query.sort ?? "verdict";
  return (
    <div role="rowgroup" class="list-head">
      <div role="row" aria-rowindex={1} class="list-row">
        {columns.map((column) => {
          const turned = sort === `-${column}`;
          const sorted = turned ? "descending" : sort === column ? "ascending" : undefined;
          return (
            <div role="columnheader" key={column} aria-sort={sorted} class={`list-${column}`}>
              {column === "why" ? (
                m.columns.why
              ) : (
                <button
                  type="button"
                  class="sort"
                  title={m.matrix.sortBy(m.columns[column])}
                  onClick={() => choose({ sort: sort === column ? `-${column}` : column })}
                >
                  {m.columns[column]}
                  <span aria-hidden="true">{turned ? " ▼" : sort === column ? " ▲" : ""}</span>
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Row({ view, number }: { readonly view: PairView; readonly number: number }) {
  const page = usePage();
  const { m } = page;
  const { pair, offering, program } = view;
  const [now, possible] = pair.credits;
  return (
    <div role="row" aria-rowindex={number} class="list-row">
      <div role="cell" class="list-offering">
        <a class="clamp" href={pairAddress(offering.id, program.id)}>
          {offeringTitle(page, offering)}
        </a>
      </div>
      <div role="cell" class="list-program">
        <span class="clamp">{program.title}</span>
      </div>
      <div role="cell" class="list-verdict">
        <VerdictBadge verdict={pair.verdict} />
      </div>
      <div role="cell" class="list-now number">
        {m.number(now)}
      </div>
      <div role="cell" class="list-possible number">
        {m.number(possible)}
      </div>
      <div role="cell" class="list-why">
        <span class="clamp small">{gist(page, view)}</span>
      </div>
    </div>
  );
}

function Card({ view }: { readonly view: PairView }) {
  const page = usePage();
  const { m } = page;
  const { pair, offering, program } = view;
  const [now, possible] = pair.credits;
  const amount = now === possible ? m.number(now) : `${m.number(now)}–${m.number(possible)}`;
  return (
    <li class="card">
      <a class="card-title clamp" href={pairAddress(offering.id, program.id)}>
        {offeringTitle(page, offering)}
      </a>
      <span class="muted small clamp one">→ {program.title}</span>
      <span class="card-foot">
        <VerdictBadge verdict={pair.verdict} />
        <span class="small">
          {m.columns.credits} <strong>{amount}</strong>
        </span>
      </span>
    </li>
  );
}
