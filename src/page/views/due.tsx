import { useState } from "preact/hooks";
import type { DueData } from "../../report/html/page-data.ts";
import { addressOf } from "../model/route.ts";
import { offeringTitle } from "../parts/names.ts";
import { usePage } from "../parts/page-state.ts";
import { Scroll } from "../parts/scroll.tsx";

const few = 8;

/** What ends, changes or is to be reviewed, by day. */
export function DueTable() {
  const { model, m } = usePage();
  const [all, setAll] = useState(false);
  const { due } = model.data;
  if (due.length === 0) return <p>{m.overview.nothingComing}</p>;
  const shown = all ? due : due.slice(0, few);
  return (
    <>
      <Scroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.columns.on}</th>
              <th scope="col">{m.columns.what}</th>
              <th scope="col">{m.columns.of}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.code} ${one.id} ${one.at}`}>
                <td class="nowrap">{m.date(one.on)}</td>
                <td>{m.due[one.code] ?? one.code}</td>
                <td>
                  <DueSubject due={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {shown.length === due.length ? null : (
        <button type="button" onClick={() => setAll(true)}>
          {m.overview.showAll(due.length)}
        </button>
      )}
    </>
  );
}

function DueSubject({ due: { kind, id } }: { readonly due: DueData }) {
  const page = usePage();
  const { model, m } = page;
  const offering = model.offerings.get(id);
  const program = model.programs.get(id);
  if (kind === "micro-credential" && offering !== undefined) {
    return <a href={addressOf(["mc", id])}>{offeringTitle(page, offering)}</a>;
  }
  if (kind === "program" && program !== undefined) {
    return <a href={addressOf(["program", id])}>{program.title}</a>;
  }
  if (kind === "agreement") return <a href={addressOf(["decisions"], { q: id })}>{id}</a>;
  return (
    <>
      {m.kinds[kind] ?? kind} <code>{id}</code>
    </>
  );
}
