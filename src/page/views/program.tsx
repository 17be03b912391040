import { useState } from "preact/hooks";
import type { ProgramData } from "../../report/html/page-data.ts";
import { inOrder } from "../model/matches.ts";
import { addressOf } from "../model/route.ts";
import { Meter } from "../parts/meter.tsx";
import { say, usePage } from "../parts/page-state.ts";
import { unheldWords } from "../parts/unheld-words.ts";
import { PairTable } from "./pair-table.tsx";
import { RequirementTree } from "./requirement-tree.tsx";

/** One program: its requirements filled with the best choice, what holds it back, and every answer. */
export function ProgramPage({ program }: { readonly program: ProgramData }) {
  const { model, m } = usePage();
  const [review, setReview] = useState(false);
  const pairs = inOrder(
    model.pairs.filter((view) => view.program === program),
    "verdict",
  );
  const banks = program.banks.flatMap((bank) => model.data.banks[bank] ?? []);
  const chosen = review ? program.possible : program.certain;
  return (
    <>
      <h1>{program.title}</h1>
      <p class="muted">
        {program.institution} · {m.credits(program.credits)} · {m.program.banks}{" "}
        {m.list(
          banks.map((bank) =>
            bank.edition === null ? bank.title : `${bank.title} (${bank.edition})`,
          ),
        )}
      </p>
      <Totals program={program} />
      <p>
        <a href={addressOf(["picture"], { program: program.id })}>{m.program.see}</a>
      </p>
      <section>
        <h2>{m.program.tree}</h2>
        <p class="muted">{m.program.treeHint}</p>
        <fieldset class="modes no-print">
          <legend class="label">{m.program.mode}</legend>
          {[false, true].map((mode) => (
            <label key={String(mode)}>
              <input
                type="radio"
                name="mode"
                checked={review === mode}
                onChange={() => setReview(mode)}
              />
              {mode ? m.program.review : m.program.certain}
            </label>
          ))}
        </fieldset>
        <RequirementTree program={program} allocation={chosen} />
      </section>
      <Binding program={program} review={review} />
      <section>
        <h2>{m.program.answers}</h2>
        {pairs.length === 0 ? <p>{m.program.nothing}</p> : <PairTable rows={pairs} by="offering" />}
      </section>
    </>
  );
}

function Totals({ program }: { readonly program: ProgramData }) {
  const { m } = usePage();
  const { certain, possible, credits } = program;
  const proof = (one: typeof certain) =>
    one.optimal ? m.program.proven : m.program.unproven(m.number(one.bound));
  return (
    <div class="totals">
      <div class="total">
        <span class="total-number">{m.number(certain.credits)}</span>
        <span>
          {m.program.now}
          <span class="muted small block">{proof(certain)}</span>
        </span>
      </div>
      <div class="total">
        <span class="total-number possible">{m.number(possible.credits)}</span>
        <span>
          {m.program.possible}
          <span class="muted small block">{proof(possible)}</span>
        </span>
      </div>
      <div class="total-meter">
        <Meter
          certain={certain.credits / credits}
          possible={possible.credits / credits}
          mark={null}
        />
        <span class="muted small">{m.program.residual(m.number(credits - certain.credits))}</span>
      </div>
    </div>
  );
}

function Binding({ program, review }: { readonly program: ProgramData; readonly review: boolean }) {
  const page = usePage();
  const { m } = page;
  const allocation = review ? program.possible : program.certain;
  const { binding } = allocation;
  const { minimums, exceptions } = program;
  return (
    <section>
      <h2>{m.program.binding}</h2>
      {binding.length === 0 ? (
        <p>{unheldWords(m, program.credits, allocation)}</p>
      ) : (
        <ul>
          {binding.map((words) => (
            <li key={words}>{say(page, words)}</li>
          ))}
        </ul>
      )}
      {minimums.length === 0 ? null : (
        <>
          <h3>{m.program.minimums}</h3>
          <ul>
            {minimums.map(({ title, required, reached }) => (
              <li key={title}>
                {title}: {m.program.minimum(m.number(reached[review ? 1 : 0]), m.number(required))}
              </li>
            ))}
          </ul>
        </>
      )}
      {exceptions.length === 0 ? null : (
        <>
          <h3>{m.program.exceptions}</h3>
          <ul>
            {exceptions.map(({ id, words, reason, on, by, at }) => (
              <li key={id}>
                {say(page, words)} <code>{id}</code>
                <span class="muted small block">
                  {m.program.because(m.quote(reason))}
                  {on === null ? "" : ` ${m.program.decided(m.date(on), by)}`}
                </span>
                <code class="at">{at}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
