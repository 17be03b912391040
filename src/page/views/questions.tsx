import { useState } from "preact/hooks";
import type { WorkData } from "../../report/html/page-data.ts";
import { csvOf } from "../model/csv.ts";
import { fold, holds, wordsOf } from "../model/fold.ts";
import { offeringName, pairAddress, pointWords } from "../parts/names.ts";
import { type PageState, usePage } from "../parts/page-state.ts";
import { Search } from "../parts/search.tsx";
import { stakeWords } from "../parts/stake-words.ts";

const parties = ["provider", "faculty", "registrar", "learner"] as const;

/** What has to be settled, as a work list for each party that saves as a table. */
export function Questions() {
  const page = usePage();
  const { model, m, route, choose } = page;
  const party = route.query.for ?? "";
  const words = wordsOf(route.query.q ?? "");
  const found = model.data.work.filter(
    (item) =>
      (party === "" || item.party === party) &&
      (words.length === 0 || holds(fold(textOf(page, item)), words)),
  );
  return (
    <>
      <h1>{m.questions.title}</h1>
      <p class="lead">{m.questions.lead}</p>
      <div class="choices">
        <Search value={route.query.q ?? ""} onInput={(q) => choose({ q })} />
        <label class="pick">
          <span class="label">{m.columns.who}</span>
          <select value={party} onChange={(event) => choose({ for: event.currentTarget.value })}>
            <option value="">{m.questions.all}</option>
            {parties
              .filter((one) => model.data.work.some((item) => item.party === one))
              .map((one) => (
                <option key={one} value={one}>
                  {m.parties[one]}
                </option>
              ))}
          </select>
        </label>
        <button type="button" class="main" onClick={() => save(page, found)}>
          {m.questions.export}
        </button>
      </div>
      <p role="status" class="found">
        {found.length === 0 ? m.questions.none : m.questions.found(found.length)}
      </p>
      {found.length === 0 ? null : <QuestionTable work={found} />}
    </>
  );
}

const textOf = (page: PageState, { point, pairs }: WorkData) =>
  `${pointWords(page, point)} ${pairs.flat().join(" ")} ${pairs
    .map(([offering, program]) => `${offeringName(page, offering)} ${titleOf(page, program)}`)
    .join(" ")}`;

const titleOf = ({ model }: PageState, program: string) =>
  model.programs.get(program)?.title ?? program;

/** Most rows that are drawn before a reader asks for the rest. */
const first = 50;

/** Questions with who answers, why they are asked, what depends on them, and where the answer goes. */
export function QuestionTable({ work }: { readonly work: readonly WorkData[] }) {
  const { m } = usePage();
  const [all, setAll] = useState(false);
  const shown = all ? work : work.slice(0, first);
  return (
    <>
      <ol class="work">
        {shown.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
      {shown.length === work.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {m.overview.showAll(work.length)}
        </button>
      )}
    </>
  );
}

function Item({ item }: { readonly item: WorkData }) {
  const page = usePage();
  const { m, model } = page;
  const point = model.data.points[item.point];
  return (
    <li class="work-item">
      <p class="work-head">
        <span class="tag">{m.parties[item.party as keyof typeof m.parties] ?? item.party}</span>
        <span class="work-stake">
          {stakeWords(m, item)} · {m.questions.pairs(item.pairs.length)}
        </span>
      </p>
      <p class="work-words">{pointWords(page, item.point)}</p>
      <p class="muted small">
        {m.questions.why[point?.code ?? ""] ?? ""}
        {point?.source == null ? null : (
          <>
            {" "}
            {m.questions.missing} <span lang="en">{point.source}</span>
          </>
        )}
      </p>
      <details class="basis">
        <summary>{m.pair.details}</summary>
        <ul class="small">
          {item.pairs.map(([offering, program]) => (
            <li key={`${offering} ${program}`}>
              <a href={pairAddress(offering, program)}>
                {offeringName(page, offering)} → {titleOf(page, program)}
              </a>
            </li>
          ))}
        </ul>
        <p class="small">
          {m.questions.answer}: <code>{item.answerAt ?? point?.at ?? "–"}</code>{" "}
          <code>{item.example}</code>
        </p>
      </details>
    </li>
  );
}

/** Saves the list as a file of the reader's computer; nothing is sent. */
function save(page: PageState, work: readonly WorkData[]): void {
  const { m } = page;
  const { columns } = m;
  const head = [
    "id",
    columns.who,
    columns.question,
    columns.stake,
    columns.pairs,
    m.questions.answer,
    columns.offering,
    columns.program,
  ];
  const rows = work.map((item) => [
    item.id,
    m.parties[item.party as keyof typeof m.parties] ?? item.party,
    pointWords(page, item.point),
    m.number(item.credits),
    String(item.pairs.length),
    item.answerAt ?? "",
    different(item.pairs.map(([offering]) => offeringName(page, offering))),
    different(item.pairs.map(([, program]) => titleOf(page, program))),
  ]);
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([csvOf([head, ...rows])], { type: "text/csv" }));
  link.href = address;
  link.download = m.questions.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const different = (items: readonly string[]) => [...new Set(items)].join("; ");
