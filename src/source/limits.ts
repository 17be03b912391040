/** The largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/**
 * The most words and signs of YAML that one file may hold (a name, a colon, a comma, a line break count as one each, text
 * as two). They take about a gigabyte at worst, and some ten seconds; a framework of 14,000 skills with all of their other
 * names has 1.2 million.
 */
export const mostLexemes = 2_500_000;

/** The most values that one JSON file may hold; files of the field have one in some forty bytes. */
export const mostJsonValues = 1_000_000;

/** The most faults of one document that are told one by one. */
export const mostFaults = 1_000;

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
