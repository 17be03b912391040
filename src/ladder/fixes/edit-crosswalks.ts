import type { Mapping } from "../../documents/crosswalk.ts";
import type { Document } from "../../documents/document.ts";
import { groupBy } from "../../kernel/group.ts";
import { compareText } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { type Context, type Edit, edit } from "./edit.ts";

type Offering = Document<"micro-credential">;
type Mappings = readonly Mapping[];

const proposals = new WeakMap<Catalogue["crosswalks"], ReadonlyMap<string, Mappings>>();

/** The proposed mappings to outcomes of a course. */
function proposedTo({ crosswalks }: Catalogue, course: string): Mappings {
  const all =
    proposals.get(crosswalks) ??
    groupBy(
      [...crosswalks.values()].flatMap(({ data }) =>
        data.mappings.filter(({ status }) => status === "proposed"),
      ),
      ({ to }) => to.slice(0, Math.max(0, to.indexOf("#"))),
    );
  proposals.set(crosswalks, all);
  return all.get(course) ?? [];
}

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
  const proposed = proposedTo(rules.catalogue, course.id).filter(between);
  if (proposed.length === 0) return null;
  const accepted = proposed.map((mapping) => ({ ...mapping, status: "accepted" as const }));
  const items = proposed
    .map((mapping) => `${[mapping.from].flat().join(" + ")} → ${mapping.to}`)
    .sort(compareText);
  const supposed = supposedCrosswalk(offering, accepted);
  return edit(context, "accept-mapping", items, { supposed });
}

/** Supposes that a comparison finds every outcome met that nobody has looked at, and nothing of others through these. */
export function compareOutcomes(context: Context): Edit | null {
  const { offering, course, pair } = context;
  const [competency] = offering.data.competencies;
  const open = course.data.outcomes.filter((o) => pair.silent.has(o.id) && !o.parts?.length);
  if (!pair.relevant || pair.compared || open.length === 0 || competency === undefined) return null;
  const mappings = open.flatMap((o) =>
    offering.data.competencies.map((k) => ({
      from: `${offering.id}#${k.id}`,
      to: `${course.id}#${o.id}`,
      relation: "close" as const,
      status: "accepted" as const,
      degree: Rational.one,
    })),
  );
  const supposed = supposedCrosswalk(offering, mappings);
  return edit(context, "compare", open.map((o) => o.id).sort(compareText), { supposed });
}

/** A crosswalk that nobody wrote, standing in the offering's file. */
function supposedCrosswalk(offering: Offering, mappings: Mapping[]): Document<"crosswalk"> {
  const id = "supposed-comparison";
  return {
    ...offering,
    kind: "crosswalk",
    id,
    data: { kind: "crosswalk", id, compared: [], mappings },
  };
}
