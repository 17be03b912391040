import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeOf } from "../../documents/document.ts";
import type { Filter } from "../../documents/requirement.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes } from "../requirement-tree.ts";
import { kindsOfCredit } from "./filler.ts";
import type { KnownValues, ValueKind } from "./known-values.ts";

/** A filter of a program and the steps to it. */
interface PlacedFilter {
  readonly filter: Filter;
  readonly place: readonly (string | number)[];
  /** A pool takes no waivers, and blocks only where nothing is asked of a course. */
  readonly pool: boolean;
}

/** Reports filters whose tests contradict each other, and subjects and tags in filters that nothing has. */
export function emptyFilters(model: ProgramModel, values: KnownValues): Diagnostic[] {
  return filtersOf(model).flatMap(({ filter, place, pool }) => {
    if (kindsOfCredit([pool ? filter : { ...filter, awardTypes: undefined }], []).length === 0) {
      const args = { value: null, what: "subject", institution: null, suggestion: null } as const;
      return [diagnostic("empty-filter", args, placeOf(model.program, ...place))];
    }
    return [
      ...deadValues(model, values, "subject", filter.subjects, [...place, "subjects"]),
      ...deadValues(model, values, "tag", filter.tags, [...place, "tags"]),
    ];
  });
}

function deadValues(
  { program }: ProgramModel,
  values: KnownValues,
  what: ValueKind,
  listed: readonly string[] | undefined,
  place: readonly (string | number)[],
): Diagnostic[] {
  const institution = program.data.institution ?? "";
  return (listed ?? []).flatMap((value, index) => {
    if (!values.isDead(institution, what, value)) return [];
    const suggestion = values.near(institution, what, value);
    const args = { value, what, institution, suggestion };
    return [diagnostic("empty-filter", args, placeOf(program, ...place, index))];
  });
}

/** All filters of a program. */
function filtersOf({ program, tree }: ProgramModel): PlacedFilter[] {
  const { limits, minimums } = program.data;
  const of = (filter: Filter | undefined, ...place: readonly (string | number)[]) =>
    filter === undefined ? [] : [{ filter, place: [...place, "of"], pool: false }];
  return [
    ...limits.flatMap((limit, i) => of(limit.of, "limits", i)),
    ...minimums.flatMap((minimum, i) => of(minimum.of, "minimums", i)),
    ...allNodes(tree).flatMap(({ requirement, place }) => [
      ...(requirement.form === "pool"
        ? [{ filter: requirement.from, place: [...place, "from"], pool: true }]
        : []),
      ...(requirement.limits ?? []).flatMap((limit, i) => of(limit.of, ...place, "limits", i)),
    ]),
  ];
}
