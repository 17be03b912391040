import { z } from "zod";

/** The shapes of CTDL that are written: a subset of the terms of Credential Engine, whose own JSON Schemas know less than it publishes. */
const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);
const words = z.record(language, z.string()).refine((map) => Object.keys(map).length === 1);
const iri = z.string().regex(/^(urn:uuid:[0-9a-f-]{36}|https?:\/\/\S+)$/);
const iris = z.array(iri).min(1);
const ctid = z
  .string()
  .regex(/^ce-[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const date = z.iso.date();
const duration = z.string().regex(/^P(\d+[MW]|T(\d+H)?(\d+M)?)$/);

const alignment = z.strictObject({
  "@type": z.literal("ceterms:CredentialAlignmentObject"),
  "ceterms:framework": iri.optional(),
  "ceterms:targetNode": z.string().optional(),
  "ceterms:targetNodeName": words,
  "ceterms:codedNotation": z.string().optional(),
  "ceterms:weight": z.number().nonnegative().optional(),
});
const concepts = z.array(alignment).length(1);

/** An alignment to a concept of a vocabulary, or to a name where there is no concept. */
const conceptOf = (prefix: string) =>
  concepts.refine(([one]) => {
    const target = one?.["ceterms:targetNode"];
    return target === undefined
      ? one?.["ceterms:framework"] === undefined
      : target.startsWith(`${prefix}:`) && one?.["ceterms:framework"] !== undefined;
  });

const value = z.strictObject({
  "@type": z.literal("ceterms:ValueProfile"),
  "schema:value": z.number().nonnegative(),
  "ceterms:creditUnitType": conceptOf("creditUnit").optional(),
  "ceterms:creditLevelType": conceptOf("audLevel").optional(),
  "ceterms:subject": concepts.optional(),
});
const values = z.array(value).length(1);

const identifiers = z.array(
  z.strictObject({
    "@type": z.literal("ceterms:IdentifierValue"),
    "ceterms:identifierTypeName": words.optional(),
    "ceterms:identifierValueCode": z.string(),
  }),
);

const condition: z.ZodType = z.lazy(() =>
  z.strictObject({
    "@type": z.literal("ceterms:ConditionProfile"),
    "ceterms:name": words.optional(),
    "ceterms:condition": words.optional(),
    "ceterms:targetCompetency": z.array(alignment).min(1).optional(),
    "ceterms:targetAssessment": iris.optional(),
    "ceterms:targetCredential": iris.optional(),
    "ceterms:targetLearningOpportunity": iris.optional(),
    "ceterms:alternativeCondition": z.array(condition).min(1).optional(),
  }),
);
const conditions = z.array(condition).min(1);

const durations = z.array(
  z.strictObject({
    "@type": z.literal("ceterms:DurationProfile"),
    "ceterms:description": words.optional(),
    "ceterms:exactDuration": duration,
  }),
);

const identity = { "@id": iri, "ceterms:ctid": ctid };
const head = {
  ...identity,
  "ceterms:versionCode": z.string().optional(),
  "ceterms:subjectWebpage": z.string().optional(),
  "ceterms:identifier": identifiers.optional(),
};
const named = { ...head, "ceterms:name": words, "ceterms:description": words.optional() };
const owned = {
  ...named,
  "ceterms:ownedBy": iris,
  "ceterms:dateEffective": date.optional(),
  "ceterms:expirationDate": date.optional(),
  "ceterms:creditValue": values.optional(),
};
const taught = {
  "ceterms:subject": z.array(alignment).min(1).optional(),
  "ceterms:estimatedDuration": durations.optional(),
};

const credential = z.strictObject({
  "@type": z.enum([
    "ceterms:MicroCredential",
    "ceterms:DigitalBadge",
    "ceterms:CertificateOfCompletion",
  ]),
  ...owned,
  ...taught,
  "ceterms:inLanguage": z.array(language).min(1).optional(),
  "ceterms:credentialStatusType": conceptOf("credentialStat").optional(),
  "ceterms:renewalFrequency": duration.optional(),
  "ceterms:audienceLevelType": concepts.optional(),
  "ceterms:entryCondition": conditions.optional(),
  "ceterms:hasPart": iris.optional(),
  "ceterms:requires": conditions.optional(),
});

const course = z.strictObject({
  "@type": z.literal("ceterms:Course"),
  ...owned,
  ...taught,
  "ceterms:codedNotation": z.string(),
  "ceterms:teaches": z.array(alignment).min(1).optional(),
  "ceterms:prerequisite": iris.optional(),
});

const program = z.strictObject({
  "@type": z.enum([
    "ceterms:LearningProgram",
    "ceterms:Diploma",
    "ceterms:AssociateDegree",
    "ceterms:BachelorDegree",
    "ceterms:MasterDegree",
    "ceterms:DoctoralDegree",
  ]),
  ...owned,
  "ceterms:ownedBy": iris.optional(),
  "ceterms:requires": conditions.optional(),
});

const transferValue = z.strictObject({
  "@type": z.literal("ceterms:TransferValueProfile"),
  ...named,
  "ceterms:ownedBy": iris,
  "ceterms:startDate": date.optional(),
  "ceterms:endDate": date.optional(),
  "ceterms:transferValue": values.optional(),
  "ceterms:transferValueFrom": iris,
  "ceterms:transferValueFor": iris.optional(),
  "ceterms:requires": conditions.optional(),
  "ceterms:developmentProcess": z.array(
    z.strictObject({ "@type": z.literal("ceterms:ProcessProfile"), "ceterms:dateEffective": date }),
  ),
});

const transferAgreement = z.strictObject({
  "@type": z.literal("ceterms:TransferAgreement"),
  ...identity,
  "ceterms:name": words,
  "ceterms:dateSigned": date.optional(),
  "ceterms:hasTransferValueProfile": iris,
});

const agent = z.strictObject({
  "@type": z.literal("ceterms:CredentialOrganization"),
  ...head,
  "ceterms:name": words,
});

const assessment = z.strictObject({
  "@type": z.literal("ceterms:AssessmentProfile"),
  ...identity,
  "ceterms:name": words.optional(),
  "ceterms:identifier": identifiers,
  "ceterms:assessmentMethodType": conceptOf("assessMethod").optional(),
  "ceterms:assesses": z.array(alignment).optional(),
});

const asn = {
  ...head,
  "ceasn:name": words,
  "ceasn:description": words.optional(),
  "ceasn:publisherName": words.optional(),
};

const framework = z.strictObject({
  "@type": z.literal("ceasn:CompetencyFramework"),
  ...asn,
  "ceasn:hasTopChild": iris.optional(),
});

const competency = z.strictObject({
  "@type": z.literal("ceasn:Competency"),
  ...identity,
  "ceasn:competencyText": words,
  "ceasn:competencyLabel": words.optional(),
  "ceasn:codedNotation": z.string().optional(),
  "ceasn:listID": z.string(),
  "ceasn:isPartOf": iri,
  "ceasn:isChildOf": iri.optional(),
  "ceasn:complexityLevel": z
    .array(z.union([iri, alignment]))
    .length(1)
    .optional(),
  "ceasn:exactAlignment": iris.optional(),
  "ceasn:broadAlignment": iris.optional(),
  "ceasn:narrowAlignment": iris.optional(),
  "ceasn:majorAlignment": iris.optional(),
  "ceasn:minorAlignment": iris.optional(),
  "ceasn:alignTo": iris.optional(),
});

const scheme = z.strictObject({
  "@type": z.literal("skos:ConceptScheme"),
  ...asn,
  "skos:hasTopConcept": z.array(iri),
});

const level = z.strictObject({
  "@type": z.literal("skos:Concept"),
  ...identity,
  "skos:prefLabel": words,
  "skos:definition": words.optional(),
  "skos:topConceptOf": iri,
  "skos:inScheme": iri,
});

const pathway = z.strictObject({
  "@type": z.literal("ceterms:Pathway"),
  ...named,
  "ceterms:hasPart": iris.optional(),
  "ceterms:hasDestinationComponent": iris.optional(),
});

const component = z.strictObject({
  "@type": z.literal("ceterms:CredentialComponent"),
  ...identity,
  "ceterms:name": words,
  "ceterms:isPartOf": iri,
  "ceterms:proxyFor": iri,
  "ceterms:creditValue": values.optional(),
  "ceterms:hasCondition": z
    .array(
      z.strictObject({
        "@type": z.literal("ceterms:ComponentCondition"),
        "ceterms:requiredNumber": z.int().positive(),
        "ceterms:targetComponent": iris,
      }),
    )
    .length(1)
    .optional(),
});

/** A graph as it is written: every node of a known type, with no other property than the type may have, each named once. */
export const ctdlSubset = z.strictObject({
  "@context": z.literal("https://credreg.net/ctdl/schema/context/json"),
  "@graph": z
    .array(
      z.discriminatedUnion("@type", [
        credential,
        course,
        program,
        transferValue,
        transferAgreement,
        agent,
        assessment,
        framework,
        competency,
        scheme,
        level,
        pathway,
        component,
      ]),
    )
    .refine((nodes) => new Set(nodes.map((one) => one["@id"])).size === nodes.length),
});
