/** The largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/** The deepest nesting of a document. */
export const deepestNesting = 100;

/** The most values that the aliases of one file may expand to. */
export const mostAliasedValues = 10_000;

/** The most bytes of one row of a delimited file, its line break included. */
export const largestRow = 1024 * 1024;

/** The most lines that one row of a delimited file may go over, by quoted line breaks. */
export const mostRowLines = 100;

/** The same for catalogues, in which a cell may list hundreds of names on a line each (ESCO: 155 lines). */
export const mostCatalogueRowLines = 1000;
