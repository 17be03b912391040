import type { Document } from "../documents/document.ts";
import { type Truth, truth } from "../kernel/truth.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** A level of a scale. */
interface ScaleLevel {
  readonly scale: string;
  readonly value: string;
}

/** The level scales of a day, and the crosswalks that alone relate one scale to another. */
export type LevelScales = Pick<Catalogue, "scales" | "levelCrosswalks">;

/**
 * Is a level at least another? Across scales only by crosswalks between the two: where they place the level at several,
 * all of them must agree. Unknown where a level is on no scale, or nothing relates the scales (semantics, section 2).
 */
export function levelReaches(own: ScaleLevel, needed: ScaleLevel, catalogue: LevelScales): Truth {
  const levels = catalogue.scales.get(needed.scale)?.data.levels ?? [];
  const least = levels.indexOf(needed.value);
  const places = (own.scale === needed.scale ? [own.value] : across(own, needed.scale, catalogue))
    .map((value) => levels.indexOf(value))
    .filter((place) => place >= 0);
  if (least < 0 || places.length === 0) return "unknown";
  const enough = places.filter((place) => place >= least).length;
  return enough === 0 || enough === places.length ? truth(enough > 0) : "unknown";
}

/** Where crosswalks place a level on another scale, read in either direction. */
function across(own: ScaleLevel, scale: string, { levelCrosswalks }: LevelScales): string[] {
  return [...levelCrosswalks.values()].flatMap(({ data }) => [
    ...(data.from === own.scale && data.to === scale ? onward(data, own.value) : []),
    ...(data.to === own.scale && data.from === scale ? backward(data, own.value) : []),
  ]);
}

type Levels = Pick<Document<"level-crosswalk">["data"], "levels">;

const onward = ({ levels }: Levels, value: string) =>
  levels.filter(({ from }) => from === value).flatMap(({ to }) => to);

const backward = ({ levels }: Levels, value: string) =>
  levels.filter(({ to }) => to.includes(value)).map(({ from }) => from);
