import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { OfferingData, ProgramData } from "../../report/html/page-data.ts";
import { byCodePoint, fold } from "../model/fold.ts";
import type { PairView } from "../model/model.ts";
import { addressOf } from "../model/route.ts";
import { offeringTitle, pairAddress } from "../parts/names.ts";
import { usePage } from "../parts/page-state.ts";
import { stretch } from "../parts/stretch.ts";
import { VerdictIcon } from "../parts/verdict.tsx";
import { useSeen } from "../parts/window.ts";
import { type Cell, moved } from "./grid-keys.ts";

const rowHeight = 46;
const headHeight = 92;
const nameWidth = 300;
const cellWidth = 118;

const sized = (width: number, height: number) => ({ width: `${width}px`, height: `${height}px` });

const placed = (column: number) => ({
  left: `${nameWidth + column * cellWidth}px`,
  width: `${cellWidth}px`,
});

/** The matrix: micro-credentials down, programs across; only cells in sight are drawn. */
export function PairGrid({ pairs }: { readonly pairs: readonly PairView[] }) {
  const { m } = usePage();
  const { offerings, programs, cells } = useMemo(() => tableOf(pairs), [pairs]);
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box);
  const { active, onKeyDown, onFocus } = useActive(box, offerings.length, programs.length);
  const [top, bottom] = stretch(seen.top, seen.height, rowHeight, offerings.length, 6);
  const [left, right] = stretch(seen.left, seen.width, cellWidth, programs.length, 2);
  const width = nameWidth + programs.length * cellWidth;
  const across = programs.slice(left, right).map((program, index) => ({
    program,
    column: left + index,
  }));
  return (
    <>
      <p class="muted small no-print">{m.matrix.keys}</p>
      {/* The grid scrolls by itself, so that its heads stay in sight. */}
      <div
        ref={box}
        class="grid"
        role="grid"
        aria-label={m.matrix.label}
        aria-rowcount={offerings.length + 1}
        aria-colcount={programs.length + 1}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
      >
        <div class="grid-head" role="row" aria-rowindex={1} style={sized(width, headHeight)}>
          <div class="grid-corner" role="columnheader" aria-colindex={1}>
            {m.columns.offering}
          </div>
          {across.map(({ program, column }) => (
            <div
              key={program.id}
              role="columnheader"
              class="grid-program"
              aria-colindex={column + 2}
              style={placed(column)}
            >
              <a
                href={addressOf(["program", program.id])}
                title={program.title}
                tabIndex={active.row === -1 && active.column === column ? 0 : -1}
                data-cell={`-1 ${column}`}
              >
                <span class="clamp four">{program.title}</span>
              </a>
            </div>
          ))}
        </div>
        <div role="rowgroup" class="grid-body" style={sized(width, offerings.length * rowHeight)}>
          {offerings.slice(top, bottom).map((offering, index) => (
            <GridRow
              key={offering.id}
              offering={offering}
              row={top + index}
              across={across}
              cells={cells}
              active={active}
              width={width}
            />
          ))}
        </div>
      </div>
    </>
  );
}

interface Column {
  readonly program: ProgramData;
  readonly column: number;
}

function GridRow(props: {
  readonly offering: OfferingData;
  readonly row: number;
  readonly across: readonly Column[];
  readonly cells: ReadonlyMap<string, PairView>;
  readonly active: Cell;
  readonly width: number;
}) {
  const { offering, row, across, cells, active, width } = props;
  const title = offeringTitle(usePage(), offering);
  const isActive = (column: number) => active.row === row && active.column === column;
  return (
    <div
      role="row"
      class="grid-row"
      aria-rowindex={row + 2}
      style={{ top: `${row * rowHeight}px`, ...sized(width, rowHeight) }}
    >
      <div role="rowheader" class="grid-name" aria-colindex={1}>
        <a
          href={addressOf(["mc", offering.id])}
          title={title}
          tabIndex={isActive(-1) ? 0 : -1}
          data-cell={`${row} -1`}
        >
          <span class="clamp">{title}</span>
        </a>
      </div>
      {across.map(({ program, column }) => (
        <GridCell
          key={program.id}
          view={cells.get(`${offering.id} ${program.id}`) ?? null}
          row={row}
          column={column}
          active={isActive(column)}
        />
      ))}
    </div>
  );
}

function GridCell(props: {
  readonly view: PairView | null;
  readonly row: number;
  readonly column: number;
  readonly active: boolean;
}) {
  const { m } = usePage();
  const { view, row, column, active } = props;
  const place = { tabIndex: active ? 0 : -1, "data-cell": `${row} ${column}` };
  if (view === null) {
    return (
      <div
        role="gridcell"
        class="grid-cell grid-empty"
        aria-colindex={column + 2}
        style={placed(column)}
      >
        <span {...place}>
          <span aria-hidden="true">·</span>
          <span class="hidden">{m.matrix.empty}</span>
        </span>
      </div>
    );
  }
  const { pair, offering, program } = view;
  const [now, possible] = pair.credits;
  const amount = now > 0 ? now : possible;
  return (
    <div role="gridcell" class="grid-cell" aria-colindex={column + 2} style={placed(column)}>
      <a class={`v-${pair.verdict}`} href={pairAddress(offering.id, program.id)} {...place}>
        <VerdictIcon verdict={pair.verdict} />
        <span class="grid-word">{m.verdicts[pair.verdict].name}</span>
        {amount === 0 ? null : <span class="count">{m.number(amount)}</span>}
      </a>
    </div>
  );
}

/** The rows, columns and cells of a matrix; rows and columns by title. */
function tableOf(pairs: readonly PairView[]) {
  const cells = new Map<string, PairView>();
  const offerings = new Map<OfferingData, string>();
  const programs = new Map<ProgramData, string>();
  for (const view of pairs) {
    cells.set(`${view.offering.id} ${view.program.id}`, view);
    if (!offerings.has(view.offering)) offerings.set(view.offering, fold(view.offering.title));
    if (!programs.has(view.program)) {
      programs.set(view.program, fold(`${view.program.institution} ${view.program.title}`));
    }
  }
  const sorted = <T extends { readonly id: string }>(of: ReadonlyMap<T, string>): T[] =>
    [...of.keys()].sort(
      (a, b) => byCodePoint(of.get(a) ?? "", of.get(b) ?? "") || byCodePoint(a.id, b.id),
    );
  return { offerings: sorted(offerings), programs: sorted(programs), cells };
}

/** The cell that the Tab key reaches, and how keys move it; it is brought into sight and focused. */
function useActive(box: { readonly current: HTMLElement | null }, rows: number, columns: number) {
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (wanted === 0) return;
    const frame = requestAnimationFrame(() => {
      const cell = `[data-cell="${active.row} ${active.column}"]`;
      box.current?.querySelector<HTMLElement>(cell)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, active, box]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 500) / rowHeight) - 2);
    const next = moved(active, event, { rows, columns, page });
    if (next === null) return;
    event.preventDefault();
    bringIntoSight(box.current, next);
    setActive(next);
    setWanted((count) => count + 1);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const [row, column] = ((target as HTMLElement).dataset.cell ?? "").split(" ").map(Number);
    if (row !== undefined && column !== undefined) setActive({ row, column });
  };
  const inside = {
    row: Math.min(active.row, rows - 1),
    column: Math.min(active.column, columns - 1),
  };
  return { active: inside, onKeyDown, onFocus };
}

function bringIntoSight(box: HTMLElement | null, { row, column }: Cell): void {
  if (box === null) return;
  const down = box.clientHeight - headHeight - rowHeight;
  const across = box.clientWidth - nameWidth - cellWidth;
  const top = Math.max(0, row) * rowHeight;
  const left = Math.max(0, column) * cellWidth;
  box.scrollTop = Math.min(top, Math.max(box.scrollTop, top - down));
  box.scrollLeft = Math.min(left, Math.max(box.scrollLeft, left - across));
}
