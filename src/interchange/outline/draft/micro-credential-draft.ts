import type { DraftValue } from "../../../source/draft-yaml.ts";
import { listed } from "../../listed.ts";
import { assessmentType } from "../facts/assessment-type.ts";
import type { OutlineDraft } from "./outline-draft.ts";
import {
  effectivePart,
  hoursPart,
  saysNone,
  statementsPart,
  textPart,
  topicsPart,
} from "./shared-parts.ts";

type Part = { readonly [key: string]: DraftValue | undefined };

/** What a micro-credential document says of an outline. */
export function microCredentialData(draft: OutlineDraft): Part {
  const { facts } = draft.content;
  const text = (path: readonly string[], found: Parameters<typeof textPart>[2]) =>
    textPart(draft, path, found);
  return {
    title: draft.title(),
    description: text(["description"], facts.description),
    purpose: text(["purpose"], facts.purpose),
    language: languagePart(draft),
    credentialType: credentialPart(draft),
    ...creditPart(draft),
    issuer: issuerPart(draft),
    evidence: [{ kind: "outline", file: draft.fileName }],
    audience:
      facts.audience === null ? undefined : [draft.notes.from(["audience"], facts.audience)],
    prerequisites: prerequisitesPart(draft),
    hours: hoursPart(draft),
    level: levelPart(draft),
    competencies: competencies(draft),
    topics: topicsPart(draft),
    assessments: assessmentsPart(draft),
    passRule: passPart(draft),
    delivery: deliveryPart(draft),
    quality: qualityPart(draft),
    review:
      facts.reviewed === null
        ? undefined
        : { last: draft.notes.from(["review", "last"], facts.reviewed) },
    pathways:
      facts.pathways === null
        ? undefined
        : { statement: text(["pathways", "statement"], facts.pathways) },
    cost: costPart(draft),
    effective: effectivePart(draft),
  };
}

function competencies(draft: OutlineDraft): readonly DraftValue[] {
  const list = statementsPart(draft, "competencies", "C");
  if (list.length === 0) draft.missing("competencies", "learning outcome", [], "an empty list");
  return list;
}

function creditPart(draft: OutlineDraft): Part {
  const { credits, status } = draft.content.facts;
  const { notes } = draft;
  if (status !== null)
    return { creditStatus: notes.from(["creditStatus"], status), ...creditValue(draft) };
  if (credits?.value.isPositive === true) {
    notes.say(["creditStatus"], "The outline states credits.");
    return { creditStatus: "credit", ...creditValue(draft) };
  }
  const instead = draft.missing("creditStatus", "credit status", "non-credit");
  return { creditStatus: instead, ...creditValue(draft) };
}

function creditValue(draft: OutlineDraft): Part {
  const { credits } = draft.content.facts;
  if (credits === null) return {};
  const value = draft.notes.from(["credit", "value"], credits);
  return { credit: { value, unit: draft.unit(["credit", "unit"]) } };
}

function issuerPart(draft: OutlineDraft): Part {
  const { facts } = draft.content;
  return {
    id: draft.institution("issuer", "issuer"),
    name: facts.institution?.value,
    country: textPart(draft, ["issuer", "country"], facts.country),
  };
}

const credentialTypes: readonly { readonly type: string; readonly words: RegExp }[] = [
  { type: "micro-certificate", words: /micro-?certificate/iu },
  { type: "digital-badge", words: /digital badge|badge numérique/iu },
  { type: "micro-credential", words: /micro-?credential/iu },
];

/** What it calls itself, where that is a type of credential. */
function credentialPart(draft: OutlineDraft): string | undefined {
  const { assumed, why } = draft.content.choice;
  const named = credentialTypes.find(({ words }) => !assumed && words.test(why));
  if (named !== undefined) draft.notes.say(["credentialType"], `By what it calls itself: ${why}.`);
  return named?.type;
}

const languages: readonly { readonly tag: string; readonly name: RegExp }[] = [
  { tag: "en", name: /^(?:english|anglais|en)$/iu },
  { tag: "fr", name: /^(?:french|français|fr)$/iu },
];

/** The language that is stated, else that of most headings. */
function languagePart(draft: OutlineDraft): readonly string[] | undefined {
  const { facts, reading } = draft.content;
  const stated = languages.find(({ name }) => name.test(facts.language?.value ?? ""));
  if (stated !== undefined && facts.language !== null) {
    draft.notes.from(["language"], facts.language);
    return [stated.tag];
  }
  if (facts.language !== null) draft.keep("language", [facts.language], [facts.language.value]);
  const worded = reading.sections.flatMap(({ heading }) => heading?.language ?? []);
  const french = worded.filter((language) => language === "fr").length;
  if (worded.length < 3 || french * 2 === worded.length) return undefined;
  draft.notes.say(["language"], "The language of most of its headings.");
  return [french * 2 > worded.length ? "fr" : "en"];
}

function prerequisitesPart(draft: OutlineDraft): Part | undefined {
  const { prerequisites } = draft.content.facts;
  if (prerequisites === null) return undefined;
  const statement = draft.notes.from(["prerequisites"], prerequisites);
  return saysNone(statement) ? { required: [], statement } : { statement };
}

function levelPart(draft: OutlineDraft): Part | undefined {
  const { levels } = draft.content.facts;
  const level: Record<string, DraftValue> = {};
  for (const found of levels) {
    const { value } = found;
    const key = value.is;
    if (Object.hasOwn(level, key)) draft.keep("level", [found], [draft.notes.source(found)]);
    else {
      draft.notes.from(["level", key], found);
      if (value.is === "year") level.year = value.year;
      else if (value.is === "eqf") level.eqf = value.level;
      else if (value.is === "nqf") level.nqf = { framework: value.framework, level: value.level };
      else level.label = value.label;
    }
  }
  return Object.keys(level).length === 0 ? undefined : level;
}

function assessmentsPart(draft: OutlineDraft): readonly DraftValue[] | undefined {
  const { assessments } = draft.content.facts;
  if (assessments.length === 0) return undefined;
  return assessments.map((found, index) => {
    const { title, weight, outcomes } = found.value;
    const type = assessmentType(title);
    draft.notes.from(
      ["assessments", index, "id"],
      found,
      type === null ? undefined : "the type by its name",
    );
    const covered = outcomes.map((number) => `C${number}`);
    return {
      id: `A${index + 1}`,
      title,
      type: type ?? undefined,
      competencies: listed(covered),
      weight: weight ?? undefined,
    };
  });
}

function passPart(draft: OutlineDraft): Part | undefined {
  const { pass } = draft.content.facts;
  if (pass === null) return undefined;
  const { threshold, scope } = draft.notes.from(["passRule"], pass);
  return typeof threshold === "string"
    ? { kind: "grade", threshold, scope }
    : { kind: "percentage", threshold: `${threshold.toDecimal()}%`, scope };
}

function deliveryPart(draft: OutlineDraft): Part | undefined {
  const { delivery, location } = draft.content.facts;
  if (delivery === null && location === null) return undefined;
  const place = textPart(draft, ["delivery", "location"], location);
  return {
    participation: textPart(draft, ["delivery", "participation"], delivery),
    location: place === undefined ? undefined : [place],
  };
}

function qualityPart(draft: OutlineDraft): Part | undefined {
  const { quality, approved } = draft.content.facts;
  if (quality === null && approved === null) return undefined;
  const date =
    approved === null ? null : draft.notes.from(["quality", "approval", "date"], approved);
  return {
    statement: textPart(draft, ["quality", "statement"], quality),
    approval: date === null ? undefined : { date },
  };
}

function costPart(draft: OutlineDraft): Part | undefined {
  const { cost } = draft.content.facts;
  if (cost === null) return undefined;
  const { amount, currency } = draft.notes.from(["cost"], cost);
  return { amount, currency: currency ?? undefined };
}
