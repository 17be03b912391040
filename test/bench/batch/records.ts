import { closeSync, openSync, writeSync } from "node:fs";
import { Draw, Popularity } from "../scale/draw.ts";

/** What a year of records looks like. */
export interface Year {
  readonly rows: number;
  /**
   * `usual`: one to six offerings, some far more popular than others, a course already earned now and then; many
   * learners come to the same. `distinct`: so many offerings and earned courses that nearly every learner is a case
   * of its own.
   */
  readonly kind: "usual" | "distinct";
  readonly seed: number;
}

/** What records can name. */
export interface Names {
  readonly offerings: readonly string[];
  /** Courses that can have been earned, by program. */
  readonly courses: ReadonlyMap<string, readonly string[]>;
}

const heading = "learner,item,completedOn,grade,program\n";

/** Bytes that are written at once, about. */
const piece = 1_000_000;

/** Writes a file of made-up records, the rows of each learner together. */
export function writeYear(path: string, { rows, kind, seed }: Year, names: Names): void {
  const draw = new Draw(seed);
  const learner = kind === "usual" ? usual(names) : distinct(names);
  const file = openSync(path, "w");
  let [text, written, number] = [heading, 0, 0];
  while (written < rows) {
    number += 1;
    const { program, items } = learner(draw);
    for (const item of items.slice(0, rows - written)) {
      const day = `2024-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
      const grade = 50 + draw.below(51);
      text += `S${String(number).padStart(7, "0")},${item},${day},${grade},${program}\n`;
      written += 1;
    }
    if (text.length > piece) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

type Learner = (draw: Draw) => { readonly program: string; readonly items: readonly string[] };

function usual({ offerings, courses }: Names): Learner {
  const programs = [...courses.keys()];
  const popular = new Popularity(offerings.length, 1);
  const many = new Popularity(6, 0.7);
  return (draw) => {
    const program = draw.one(programs);
    const taken = new Set<string>();
    for (let left = 1 + many.draw(draw); left > 0; left -= 1) {
      taken.add(offerings[popular.draw(draw)] ?? "");
    }
    const earned = draw.chance(15) ? draw.some(courses.get(program) ?? [], 1) : [];
    return { program, items: [...taken, ...earned] };
  };
}

function distinct({ offerings, courses }: Names): Learner {
  const programs = [...courses].filter(([, own]) => own.length > 3);
  return (draw) => {
    const [program, own] = draw.one(programs);
    const taken = draw.some(offerings, 3 + draw.below(3));
    return { program, items: [...taken, ...draw.some(own, 1 + draw.below(2))] };
  };
}

const two = (part: number) => String(part).padStart(2, "0");
