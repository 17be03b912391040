import { Rational } from "../../../kernel/rational.ts";
import type { DraftValue } from "../../../source/draft-yaml.ts";
import type { Found } from "../facts/found.ts";
import type { OutlineDraft } from "./outline-draft.ts";
import { effectivePart, hoursPart, statementsPart, textPart, topicsPart } from "./shared-parts.ts";

type Part = { readonly [key: string]: DraftValue | undefined };

/** What a course document says of an outline; what it has no place for stands in comments at its top. */
export function courseData(draft: OutlineDraft): Part {
  const { facts } = draft.content;
  const { notes } = draft;
  keepAssessment(draft);
  keepTexts(draft);
  return {
    institution: draft.institution("institution", "institution"),
    code: codeOf(draft),
    title: draft.title(),
    credits:
      facts.credits === null
        ? draft.missing("credits", "credits", Rational.zero, "0")
        : notes.from(["credits"], facts.credits),
    unit: draft.unit(["unit"]),
    level: yearPart(draft),
    hours: hoursPart(draft),
    description: textPart(draft, ["description"], facts.description ?? facts.purpose),
    outcomes: outcomes(draft),
    topics: topicsPart(draft),
    effective: effectivePart(draft),
    note: prerequisiteNote(draft),
  };
}

/** The credentials that programs lead to, the longer names first. */
const credentials: readonly { readonly credential: string; readonly words: RegExp }[] = [
  {
    credential: "post-degree-diploma",
    words: /post-?degree diploma|post-?baccalaureate diploma/iu,
  },
  { credential: "graduate-certificate", words: /(?:post)?graduate certificate/iu },
  { credential: "graduate-diploma", words: /(?:post)?graduate diploma/iu },
  { credential: "associate-certificate", words: /associate certificate/iu },
  { credential: "advanced-certificate", words: /advanced certificate/iu },
  { credential: "short-certificate", words: /short certificate/iu },
  { credential: "award-of-achievement", words: /award of achievement/iu },
  {
    credential: "associate-degree",
    words: /associate (?:of (?:arts|science)|degree|in applied)/iu,
  },
  { credential: "advanced-diploma", words: /advanced diploma/iu },
  { credential: "bachelor", words: /bachelor|baccalauréat/iu },
  { credential: "master", words: /master['’]?s|master of|maîtrise/iu },
  { credential: "doctorate", words: /doctor(?:ate| of)|doctorat/iu },
  { credential: "diploma", words: /diploma|diplôme/iu },
  { credential: "certificate", words: /certificate|certificat/iu },
];

/** What a program document says of an outline. Its requirements are not read: which courses they name, a person knows. */
export function programData(draft: OutlineDraft): Part | null {
  const { facts } = draft.content;
  const { notes } = draft;
  if (facts.credits?.value.isPositive !== true) return null;
  keepAssessment(draft);
  keepTexts(draft);
  keepStatements(draft);
  keepCourses(draft);
  const title = draft.title();
  return {
    institution: draft.institution("institution", "institution"),
    title,
    credential: credentialOf(draft, title),
    credits: notes.from(["credits"], facts.credits),
    unit: draft.unit(["unit"]),
    effective: effectivePart(draft),
    requirements: draft.missing(
      "requirements",
      "requirements in a form that can be read",
      [],
      "an empty list",
    ),
    note: prerequisiteNote(draft),
  };
}

function credentialOf(draft: OutlineDraft, title: string): string | undefined {
  const { credential } = draft.content.facts;
  const named = credentials.find(({ words }) => words.test(credential?.value ?? title))?.credential;
  if (named !== undefined && credential !== null) draft.notes.from(["credential"], credential);
  else if (named !== undefined) draft.notes.say(["credential"], "By the title.");
  return named;
}

function codeOf(draft: OutlineDraft): string {
  const { code } = draft.content.facts;
  if (code !== null) return draft.notes.from(["code"], code);
  return draft.missing("code", "course code", "UNKNOWN");
}

function outcomes(draft: OutlineDraft): readonly DraftValue[] {
  const list = statementsPart(draft, "outcomes", "O");
  if (list.length === 0) draft.missing("outcomes", "learning outcome", [], "an empty list");
  return list;
}

function yearPart(draft: OutlineDraft): Part | undefined {
  let year: number | undefined;
  for (const found of draft.content.facts.levels) {
    if (found.value.is === "year" && year === undefined) {
      draft.notes.from(["level", "year"], found);
      year = found.value.year;
    } else draft.keep("level", [found], [draft.notes.source(found)]);
  }
  return year === undefined ? undefined : { year };
}

/** Prerequisites are ids of courses, which an outline does not know; its words are kept. */
function prerequisiteNote(draft: OutlineDraft): string | undefined {
  const { prerequisites } = draft.content.facts;
  if (prerequisites === null) return undefined;
  return `Prerequisites as the outline words them: ${draft.notes.from(["note"], prerequisites)}`;
}

function keepAssessment(draft: OutlineDraft): void {
  const { assessments, pass } = draft.content.facts;
  draft.keep(
    "assessments",
    assessments,
    assessments.map((found) => draft.notes.source(found)),
  );
  if (pass !== null) draft.keep("pass mark", [pass], [draft.notes.source(pass)]);
}

function keepTexts(draft: OutlineDraft): void {
  const { facts, choice } = draft.content;
  const other: readonly (readonly [string, Found<unknown> | null])[] = [
    ["description", choice.kind === "program" ? facts.description : null],
    ["purpose", facts.description === null && choice.kind === "course" ? null : facts.purpose],
    ["audience", facts.audience],
    ["delivery", facts.delivery],
    ["location", facts.location],
    ["language", facts.language],
    ["country", facts.country],
    ["quality assurance", facts.quality],
    ["pathways", facts.pathways],
    ["cost", facts.cost],
    ["date of approval", facts.approved],
    ["date of review", facts.reviewed],
    ["credential", choice.kind === "course" ? facts.credential : null],
    ["credit status", facts.status],
  ];
  for (const [what, found] of other)
    if (found !== null) draft.keep(what, [found], [draft.notes.source(found)]);
}

function keepStatements(draft: OutlineDraft): void {
  const { outcomes: found, topics, totals, weeks, levels } = draft.content.facts;
  const { notes } = draft;
  draft.keep(
    "learning outcomes",
    found,
    found.map((one) => notes.source(one)),
  );
  draft.keep(
    "topics",
    topics,
    topics.map((one) => notes.source(one)),
  );
  const hours = [...totals.values(), ...(weeks === null ? [] : [weeks])];
  draft.keep(
    "hours",
    hours,
    hours.map((one) => notes.source(one)),
  );
  draft.keep(
    "level",
    levels,
    levels.map((one) => notes.source(one)),
  );
}

/** The courses of a program as they are listed. */
function keepCourses(draft: OutlineDraft): void {
  const { reading } = draft.content;
  for (const { blocks, label } of reading.about("courses")) {
    const found = blocks.map((block) => reading.found(block.text, block, label));
    draft.keep(
      label,
      found,
      found.map((one) => draft.notes.source(one)),
    );
  }
}
