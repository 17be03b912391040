import { listed } from "../listed.ts";
import type { ReadAchievement } from "./achievement-draft.ts";
import {
  commentsOf,
  competenciesOf,
  headOf,
  idOf,
  listedText,
  type Parts,
  sourcesOf,
  unitComments,
} from "./parts.ts";
import { readHours } from "./read-hours.ts";

/** An achievement that is a course, with its code and credits. Its outcomes are added last. */
export function asCourse(parts: Parts): ReadAchievement {
  const { found, credit, issuer, code, uri, at, alignments } = parts;
  const { achievement } = found;
  achievement.get("criteria")?.lose("a course states what is learnt, not how it is assessed");
  const hours = readHours(achievement);
  const data = {
    ...headOf(parts),
    institution: issuer.id,
    code: code ?? "",
    credits: credit.value ?? undefined,
    unit: credit.unit,
    hours: hours === null ? undefined : { learning: hours },
    outcomes: [],
    topics: listedText(parts, "specialization"),
    tags: listed([...achievement.texts("tag"), ...achievement.texts("tags")]),
    ...sourcesOf(parts, null),
  };
  return {
    ...{ kind: "course", id: idOf(parts), uri, cursor: achievement, data },
    competencies: competenciesOf(parts),
    byUri: alignments.byUri,
    comments: [...commentsOf(parts, ["institution"]), ...unitComments(credit.isGuess, ["unit"])],
    from: at,
  };
}
