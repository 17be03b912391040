import { z } from "zod";
import { fact, identified, mapping } from "./compounds.ts";
import { fraction, positiveShareOrGrade } from "./shares.ts";
import {
  date,
  decimal,
  documentId,
  localId,
  oneOf,
  statedText,
  text,
  texts,
  weight,
  whole,
} from "./values.ts";
import { alignment, envelopeWithBasis, hours, scaleLevel } from "./vocabulary.ts";

const competency = mapping({
  id: localId,
  statement: statedText,
  domain: fact(
    oneOf("knowledge", "skill", "attitude", "competence", "personal-skill", "social-skill"),
  ),
  level: fact(scaleLevel),
  demonstrated: fact(oneOf("required", "optional")),
  weight: weight.optional(),
  alignments: fact(z.array(alignment)),
});

const assessment = mapping({
  id: localId.optional(),
  type: fact(
    oneOf(
      "testing",
      "practical",
      "project",
      "portfolio",
      "performance-task",
      "oral",
      "case-study",
      "workplace-evidence",
      "rpl",
      "participation-only",
    ),
  ),
  title: fact(text),
  competencies: fact(texts),
  summative: fact(z.boolean()),
  graded: fact(z.boolean()),
  passMark: fact(fraction),
  supervision: fact(
    oneOf(
      "unsupervised-no-id",
      "unsupervised-id",
      "supervised-no-id",
      "supervised-online-id",
      "supervised-onsite-id",
    ),
  ),
  criteria: fact(text),
  weight: fact(weight),
});

/** Assessments without an id are named by their type, so that their order says nothing. */
function named(assessments: readonly z.output<typeof assessment>[]) {
  const taken = new Set(assessments.map(({ id }) => id));
  return assessments.map((one) => {
    if (one.id !== undefined) return { ...one, id: one.id };
    const type = one.type ?? "assessment";
    let id: string = type;
    for (let number = 2; taken.has(id); number += 1) id = `${type}-${number}`;
    taken.add(id);
    return { ...one, id };
  });
}

/** A body that recognizes an offering, and by which standard or examination of its own. */
const endorsement = mapping({
  body: fact(text),
  standard: fact(text),
  scope: fact(text),
  url: fact(text),
  until: fact(date),
  note: fact(text),
});

/** A micro-credential document; what is absent is not stated. */
export const microCredential = mapping({
  kind: z.literal("micro-credential"),
  ...envelopeWithBasis,
  title: statedText,
  description: fact(text),
  purpose: fact(text),
  language: fact(texts),
  status: oneOf("draft", "active", "suspended", "teach-out", "ceased").default("active"),
  credentialType: fact(
    oneOf(
      "micro-credential",
      "micro-certificate",
      "bridge",
      "digital-badge",
      "participation-badge",
      "skill-set",
      "short-course",
      "short-certificate",
      "nanoprogram",
      "certificate-of-completion",
      "statement-of-attendance",
    ),
  ),
  creditStatus: oneOf("non-credit", "credit", "ceu", "embedded"),
  credit: fact(mapping({ value: fact(decimal()), unit: fact(text) })),
  issuer: mapping({
    id: documentId,
    name: fact(text),
    country: fact(text),
    region: fact(text),
    type: fact(text),
    regulated: fact(z.boolean()),
    operatingSince: fact(whole(0, 9999)),
    profile: fact(text),
    accreditation: fact(
      z.array(mapping({ body: fact(text), scope: fact(text), until: fact(date) })),
    ),
    recordsRetentionYears: fact(decimal()),
  }),
  instructors: fact(mapping({ qualification: fact(text), approvedBy: fact(text) })),
  evidence: fact(
    z.array(
      mapping({
        kind: fact(oneOf("outline", "rubric", "graded-sample", "instructor-cv", "agreement")),
        file: fact(text),
        date: fact(date),
      }),
    ),
  ),
  developer: fact(text),
  partners: fact(
    z.array(
      mapping({
        name: fact(text),
        kind: fact(text),
        roles: fact(z.array(oneOf("need", "curriculum", "assessment", "recognition"))),
        endorsed: fact(date),
      }),
    ),
  ),
  need: fact(
    mapping({
      evidence: fact(z.array(mapping({ kind: fact(text), source: fact(text), date: fact(date) }))),
      notDuplicate: fact(z.boolean()),
    }),
  ),
  audience: fact(texts),
  prerequisites: fact(
    mapping({ required: fact(texts), recommended: fact(texts), statement: fact(text) }),
  ),
  subjects: fact(texts),
  tags: fact(texts),
  hours: fact(hours),
  level: fact(
    mapping({
      year: fact(whole(0, 20)),
      eqf: fact(whole(1, 8)),
      nqf: fact(mapping({ framework: fact(text), level: fact(decimal()) })),
      label: fact(text),
      lumina: fact(
        mapping({
          knowledge: fact(whole(1, 8)),
          specialized: fact(whole(1, 8)),
          personal: fact(whole(1, 8)),
          social: fact(whole(1, 8)),
        }),
      ),
    }),
  ),
  competencies: identified(competency),
  topics: fact(texts),
  assessments: fact(identified(assessment).transform(named)),
  passRule: fact(
    mapping({
      kind: fact(oneOf("mastery", "percentage", "grade")),
      threshold: fact(positiveShareOrGrade),
      scope: fact(oneOf("each-assessment", "overall", "each-competency")),
    }),
  ),
  rplAvailable: fact(z.boolean()),
  delivery: fact(
    mapping({
      participation: fact(text),
      pacing: fact(text),
      location: fact(texts),
      startDates: fact(texts),
      technology: fact(text),
    }),
  ),
  quality: fact(
    mapping({
      types: fact(texts),
      statement: fact(text),
      approval: fact(mapping({ body: fact(text), date: fact(date), governance: fact(text) })),
      monitoring: fact(text),
    }),
  ),
  review: fact(mapping({ periodMonths: fact(whole(0)), process: fact(text), last: fact(date) })),
  validity: fact(mapping({ periodMonths: fact(whole(0)), renewal: fact(text) })),
  offeredBy: fact(texts),
  basedOn: fact(mapping({ microCredential: documentId, edition: fact(text) })),
  composedOf: fact(texts),
  pathways: fact(
    mapping({
      type: fact(oneOf("standalone", "stackable", "integrated")),
      statement: fact(text),
      employment: fact(text),
      claims: fact(
        z.array(
          mapping({
            program: fact(documentId),
            credits: fact(decimal()),
            course: fact(documentId),
            kind: fact(text),
            source: fact(text),
            note: fact(text),
          }),
        ),
      ),
    }),
  ),
  recognition: fact(
    mapping({ industry: fact(z.array(endorsement)), professional: fact(z.array(endorsement)) }),
  ),
  record: fact(
    mapping({
      digital: fact(texts),
      verifiable: fact(z.boolean()),
      learnerOwned: fact(z.boolean()),
      portable: fact(z.boolean()),
      transcripted: fact(z.boolean()),
      evidenceVisible: fact(z.boolean()),
      certificateFields: fact(texts),
    }),
  ),
  standards: fact(z.array(mapping({ id: fact(text), name: fact(text), kind: fact(text) }))),
  classification: fact(
    mapping({ noc: fact(text), iscedF: fact(text), cip: fact(text), nzsced: fact(text) }),
  ),
  cost: fact(
    mapping({ amount: fact(decimal()), currency: fact(text), aidEligible: fact(z.boolean()) }),
  ),
  support: fact(text),
  equity: fact(text),
});

/** An offering: what it teaches, how it is assessed, how long it takes. */
export type MicroCredential = z.output<typeof microCredential>;

/** One thing that a completer can do. */
export type Competency = MicroCredential["competencies"][number];

/** Hours by kind. */
export type Hours = z.output<typeof hours>;
