import { useMemo, useState } from "preact/hooks";
import { addressOf } from "../model/route.ts";
import { awardName, offeringName, requirementName } from "../parts/names.ts";
import { type PageState, usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";
import { drawable, type Flow, flowOf } from "../picture/flow.ts";
import { Chart } from "./chart.tsx";

/** The ladder as a picture, and the same as a table. */
export function Picture() {
  const page = usePage();
  const { model, m, route, choose } = page;
  const review = route.query.review !== "no";
  const all = useMemo(() => drawable(model, review), [model, review]);
  const chosen = route.query.program ?? "";
  const programs = chosen === "" ? all : all.filter(({ id }) => id === chosen);
  const flow = useMemo(
    () => flowOf(model, programs, review, namesOf(page)),
    [model, m, chosen, review],
  );
  return (
    <>
      <h1>{m.picture.title}</h1>
      <p class="lead">{m.picture.lead}</p>
      <div class="choices">
        <label class="pick">
          <span class="label">{m.picture.choose}</span>
          <select
            value={chosen}
            onChange={(event) => choose({ program: event.currentTarget.value })}
          >
            <option value="">{m.picture.all}</option>
            {all.map((program) => (
              <option key={program.id} value={program.id}>
                {program.title} ({program.institution})
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={review}
            onChange={() => choose({ review: review ? "no" : "" })}
          />
          {m.picture.review}
        </label>
      </div>
      <p role="status" class="found">
        {flow.nodes.length === 0 ? m.picture.nothing : extent(page, flow, programs.length)}
      </p>
      {flow.nodes.length === 0 ? null : (
        <>
          <Chart flow={flow} />
          <h2>{m.picture.table}</h2>
          <FlowTable />
        </>
      )}
    </>
  );
}

const namesOf = (page: PageState) => ({
  offering: (id: string) => offeringName(page, id),
  award: (index: number) => {
    const award = page.model.award(index);
    return award === null ? "" : awardName(page, award);
  },
  requirement: (program: string, path: string) => shortName(requirementName(page, program, path)),
});

/** All of a requirement's titles where they are short together, else the last. */
const shortName = (name: string) => (name.length <= 27 ? name : (name.split(" › ").at(-1) ?? name));

/** How much of what there is stands in the picture. */
function extent({ m, model, route }: PageState, flow: Flow, programs: number): string {
  if (programs > 1 && flow.programs === programs) return m.picture.every(programs);
  if (programs > 1) return m.picture.most(flow.programs, programs);
  const program = model.programs.get(route.query.program ?? "");
  const allocation = route.query.review === "no" ? program?.certain : program?.possible;
  const placed = allocation?.placed.length ?? flow.placed;
  return flow.placed < placed ? m.picture.cut(flow.placed, placed) : m.picture.single;
}

/** Most rows that are drawn before a reader asks for the rest. */
const few = 100;

/** Every placement of the programs chosen, as a table. */
function FlowTable() {
  const page = usePage();
  const [all, setAll] = useState(false);
  const { m, model, route } = page;
  const review = route.query.review !== "no";
  const chosen = route.query.program ?? "";
  const rows = drawable(model, review)
    .filter(({ id }) => chosen === "" || id === chosen)
    .flatMap((program) =>
      (review ? program.possible : program.certain).placed.map((place) => ({ program, place })),
    );
  const shown = all ? rows : rows.slice(0, few);
  return (
    <>
      <Scroll>
        <table>
          <thead>
            <tr>
              {m.picture.layers.map((layer) => (
                <th scope="col" key={layer}>
                  {layer}
                </th>
              ))}
              <th scope="col" class="number">
                {m.columns.credits}
              </th>
              <th scope="col">{m.columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ program, place }) => {
              const award = model.award(place.award);
              if (award === null) return null;
              return (
                <tr key={`${program.id} ${place.award} ${place.requirement}`}>
                  <th scope="row">
                    {award.offerings.map((id) => (
                      <a key={id} class="block" href={addressOf(["mc", id])}>
                        {offeringName(page, id)}
                      </a>
                    ))}
                  </th>
                  <td>{awardName(page, award)}</td>
                  <td>
                    {requirementName(page, program.id, place.requirement)}
                    {place.shared === null ? null : (
                      <span class="block small">
                        {m.program.alsoFills(
                          m.quote(requirementName(page, program.id, place.shared)),
                        )}
                      </span>
                    )}
                  </td>
                  <td>
                    <a href={addressOf(["program", program.id])}>{program.title}</a>
                  </td>
                  <td class="number">{m.number(place.counted)}</td>
                  <td>{m.award[award.status]}</td>
                </tr>
              );
            })}
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
