import { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import type { Statement } from "../../../src/competency/matching/statement.ts";
import { suggest } from "../../../src/competency/matching/suggest.ts";
import { LevelReader } from "../../../src/competency/matching/verbs.ts";
import type { Skill } from "./esco.ts";

/** How long suggestions for 1,000 statements take over all skills: learning the words, indexing, choosing. */
export function speedLines(skills: readonly Skill[]): string[] {
  const lines = [true, false].map((aliases) => {
    const statement = (owner: string, { labels }: Skill, at: number): Statement => {
      const [text = "", ...others] = owner === "a" ? [...labels].reverse() : labels;
      const given = aliases && owner === "b" ? others : [];
      return { address: `${owner}#${at}`, owner, text, aliases: given, level: null };
    };
    const from = skills.slice(0, 1000).map((skill, at) => statement("a", skill, at));
    const to = skills.map((skill, at) => statement("b", skill, at));
    const start = { wall: performance.now(), cpu: process.cpuUsage() };
    const lexicon = new Lexicon([...from, ...to].map((one) => [one.text, ...one.aliases]));
    const { suggestions } = suggest(lexicon, new LevelReader(new Map(), []), from, to, {
      top: 3,
      minScore: 0.3,
      settled: () => false,
    });
    const { user, system } = process.cpuUsage(start.cpu);
    const wall = (performance.now() - start.wall) / 1000;
    return `  ${aliases ? "with all other labels" : "without other labels"}: ${((user + system) / 1e6).toFixed(1)} s of processor time, ${wall.toFixed(1)} s on the clock; ${suggestions.length} suggestions`;
  });
  return [`speed: 1000 × ${skills.length} statements (goal: under 10 s on one core)`, ...lines];
}
