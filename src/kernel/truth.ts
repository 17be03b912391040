/** A fact that is true, false or not stated (semantics, section 1). */
export type Truth = "true" | "false" | "unknown";

/** True when all are; false when one is; otherwise unknown. */
export function all(values: Iterable<Truth>): Truth {
  let result: Truth = "true";
  for (const value of values) {
    if (value === "false") return "false";
    if (value === "unknown") result = "unknown";
  }
  return result;
}

/** True when one is; false when all are; otherwise unknown. */
export function any(values: Iterable<Truth>): Truth {
  let result: Truth = "false";
  for (const value of values) {
    if (value === "true") return "true";
    if (value === "unknown") result = "unknown";
  }
  return result;
}

/** The two-valued fact as a three-valued one. */
export function truth(value: boolean): Truth {
  return value ? "true" : "false";
}
