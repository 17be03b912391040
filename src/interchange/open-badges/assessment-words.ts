import type { MicroCredential } from "../../documents/micro-credential.ts";

type Assessment = NonNullable<MicroCredential["assessments"]>[number];

/** Types of assessment in the words of SURF, and ours. */
const types: Readonly<Record<string, NonNullable<Assessment["type"]>>> = {
  "application of a skill": "practical",
  "recognition of prior learning": "rpl",
  testing: "testing",
  practical: "practical",
  project: "project",
  portfolio: "portfolio",
  "performance-task": "performance-task",
  oral: "oral",
  "case-study": "case-study",
  "workplace-evidence": "workplace-evidence",
  rpl: "rpl",
  "participation-only": "participation-only",
};

/** Kinds of supervision in the words of SURF, of the European standard elements, and ours. */
const supervisions: Readonly<Record<string, NonNullable<Assessment["supervision"]>>> = {
  "unsupervised with no identity verification": "unsupervised-no-id",
  "unsupervised with identity verification": "unsupervised-id",
  "supervised with no identity verification": "supervised-no-id",
  "supervised online with identity verification": "supervised-online-id",
  "supervised onsite with identity verification": "supervised-onsite-id",
  "onsite with identity verification": "supervised-onsite-id",
  "unsupervised-no-id": "unsupervised-no-id",
  "unsupervised-id": "unsupervised-id",
  "supervised-no-id": "supervised-no-id",
  "supervised-online-id": "supervised-online-id",
  "supervised-onsite-id": "supervised-onsite-id",
};

/** The type of assessment that a word names; null where it names none. */
export function assessmentTypeOf(word: string): string | null {
  return own(types, word);
}

/** The supervision that a word names; null where it names none. `supervised online` does not say whether identity is checked: that counts as said where `identityChecked` is. */
export function supervisionOf(word: string, identityChecked: boolean): string | null {
  if (word.toLowerCase() === "supervised online" && identityChecked) return "supervised-online-id";
  return own(supervisions, word);
}

function own(words: Readonly<Record<string, string>>, word: string): string | null {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}
