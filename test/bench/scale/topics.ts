import { type Draw, Popularity } from "./draw.ts";
import type { Size } from "./size.ts";

/** Statements of one topic: a group with so many leaves. */
export const leavesOfTopic = 6;

const verbs = [
  "Measure",
  "Assess",
  "Design",
  "Maintain",
  "Report on",
  "Compare",
  "Plan",
  "Explain",
];
const things = ["soil", "timber", "water", "energy", "housing", "records", "networks", "care"];
const aspects = ["quality", "safety", "cost", "loss", "use", "change", "supply", "condition"];

/** What a topic's leaf says. */
export function statement(topic: number, leaf: number): string {
  const thing = things[topic % things.length] ?? "";
  const aspect = aspects[Math.floor(topic / things.length) % aspects.length] ?? "";
  const context = `area ${Math.floor(topic / (things.length * aspects.length)) + 1}`;
  return `${verbs[leaf % verbs.length]} the ${aspect} of ${thing} in ${context}`;
}

/** Frameworks that each cover some of the topics; a few topics are far more popular than the rest. */
export interface Landscape {
  /** By framework: the topics it covers. */
  readonly frameworks: readonly (readonly number[])[];
  /** By topic: the frameworks that cover it. */
  readonly covering: readonly (readonly number[])[];
  readonly popular: Popularity;
}

const shares = [0.3, 0.2, 0.15, 0.125, 0.1, 0.06, 0.04, 0.025];

/** Spreads topics over eight frameworks of uneven size. */
export function landscape(size: Size, draw: Draw): Landscape {
  const placements = Math.floor(size.competencies / (leavesOfTopic + 1));
  const topics = Math.max(shares.length, placements);
  const all = Array.from({ length: topics }, (_, topic) => topic);
  const frameworks = shares.map((share) =>
    draw.some(all, Math.max(1, Math.round(placements * share))),
  );
  const covering: number[][] = all.map(() => []);
  for (const [framework, covered] of frameworks.entries()) {
    for (const topic of covered) covering[topic]?.push(framework);
  }
  return { frameworks, covering, popular: new Popularity(topics, 0.5) };
}

/** The address of a topic's group (no leaf) or leaf in a framework. */
export function addressOf(framework: number, topic: number, leaf?: number): string {
  return `framework-${framework + 1}#T${topic}${leaf === undefined ? "" : `L${leaf}`}`;
}

/** A topic that some framework covers, and one of those frameworks. */
export function drawTopic(land: Landscape, draw: Draw): { topic: number; framework: number } {
  for (;;) {
    const topic = land.popular.draw(draw);
    const covering = land.covering[topic] ?? [];
    if (covering.length > 0) return { topic, framework: draw.one(covering) };
  }
}

/** The frameworks as YAML documents. */
export function frameworkTexts(land: Landscape): string[] {
  return land.frameworks.map((topics, framework) => {
    const lines = topics.flatMap((topic) => [
      `  - {id: T${topic}, statement: Topic ${topic}}`,
      ...Array.from(
        { length: leavesOfTopic },
        (_, leaf) =>
          `  - {id: T${topic}L${leaf}, statement: "${statement(topic, leaf)}", parent: T${topic}}`,
      ),
    ]);
    return `kind: competency-framework\nid: framework-${framework + 1}\ncompetencies:\n${lines.join("\n")}\n`;
  });
}
