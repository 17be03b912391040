import { useMemo, useState } from "preact/hooks";
import { addressOf } from "../model/route.ts";
import { usePage } from "../parts/page-state.ts";
import type { Flow } from "../picture/flow.ts";
import { type DrawnNode, drawn, pathThrough } from "../picture/layout.ts";

const longest = { side: 35, middle: 27 } as const;

/** About how wide a letter of a label is. */
const letter = 6.7;

/** A flow of credit as a chart whose paths can be followed by pointer or keyboard. */
export function Chart({ flow }: { readonly flow: Flow }) {
  const { m } = usePage();
  const [held, setHeld] = useState<string | null>(null);
  const picture = useMemo(() => drawn(flow), [flow]);
  const lit = useMemo(() => (held === null ? null : pathThrough(flow.bands, held)), [flow, held]);
  const labels = new Map(picture.nodes.map((node) => [node.key, node.label]));
  const isLit = (...keys: readonly string[]) => lit === null || keys.every((key) => lit.has(key));
  const heads = m.picture.layers.map((layer, index) => ({
    layer,
    x: [238, 520, 760, 1002][index] ?? 0,
    anchor: index === 0 ? "end" : "start",
  }));
  return (
    <>
      <p class="muted small no-print">{m.picture.hint}</p>
      <ul class="legend">
        {(["recognized", "eligible", "review"] as const).map((status) => (
          <li key={status}>
            <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
              <path class={`band band-${status}`} d="M0,6H36" stroke-width="12" />
            </svg>
            {m.award[status]}
          </li>
        ))}
      </ul>
      <section class="chart" tabIndex={0} aria-label={m.picture.title}>
        <svg
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          class={lit === null ? "" : "chart-held"}
          role="group"
          aria-label={m.picture.label(picture.bands.length)}
        >
          {heads.map(({ layer, x, anchor }, index) => (
            <text
              key={layer}
              class="chart-head"
              x={headX(picture.nodes, index, x)}
              y="14"
              text-anchor={anchor}
            >
              {layer}
            </text>
          ))}
          <g fill="none">
            {picture.bands.map((band) => (
              <path
                key={`${band.source} ${band.target} ${band.status}`}
                class={`band band-${band.status}${isLit(band.source, band.target) ? "" : " unlit"}`}
                d={band.path}
                stroke-width={band.width}
              >
                <title>
                  {m.picture.band(
                    labels.get(band.source) ?? "",
                    labels.get(band.target) ?? "",
                    m.credits(band.credits),
                  )}
                  {band.status === "review" ? ` (${m.picture.inReview})` : ""}
                </title>
              </path>
            ))}
          </g>
          {picture.nodes.map((node) => (
            <ChartNode key={node.key} node={node} lit={isLit(node.key)} onHold={setHeld} />
          ))}
        </svg>
      </section>
    </>
  );
}

function headX(nodes: readonly DrawnNode[], layer: number, fallback: number): number {
  const node = nodes.find((one) => one.layer === layer);
  if (node === undefined) return fallback;
  return layer === 0 ? node.x0 - 8 : node.x1 + 8;
}

function ChartNode({
  node,
  lit,
  onHold,
}: {
  readonly node: DrawnNode;
  readonly lit: boolean;
  readonly onHold: (key: string | null) => void;
}) {
  const { layer, x0, x1, y0, y1, label } = node;
  const side = layer === 0 || layer === 3;
  const text = shortened(label, side ? longest.side : longest.middle);
  const hold = () => onHold(node.key);
  const release = () => onHold(null);
  const content = (
    <>
      <title>{label}</title>
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} />
      {side ? null : (
        <rect
          class="behind"
          x={x1 + 4}
          y={(y0 + y1) / 2 - 8.5}
          width={text.length * letter + 8}
          height="17"
          rx="3"
        />
      )}
      <text
        x={layer === 0 ? x0 - 8 : x1 + 8}
        y={(y0 + y1) / 2}
        dy="0.35em"
        text-anchor={layer === 0 ? "end" : "start"}
      >
        {text}
      </text>
    </>
  );
  const shared = {
    class: `thing thing-${layer}${lit ? "" : " unlit"}`,
    onMouseEnter: hold,
    onMouseLeave: release,
    onFocus: hold,
    onBlur: release,
  };
  return node.path === null ? (
    <g {...shared} tabIndex={0} role="img" aria-label={label}>
      {content}
    </g>
  ) : (
    <a {...shared} href={addressOf(node.path)}>
      {content}
    </a>
  );
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
