/** Shared learning (section 6, first constraint) and equal substance (section 9). */
import {
  child,
  type Doc,
  docs,
  idOf,
  inEffect,
  isDoc,
  stated,
  text,
  texts,
  type World,
} from "./reading.ts";

/** The micro-credential, its components and the curricula it adapts, transitively. */
function learning(world: World, id: string): ReadonlySet<string> {
  const seen = new Set([id]);
  for (const next of seen) {
    for (const m of world.every("micro-credential").filter((doc) => doc.id === next)) {
      for (const component of texts(m, "composedOf")) {
        seen.add(component);
      }
      const base = text(child(m, "basedOn"), "microCredential");
      if (base !== undefined) {
        seen.add(base);
      }
    }
  }
  return seen;
}

export function shareLearning(world: World, a: string, b: string): boolean {
  const one = learning(world, a);
  return [...learning(world, b)].some((id) => one.has(id));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (isDoc(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys
      .sort()
      .map((key) => `${key}:${canonical(value[key])}`)
      .join(",")}}`;
  }
  return JSON.stringify(value) ?? "undefined";
}

function picked(doc: Doc, keys: readonly string[]): Doc {
  return Object.fromEntries(keys.filter((key) => stated(doc, key)).map((key) => [key, doc[key]]));
}

/** What section 9 calls substance, as one text. */
export function substance(m: Doc): string {
  const competencies = docs(m, "competencies").map((k) =>
    canonical({ weight: 1, ...picked(k, ["id", "level", "demonstrated", "weight"]) }),
  );
  const assessments = docs(m, "assessments").map((a) =>
    canonical({
      weight: 1,
      ...picked(a, ["type", "graded", "passMark", "weight", "supervision"]),
      ...(stated(a, "competencies") ? { covers: texts(a, "competencies").toSorted() } : {}),
    }),
  );
  return canonical({
    competencies: competencies.toSorted(),
    assessments: stated(m, "assessments") ? assessments.toSorted() : "not stated",
    hours: m.hours,
    year: child(m, "level").year,
    passRule: m.passRule,
  });
}

/** The documents an offering adapts without a change of substance, itself first; `meant` says which editions count. */
export function sameCurriculum(
  world: World,
  m: Doc,
  meant: { readonly edition?: string | undefined; readonly on?: string | undefined } = {},
): readonly Doc[] {
  const found: Doc[] = [m];
  for (const next of found) {
    const basedOn = child(next, "basedOn");
    const base = text(basedOn, "microCredential");
    if (base === undefined) {
      continue;
    }
    const edition = text(basedOn, "edition");
    const editions = world.every("micro-credential").filter((doc) => idOf(doc) === base);
    const wanted = edition ?? meant.edition;
    const day = meant.on;
    const named =
      wanted === undefined
        ? [
            editions.find((doc) => inEffect(doc, world.asOf)) ?? editions[0],
            ...editions.filter((doc) => day !== undefined && inEffect(doc, day)),
          ]
        : editions.filter((doc) => text(doc, "edition") === wanted);
    for (const doc of named) {
      if (doc !== undefined && substance(doc) === substance(m) && !found.includes(doc)) {
        found.push(doc);
      }
    }
  }
  return found;
}
