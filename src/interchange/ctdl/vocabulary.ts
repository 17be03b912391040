import type { Kind } from "../../documents/kinds.ts";
import type { Draft } from "../draft.ts";

/** What a node becomes, as far as its type tells. */
export type Role =
  | "micro-credential"
  | "program"
  | "course"
  | "opportunity"
  | "framework"
  | "competency"
  | "scheme"
  | "concept"
  | "value-profile"
  | "agreement"
  | "pathway"
  | "component"
  | "assessment"
  | "agent";

const roles: Readonly<Record<string, Role>> = {
  Course: "course",
  LearningOpportunityProfile: "opportunity",
  LearningOpportunity: "opportunity",
  LearningProgram: "program",
  CompetencyFramework: "framework",
  Competency: "competency",
  ConceptScheme: "scheme",
  ProgressionModel: "scheme",
  Concept: "concept",
  ProgressionLevel: "concept",
  TransferValueProfile: "value-profile",
  TransferAgreement: "agreement",
  Pathway: "pathway",
  AssessmentProfile: "assessment",
  Assessment: "assessment",
  CredentialOrganization: "agent",
  QACredentialOrganization: "agent",
  Organization: "agent",
  CredentialPerson: "agent",
};

/** The role of a type of CTDL; null where no document could hold such a thing. */
export function roleOf(type: string): Role | null {
  if (Object.hasOwn(roles, type)) return roles[type] ?? null;
  if (/Component$/.test(type)) return "component";
  if (/Degree$|Diploma$|Doctorate$|Program$/.test(type)) return "program";
  return /Certificate|Certification$|License$|Badge$|^(?:Micro|QualityAssurance)?Credential$/.test(
    type,
  )
    ? "micro-credential"
    : null;
}

/** The kind of micro-credential that a type of credential is; null where it says no more than that it is one. */
export function credentialTypeOf(type: string): string | null {
  if (type === "MicroCredential") return "micro-credential";
  if (/Badge$/.test(type)) return "digital-badge";
  return type === "CertificateOfCompletion" ? "certificate-of-completion" : null;
}

/** Types of credential by our word, as they are written. */
export const typeOfCredential: Readonly<Record<string, string>> = {
  "micro-credential": "MicroCredential",
  "digital-badge": "DigitalBadge",
  "certificate-of-completion": "CertificateOfCompletion",
};

/** The credential that a type of program leads to; null where the type does not say. */
export function credentialOf(type: string): string | null {
  if (type === "Diploma") return "diploma";
  if (/^Associate/.test(type)) return "associate-degree";
  if (/^Bachelor/.test(type)) return "bachelor";
  if (/^Master/.test(type)) return "master";
  return /Doctor/.test(type) ? "doctorate" : null;
}

/** Types of program by our word, as they are written; all others are a LearningProgram. */
export const typeOfProgram: Readonly<Record<string, string>> = {
  diploma: "Diploma",
  "associate-degree": "AssociateDegree",
  bachelor: "BachelorDegree",
  master: "MasterDegree",
  doctorate: "DoctoralDegree",
};

/** The concepts of `ceterms:AudienceLevel`. */
export const audienceLevels: readonly string[] = [
  "AdvancedLevel",
  "AssociatesDegreeLevel",
  "BachelorsDegreeLevel",
  "BeginnerLevel",
  "DoctoralDegreeLevel",
  "GraduateLevel",
  "IntermediateLevel",
  "LowerDivisionLevel",
  "MastersDegreeLevel",
  "PostSecondaryLevel",
  "ProfessionalLevel",
  "SecondaryLevel",
  "UndergraduateLevel",
  "UpperDivisionLevel",
];

/** States of a credential, as we call them. */
export const statuses: readonly (readonly [ctdl: string, ours: string])[] = [
  ["Active", "active"],
  ["Suspended", "suspended"],
  ["TeachOut", "teach-out"],
  ["Ceased", "ceased"],
];

/** Ways to assess, as we call them. */
export const assessmentMethods: readonly (readonly [ctdl: string, ours: string])[] = [
  ["Exam", "testing"],
  ["Performance", "performance-task"],
  ["Artifact", "portfolio"],
];

/** How a competency relates to another by the property that names it (CTDL-ASN): the other covers all of it and more, and so on. */
export const alignmentProperties: readonly (readonly [property: string, relation: string])[] = [
  ["exactAlignment", "exact"],
  ["broadAlignment", "narrower"],
  ["narrowAlignment", "broader"],
  ["majorAlignment", "close"],
  ["minorAlignment", "related"],
];

/** The other word of a pair; null where there is none. */
export function pairedWith(
  pairs: readonly (readonly [string, string])[],
  word: string,
  from: 0 | 1 = 0,
): string | null {
  return pairs.find((pair) => pair[from] === word)?.[from === 0 ? 1 : 0] ?? null;
}

/** Kinds of which edition and dates are read, so that editions of one id can be told apart. */
export const kindsWithEditions: ReadonlySet<Kind> = new Set([
  "course",
  "program",
  "micro-credential",
]);

/** The name under which our own ids are kept among the identifiers of a thing. */
export const ownScheme = "creditbank";

/** What a draft says, while it is put together. */
export type Data = Draft["data"];
