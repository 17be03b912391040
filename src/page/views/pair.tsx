import type { PairData } from "../../report/html/page-data.ts";
import type { PairView } from "../model/model.ts";
import { addressOf } from "../model/route.ts";
import { awardName, gist, offeringName, offeringTitle, requirementName } from "../parts/names.ts";
import { say, usePage } from "../parts/page-state.ts";
import { Point } from "../parts/points.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { VerdictBadge } from "../parts/verdict.tsx";
import { Derivation } from "./derivation.tsx";
import { Gates } from "./gates.tsx";

/** One answer with everything that it rests on. */
export function PairPage({ view }: { readonly view: PairView }) {
  const page = usePage();
  const { m } = page;
  const { pair, offering, program } = view;
  const [now, possible] = pair.credits;
  return (
    <>
      <h1>
        {offeringTitle(page, offering)} <span class="into">{m.pair.into}</span> {program.title}
      </h1>
      <p class="crumbs">
        <a href={addressOf(["mc", offering.id])}>{offering.title}</a>
        {" · "}
        <a href={addressOf(["program", program.id])}>{program.title}</a>
      </p>
      <div class={`answer v-edge-${pair.verdict}`}>
        <p class="answer-head">
          <VerdictBadge verdict={pair.verdict} />
          <span>
            <strong>{m.credits(now)}</strong> {m.pair.now}
          </span>
          {possible === now ? null : (
            <span>
              <strong>{m.credits(possible)}</strong> {m.pair.possible}
            </span>
          )}
        </p>
        <p class="muted small">{m.verdicts[pair.verdict].means}</p>
        <p>
          <span class="label">{m.pair.decided}</span> {gist(page, view)}
        </p>
      </div>
      <Awards view={view} />
      <Points pair={pair} />
      {pair.banks.map((bank) => (
        <BankBasis key={bank[0]} bank={bank} offering={offering.id} />
      ))}
    </>
  );
}

function Awards({ view: { pair, program } }: { readonly view: PairView }) {
  const page = usePage();
  const { m, model } = page;
  if (pair.awards.length === 0) return null;
  return (
    <section>
      <h2>{m.pair.awards}</h2>
      <p class="muted">{m.pair.alone}</p>
      <Scroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.columns.award}</th>
              <th scope="col">{m.columns.where}</th>
              <th scope="col" class="number">
                {m.columns.counts}
              </th>
              <th scope="col">{m.columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {pair.awards.map(([index, requirement, counted]) => {
              const award = model.award(index);
              if (award === null) return null;
              return (
                <tr key={`${index} ${requirement}`}>
                  <th scope="row">
                    {awardName(page, award)}
                    {award.offerings.length === 1 ? null : (
                      <span class="muted small block">
                        {award.offerings.map((id) => offeringName(page, id)).join(" + ")}
                      </span>
                    )}
                  </th>
                  <td>{requirementName(page, program.id, requirement)}</td>
                  <td class="number">{m.number(counted)}</td>
                  <td>
                    {m.award[award.status]}
                    {award.agreement === null ? null : (
                      <>
                        {" "}
                        <a href={addressOf(["decisions"], { q: award.agreement })}>
                          {award.agreement}
                        </a>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function Points({ pair }: { readonly pair: PairData }) {
  const page = usePage();
  const { m } = page;
  return (
    <>
      {pair.questions.length === 0 ? null : (
        <section>
          <h2>{m.pair.questions}</h2>
          <ul class="points">
            {pair.questions.map(([point, party, credits]) => (
              <li key={point}>
                <span class="tag">{m.parties[party as keyof typeof m.parties] ?? party}</span>{" "}
                <span class="muted small">{m.credits(credits)}</span> <Point index={point} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {pair.assumed.length === 0 ? null : (
        <section>
          <h2>{m.pair.assumed}</h2>
          <p class="muted">{m.pair.assumedHint}</p>
          <ul class="points">
            {pair.assumed.map((point) => (
              <li key={point}>
                <Point index={point} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {pair.reasons.length === 0 ? null : (
        <section>
          <h2>{m.pair.reasons}</h2>
          <p class="muted">{m.pair.reasonsHint}</p>
          <ol class="points">
            {pair.reasons.map((point) => (
              <li key={point}>
                <Point index={point} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {pair.fixes.length === 0 ? null : (
        <section>
          <h2>{m.pair.fixes}</h2>
          <ul class="points">
            {pair.fixes.map(([words, verdict, credits]) => (
              <li key={`${words} ${verdict}`}>
                {say(page, words)}{" "}
                <span class="muted small">
                  {m.pair.would(m.verdicts[verdict].name, m.credits(credits))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Courses beyond the best ones are folded away. */
const open = 2;

function BankBasis({
  bank: [bank, gates, courses, clusters],
  offering,
}: {
  readonly bank: PairData["banks"][number];
  readonly offering: string;
}) {
  const { m, model } = usePage();
  const found = model.data.banks[bank];
  const [near, far] = [courses.slice(0, open), courses.slice(open)];
  return (
    <section class="bank">
      <h2>
        {m.pair.banks(found?.title ?? "")}
        {found?.edition == null ? null : <span class="muted"> ({found.edition})</span>}
      </h2>
      <h3>{m.pair.gates}</h3>
      <Gates set={gates} />
      <h3>{m.pair.courses}</h3>
      {courses.length === 0 ? <p>{m.pair.noCourses}</p> : null}
      {near.map((index, at) => (
        <Derivation key={index} index={index} open={at === 0} offering={offering} />
      ))}
      {far.length === 0 ? null : (
        <details class="more">
          <summary>{m.pair.more(far.length)}</summary>
          {far.map((index) => (
            <Derivation key={index} index={index} open={false} offering={offering} />
          ))}
        </details>
      )}
      {clusters.length === 0 ? null : (
        <>
          <h3>{m.pair.clusters}</h3>
          {clusters.map((index) => (
            <Derivation key={index} index={index} open={courses.length === 0} offering={offering} />
          ))}
        </>
      )}
    </section>
  );
}
