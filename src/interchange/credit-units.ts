/** Our unit of the European Credit Transfer System. */
export const ects = "ects";

/** ECTS credits as the EU's list of education credits names them. */
export const ectsUri = "http://data.europa.eu/snb/education-credit/6fcec5c5af";

/** The concepts of `ceterms:CreditUnit` (CTDL). */
export const creditUnits: readonly string[] = [
  "AcademicYear",
  "CarnegieUnit",
  "CertificateCredit",
  "ClockHour",
  "CompetencyCredit",
  "ContactHour",
  "ContinuingEducationUnit",
  "DegreeCredit",
  "DualCredit",
  "QuarterHour",
  "RequirementCredit",
  "SecondaryDiplomaCredit",
  "SemesterHour",
  "TimeBasedCredit",
  "TypeBasedCredit",
];

/** Concepts that say the same as a unit of ours. A DegreeCredit says nothing of its size, so it keeps its name. */
const sameUnits: Readonly<Record<string, string>> = { SemesterHour: "us-semester" };

/** The unit that a concept of CTDL is. */
export function unitOfConcept(concept: string): string {
  return (Object.hasOwn(sameUnits, concept) ? sameUnits[concept] : undefined) ?? concept;
}

/** The concept of CTDL that is read as a unit; null where none is. */
export function conceptOfUnit(unit: string): string | null {
  return creditUnits.find((concept) => unitOfConcept(concept) === unit) ?? null;
}

const ctdlPlace = /^(?:creditUnit:|https?:\/\/(?:purl\.org|credreg\.net)\/ctdl\/\S*[/#:])/;

/** The unit that a file of others means by a name or a URI: ECTS, or a concept of CTDL; null where it is neither. */
export function knownUnit(name: string): string | null {
  if (name === ectsUri || /^ects$/i.test(name)) return ects;
  const concept = name.replace(ctdlPlace, "").replaceAll(" ", "");
  return creditUnits.includes(concept) ? unitOfConcept(concept) : null;
}

/** Is a unit one of continuing education? */
export function isContinuingEducation(unit: string): boolean {
  return /^ceus?$|ContinuingEducationUnit$/i.test(unit);
}
