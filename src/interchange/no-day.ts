/** Stands where a format demands a day and nobody knows one; always said in a finding. */
export const noDay = "1970-01-01";
