/** What an account names by id only. */
export interface LetterNames {
  /** The title of a micro-credential; its id where it is not known. */
  readonly offering: (id: string) => string;
  /** A course by its id or its code, as learners know it ("BTEC 2100, Building Envelopes"); what was given where it is not known. */
  readonly course: (idOrCode: string) => string;
  /** The title of a requirement of the program; its path where it has none. */
  readonly requirement: (path: string) => string;
  /** The statement of a competency or an outcome by its address (`document#local`); null where it is not known. */
  readonly statement: (address: string) => string | null;
  /** The statement of an outcome by the id or the code of its course and its own id; null where it is not known. */
  readonly outcome: (course: string, id: string) => string | null;
}

/** The title of a micro-credential, or a course. */
export function itemName(id: string, names: LetterNames): string {
  const title = names.offering(id);
  return title === id ? names.course(id) : title;
}

/** The titles of the requirements that something fills: one, or two that share. */
export function requirementNames(
  { requirement, shared }: { readonly requirement: string; readonly shared: string | null },
  names: LetterNames,
): readonly string[] {
  return [requirement, ...(shared === null ? [] : [shared])].map(names.requirement);
}
