import { sankey, sankeyJustify } from "d3-sankey";
import type { Flow, FlowBand, FlowNode } from "./flow.ts";

/** A thing where it is drawn. */
export interface DrawnNode extends FlowNode {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A band where it is drawn. */
export interface DrawnBand extends FlowBand {
  readonly path: string;
  readonly width: number;
}

/** A picture with its size. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly bands: readonly DrawnBand[];
  readonly width: number;
  readonly height: number;
}

const width = 1240;
const margin = 272;
const nodeWidth = 12;
/** Space between two things, so that their labels of one line never touch. */
const space = 17;
const head = 30;
/** What a band of no credit (a waiver) is as wide as, in credits. */
const least = 0.25;

/** Places a flow of credit: four layers, things above each other far enough apart for their names. */
export function drawn({ nodes, bands }: Flow): Drawn {
  const tallest = Math.max(
    1,
    ...[0, 1, 2, 3].map((l) => nodes.filter((n) => n.layer === l).length),
  );
  const height = head + Math.max(200, tallest * (space + 15));
  const place = sankey<FlowNode, FlowBand>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(nodeWidth)
    .nodePadding(space)
    .extent([
      [margin, head],
      [width - margin, height - 6],
    ]);
  const placed = place({
    nodes: nodes.map((node) => ({ ...node })),
    links: bands.map((band) => ({ ...band, value: Math.max(least, band.credits) })),
  });
  return {
    width,
    height,
    nodes: placed.nodes.map((node) => ({
      ...node,
      x0: node.x0 ?? 0,
      x1: node.x1 ?? 0,
      y0: node.y0 ?? 0,
      y1: node.y1 ?? 0,
    })),
    bands: placed.links.map((link, index) => {
      const source = link.source as unknown as DrawnNode;
      const target = link.target as unknown as DrawnNode;
      const band = bands[index];
      return {
        source: source.key,
        target: target.key,
        credits: link.credits,
        status: band?.status ?? "review",
        width: Math.max(1.5, link.width ?? 0),
        path: curve(source.x1, link.y0 ?? 0, target.x0, link.y1 ?? 0),
      };
    }),
  };
}

function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  const at = (value: number) => value.toFixed(1);
  return `M${at(x0)},${at(y0)}C${at(middle)},${at(y0)} ${at(middle)},${at(y1)} ${at(x1)},${at(y1)}`;
}

/** Everything before and after a thing along the bands. */
export function pathThrough(bands: readonly FlowBand[], key: string): ReadonlySet<string> {
  const found = new Set([key]);
  const follow = (from: "source" | "target", to: "source" | "target") => {
    let edge = [key];
    while (edge.length > 0) {
      const next = bands.filter((band) => edge.includes(band[from])).map((band) => band[to]);
      edge = [...new Set(next)].filter((one) => !found.has(one));
      for (const one of edge) found.add(one);
    }
  };
  follow("source", "target");
  follow("target", "source");
  return found;
}
