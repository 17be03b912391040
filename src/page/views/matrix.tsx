import { useMemo } from "preact/hooks";
import { byCodePoint } from "../model/fold.ts";
import { choiceOf, inOrder, ofVerdicts, verdictOrder, withoutVerdicts } from "../model/matches.ts";
import type { PairView } from "../model/model.ts";
import { usePage } from "../parts/page-state.ts";
import { Search } from "../parts/search.tsx";
import { VerdictIcon } from "../parts/verdict.tsx";
import { useNarrow, usePrinting } from "../parts/window.ts";
import { PairGrid } from "./pair-grid.tsx";
import { PairList } from "./pair-list.tsx";

/** Micro-credentials beside programs, searched and filtered, as a matrix or a list. */
export function Matrix() {
  const { model, m, route, choose } = usePage();
  const narrow = useNarrow();
  const printing = usePrinting();
  const choice = choiceOf(route.query);
  const before = useMemo(
    () => withoutVerdicts(model.pairs, choice),
    [model, choice.search, choice.issuer, choice.institution],
  );
  const found = useMemo(() => ofVerdicts(before, choice), [before, route.query.v]);
  const asList = narrow || printing || route.query.view === "list";
  const rows = useMemo(
    () => (asList ? inOrder(found, choice.sort) : found),
    [found, asList, choice.sort],
  );
  const offerings = useMemo(() => new Set(found.map((one) => one.offering)).size, [found]);
  const programs = useMemo(() => new Set(found.map((one) => one.program)).size, [found]);
  return (
    <>
      <h1>{m.matrix.title}</h1>
      <p class="lead">{m.matrix.lead}</p>
      <Choices before={before} narrow={narrow} asList={asList} />
      <p role="status" class="found">
        {found.length === 0 ? m.matrix.nothing : m.matrix.found(found.length, offerings, programs)}
        {Object.values(route.query).some((value) => value !== "") ? (
          <button
            type="button"
            class="quiet"
            onClick={() => choose({ q: "", v: "", issuer: "", inst: "" })}
          >
            {m.matrix.clear}
          </button>
        ) : null}
      </p>
      {found.length === 0 ? null : asList ? (
        <PairList rows={rows} narrow={narrow} />
      ) : (
        <PairGrid pairs={found} />
      )}
    </>
  );
}

function Choices({
  before,
  narrow,
  asList,
}: {
  readonly before: readonly PairView[];
  readonly narrow: boolean;
  readonly asList: boolean;
}) {
  const { model, m, route, choose } = usePage();
  const issuers = useMemo(() => different(model.pairs, (one) => one.offering.issuer), [model]);
  const homes = useMemo(() => different(model.pairs, (one) => one.program.institution), [model]);
  return (
    <div class="choices">
      <Search value={route.query.q ?? ""} onInput={(q) => choose({ q })} />
      <Pick
        label={m.matrix.issuer}
        value={route.query.issuer ?? ""}
        values={issuers}
        onPick={(issuer) => choose({ issuer })}
      />
      <Pick
        label={m.matrix.institution}
        value={route.query.inst ?? ""}
        values={homes}
        onPick={(inst) => choose({ inst })}
      />
      {narrow ? null : (
        <Pick
          label={m.matrix.view}
          value={asList ? "list" : ""}
          values={["list"]}
          names={{ "": m.matrix.grid, list: m.matrix.rows }}
          onPick={(view) => choose({ view })}
        />
      )}
      <Verdicts before={before} />
    </div>
  );
}

function different(pairs: readonly PairView[], of: (one: PairView) => string): string[] {
  return [...new Set(pairs.map(of))].filter((one) => one !== "").sort(byCodePoint);
}

function Pick(props: {
  readonly label: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
  readonly onPick: (value: string) => void;
}) {
  const { m } = usePage();
  const { label, value, values, names, onPick } = props;
  return (
    <label class="pick">
      <span class="label">{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{names?.[""] ?? m.matrix.any}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {names?.[one] ?? one}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which answers are shown, each with how many there are. */
function Verdicts({ before }: { readonly before: readonly PairView[] }) {
  const { m, route, choose } = usePage();
  const chosen = choiceOf(route.query).verdicts;
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { pair } of before) found.set(pair.verdict, (found.get(pair.verdict) ?? 0) + 1);
    return found;
  }, [before]);
  const turn = (verdict: string) =>
    chosen.includes(verdict) ? chosen.filter((one) => one !== verdict) : [...chosen, verdict];
  return (
    <fieldset class="verdicts">
      <legend class="label">{m.matrix.verdicts}</legend>
      {verdictOrder
        .filter((verdict) => counts.has(verdict) || chosen.includes(verdict))
        .map((verdict) => (
          <label key={verdict} class={`chip v-${verdict}`}>
            <input
              type="checkbox"
              checked={chosen.includes(verdict)}
              onChange={() => choose({ v: turn(verdict).join(",") })}
            />
            <VerdictIcon verdict={verdict} />
            {m.verdicts[verdict].name} <span class="count">{counts.get(verdict) ?? 0}</span>
          </label>
        ))}
    </fieldset>
  );
}
