import type { Document } from "../../documents/document.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { type Context, type Edit, edit } from "./edit.ts";

type Offering = Document<"micro-credential">;
type Crosswalks = Catalogue["crosswalks"];

/** Accepts the mappings that somebody has proposed between the two. */
export function acceptMappings(context: Context): Edit | null {
  const { offering, course, rules } = context;
  const ends = (text: string, id: string) => text.startsWith(`${id}#`);
  const between = (mapping: { from: string | string[]; to: string; status: string }) => {
    const from = typeof mapping.from === "string" ? [mapping.from] : mapping.from;
    return (
      mapping.status === "proposed" &&
      from.every((f) => ends(f, offering.id)) &&
      ends(mapping.to, course.id)
    );
  };
  const proposed = [...rules.catalogue.crosswalks.values()].flatMap((c) =>
    c.data.mappings.filter(between),
  );
  if (proposed.length === 0) return null;
  const accept = (now: Crosswalks): Crosswalks =>
    new Map(
      [...now].map(([id, crosswalk]) => {
        const mappings = crosswalk.data.mappings.map((mapping) =>
          between(mapping) ? { ...mapping, status: "accepted" as const } : mapping,
        );
        return [id, { ...crosswalk, data: { ...crosswalk.data, mappings } }];
      }),
    );
  const items = proposed.map((mapping) => `${[mapping.from].flat().join(" + ")} → ${mapping.to}`);
  return edit(context, "accept-mapping", items, { crosswalks: accept });
}

/** Supposes that a comparison finds every outcome met that nobody has looked at. */
export function compareOutcomes(context: Context): Edit | null {
  const { offering, course, pair } = context;
  const [competency] = offering.data.competencies;
  const open = course.data.outcomes.filter((o) => pair.silent.has(o.id) && !o.parts?.length);
  if (!pair.relevant || pair.compared || open.length === 0 || competency === undefined) return null;
  const mappings = open.flatMap((o) =>
    offering.data.competencies.map((k) => ({
      from: `${offering.id}#${k.id}`,
      to: `${course.id}#${o.id}`,
      relation: "exact" as const,
      status: "accepted" as const,
      degree: Rational.one,
    })),
  );
  const supposed = supposedCrosswalk(offering, mappings);
  const crosswalks = (now: Crosswalks): Crosswalks => new Map([...now, [supposed.id, supposed]]);
  return edit(
    context,
    "compare",
    open.map((o) => o.id),
    { crosswalks },
  );
}

/** A crosswalk that nobody wrote, standing in the offering's file. */
function supposedCrosswalk(
  offering: Offering,
  mappings: Document<"crosswalk">["data"]["mappings"],
): Document<"crosswalk"> {
  const id = "supposed-comparison";
  return {
    ...offering,
    kind: "crosswalk",
    id,
    data: { kind: "crosswalk", id, compared: [], mappings },
  };
}
