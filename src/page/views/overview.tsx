import { verdictOrder } from "../model/matches.ts";
import { addressOf } from "../model/route.ts";
import { usePage } from "../parts/page-state.ts";
import { type Verdict, VerdictBadge, VerdictIcon } from "../parts/verdict.tsx";
import { DueTable } from "./due.tsx";
import { ProgramTable } from "./programs.tsx";

const shown = 12;

/** What ladders where, what needs attention, and what comes up. */
export function Overview() {
  const { model, m } = usePage();
  const { data } = model;
  const { summary } = data;
  const best = [...data.programs].sort(
    (a, b) => b.certain.credits - a.certain.credits || b.possible.credits - a.possible.credits,
  );
  return (
    <>
      <h1>{data.title}</h1>
      <p class="lead">
        {m.overview.lead(data.offerings.length, data.programs.length, summary.pairs)}
      </p>
      <section aria-labelledby="attention">
        <h2 id="attention">{m.overview.attention}</h2>
        <Tiles />
      </section>
      <section aria-labelledby="answers">
        <h2 id="answers">{m.overview.answers}</h2>
        <p class="muted">{m.overview.answersHint}</p>
        <Answers />
        {summary.notAssessed === 0 ? null : (
          <p class="muted small">{m.overview.unassessed(summary.notAssessed)}</p>
        )}
      </section>
      <section aria-labelledby="programs">
        <h2 id="programs">{m.overview.programs}</h2>
        <p class="muted">{m.overview.programsHint}</p>
        <ProgramTable programs={best.slice(0, shown)} label={m.overview.programs} />
        {best.length <= shown ? null : (
          <p>
            <a href={addressOf(["programs"])}>{m.overview.allPrograms(best.length)}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="coming">
        <h2 id="coming">{m.overview.coming(m.date(data.until))}</h2>
        <DueTable />
      </section>
    </>
  );
}

/** Four counts of what a person has to do, each with the way to it. */
function Tiles() {
  const { model, m } = usePage();
  const { decisions, work } = model.data;
  const to = (show: string) => addressOf(["decisions"], { show });
  const tiles = [
    [decisions.filter((one) => one.ending).length, m.overview.ending, to("ending"), "clock"],
    [decisions.filter((one) => one.unsigned).length, m.overview.unsigned, to("unsigned"), "pen"],
    [
      decisions.filter((one) => one.changed !== null).length,
      m.overview.outdated,
      to("outdated"),
      "turn",
    ],
    [work.length, m.overview.open, addressOf(["questions"]), "ask"],
  ] as const;
  return (
    <ul class="tiles">
      {tiles.map(([count, words, address, look]) => (
        <li key={look}>
          <a class={`tile tile-${look}${count === 0 ? " tile-none" : ""}`} href={address}>
            <span class="tile-count">{count}</span>
            <span class="tile-words">{words}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Answers() {
  const { model, m } = usePage();
  const { summary } = model.data;
  const counts = new Map<Verdict, number>();
  for (const { pair } of model.pairs) {
    counts.set(pair.verdict, (counts.get(pair.verdict) ?? 0) + 1);
  }
  const found = verdictOrder.filter((verdict) => (counts.get(verdict) ?? 0) > 0);
  return (
    <>
      <div class="bar" aria-hidden="true">
        {found.map((verdict) => (
          <span
            key={verdict}
            class={`bar-part v-${verdict}`}
            style={{ flexGrow: counts.get(verdict) ?? 0 }}
          >
            <VerdictIcon verdict={verdict} />
          </span>
        ))}
      </div>
      <ul class="answers">
        {found.map((verdict) => (
          <li key={verdict}>
            <a href={addressOf(["matrix"], { v: verdict })}>
              <VerdictBadge verdict={verdict} />{" "}
              <span class="count">
                {counts.get(verdict)}
                <span class="muted"> / {summary.pairs}</span>
              </span>
            </a>
            <span class="muted small">{m.verdicts[verdict].means}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
