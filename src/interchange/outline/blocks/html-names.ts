/** Elements whose content is no text of the outline, and is left out without a word: it is not shown. */
export const hidden: ReadonlySet<string> = new Set(
  "script style noscript template svg math object iframe canvas audio video select datalist textarea title noembed noframes xmp head".split(
    " ",
  ),
);

/** Elements whose text is shown but belongs to the page, not the outline; that they are left out is told. */
export const aroundPage: ReadonlySet<string> = new Set(["nav", "footer", "button", "form"]);

/** Elements that begin and end a piece of text. */
export const pieces: ReadonlySet<string> = new Set(
  "p div section article main header aside address blockquote pre figure figcaption hr br details summary fieldset legend caption body html center label".split(
    " ",
  ),
);

/** Elements whose content has no markup of its own, by the state in which it is read. */
export const rawText: Readonly<Record<string, "RAWTEXT" | "RCDATA" | "SCRIPT_DATA">> = {
  script: "SCRIPT_DATA",
  style: "RAWTEXT",
  xmp: "RAWTEXT",
  iframe: "RAWTEXT",
  noembed: "RAWTEXT",
  noframes: "RAWTEXT",
  textarea: "RCDATA",
  title: "RCDATA",
};

/** Elements that are never closed. */
export const voidElements: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);
