import type { Draw } from "./draw.ts";
import { addressOf, drawTopic, type Landscape, leavesOfTopic, statement } from "./topics.ts";

/** A statement of an offering or course, with the topic it is about. */
export interface Aligned {
  readonly id: string;
  readonly text: string;
  readonly topic: number;
  readonly leaf: number;
  /** As it is written in YAML; empty where it is aligned to nothing. */
  readonly alignment: string;
}

const relations = ["exact", "exact", "exact", "exact", "narrower", "broader", "close"];
const leaves = Array.from({ length: leavesOfTopic }, (_, leaf) => leaf);

/** Some statements about one topic; `percent` of documents are aligned to a framework. */
export function alignedStatements(
  letter: string,
  count: number,
  percent: number,
  land: Landscape,
  draw: Draw,
): Aligned[] {
  const { topic, framework } = drawTopic(land, draw);
  const aligns = draw.chance(percent);
  return draw.some(leaves, count).map((leaf, at) => {
    const wide = draw.chance(8);
    const target = addressOf(framework, topic, wide ? undefined : leaf);
    const relation = wide ? "narrower" : draw.one(relations);
    const stated = aligns && draw.chance(60);
    return {
      id: `${letter}${at + 1}`,
      text: statement(topic, leaf),
      topic,
      leaf,
      alignment: stated ? `, alignments: [{target: "${target}", relation: ${relation}}]` : "",
    };
  });
}
