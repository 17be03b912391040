/** The largest workbook file that is read, in bytes. */
export const largestWorkbook = 16 * 1024 * 1024;

/** The most files that a workbook may be made of. */
export const mostParts = 1_000;

/** The most bytes that one part of a workbook may unpack to. */
export const largestPart = 32 * 1024 * 1024;

/** The most bytes that all parts together may unpack to, as their archive states before anything is unpacked. */
export const largestContent = 128 * 1024 * 1024;

/** The most cells of one sheet. */
export const mostCells = 200_000;

/** The most characters that all cells of one sheet may hold, those that share a text counted each. */
export const mostCharacters = 16 * 1024 * 1024;

/** The most elements that the text parts of a Word file may have together. */
export const mostElements = 300_000;
