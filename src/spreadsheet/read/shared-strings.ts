import { readXml } from "./xml.ts";

/** The texts that cells share, by number; formats and pronunciation are left out. */
export function readSharedStrings(xml: string, part: string): string[] {
  const texts: string[] = [];
  let [inItem, inText, inPhonetic] = [false, false, false];
  readXml(xml, part, {
    open: (name) => {
      if (name === "si") {
        inItem = true;
        texts.push("");
      } else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = true;
    },
    text: (text) => {
      if (inItem && inText && !inPhonetic) texts[texts.length - 1] += text;
    },
    close: (name) => {
      if (name === "si") inItem = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "t") inText = false;
    },
  });
  return texts;
}
