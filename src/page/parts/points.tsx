import { say, usePage } from "./page-state.ts";

/** A reason or a question in words, with what it rests on folded away. */
export function Point({ index }: { readonly index: number }) {
  const page = usePage();
  const { m, model } = page;
  const point = model.data.points[index];
  if (point === undefined) return null;
  const rows = [
    [m.pair.rule, point.rule],
    [m.pair.source, point.source],
    [m.pair.place, point.at],
  ] as const;
  return (
    <>
      <span class="point">{say(page, point.words)}</span>
      <details class="basis">
        <summary>
          <code>{point.code}</code>
          {point.source === null ? null : <span class="muted"> · {point.source}</span>}
        </summary>
        <dl class="facts small">
          {rows.map(([label, value]) =>
            value === null ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ),
          )}
        </dl>
      </details>
    </>
  );
}
