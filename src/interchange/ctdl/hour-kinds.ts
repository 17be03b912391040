/** The kinds of hours that a document knows, as the description of a duration names them. */
export const hourKinds: readonly string[] = [
  "learning",
  "lecture",
  "lab",
  "practicum",
  "selfPaced",
];
