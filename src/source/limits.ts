/** The largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/** The deepest nesting of a document. */
export const deepestNesting = 100;

/** The most values that the aliases of one file may expand to. */
export const mostAliasedValues = 10_000;
