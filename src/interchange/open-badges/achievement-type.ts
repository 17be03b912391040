import type { MicroCredential } from "../../documents/micro-credential.ts";

type CredentialType = NonNullable<MicroCredential["credentialType"]>;

/** The credential types that Open Badges 3.0 has a word for (AchievementType), and that word. */
const typeWords = {
  "micro-credential": "MicroCredential",
  "digital-badge": "Badge",
  "certificate-of-completion": "CertificateOfCompletion",
} as const satisfies { readonly [type in CredentialType]?: string };

/** Achievement types that lead to a credential of many courses, whose requirements Open Badges cannot state. */
const programTypes: ReadonlySet<string> = new Set([
  ...["LearningProgram", "Degree", "AssociateDegree", "BachelorDegree", "MasterDegree"],
  ...["DoctoralDegree", "ProfessionalDoctorate", "ResearchDoctorate", "Diploma"],
  ...["SecondarySchoolDiploma", "GeneralEducationDevelopment", "MasterCertificate"],
  ...["ApprenticeshipCertificate", "JourneymanCertificate"],
]);

/** Achievement types that say nothing of learning. */
const otherTypes: ReadonlySet<string> = new Set([
  ...["Membership", "License", "QualityAssuranceCredential"],
]);

/** What an achievement of a type becomes: an offering, a course where it says enough for one, a competency of what it belongs to, or nothing. */
export type Becoming = "offering" | "course" | "competency" | "program" | "nothing";

/** What an achievement of a type becomes; of no type, or one of nobody's list, an offering. */
export function becoming(type: string | null): Becoming {
  if (type === "Course") return "course";
  if (type === "Competency") return "competency";
  if (type !== null && programTypes.has(type)) return "program";
  return type !== null && otherTypes.has(type) ? "nothing" : "offering";
}

/** The credential types that Open Badges has no word for; they are written as extensions (`ext:short-course`). */
const otherWords: readonly string[] = [
  ...["micro-certificate", "bridge", "participation-badge", "skill-set", "short-course"],
  ...["short-certificate", "nanoprogram", "statement-of-attendance"],
];

/** Our word for an achievement type; null where there is none. */
export function credentialTypeOf(type: string | null): string | null {
  const found = Object.entries(typeWords).find(([, word]) => word === type);
  if (found !== undefined) return found[0];
  const extension = type?.startsWith("ext:") === true ? type.slice(4) : "";
  return otherWords.includes(extension) ? extension : null;
}

/** The achievement type for a credential type of ours; null for none. */
export function typeWordOf(credentialType: string | null): string | null {
  if (credentialType === null) return null;
  const known: Readonly<Record<string, string>> = typeWords;
  return known[credentialType] ?? `ext:${credentialType}`;
}
