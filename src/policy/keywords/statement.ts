import { normaliseText } from "../../kernel/text.ts";
import { fails, holds, type Keyword } from "./keyword.ts";

type Setting = "stated" | "may-be-none";

/** What is written to fill a gap, not to say something. */
const placeholders = new Set(["tbd", "tba", "tbc", "todo", "n a", "na", "xxx", "to be determined"]);

const none = new Set(["none", "no", "not applicable", "aucun", "aucune", "sans objet", "s o"]);

/**
 * `statement: stated` (or `may-be-none`): a text says something and is no placeholder (TBD, lorem ipsum), a list has an
 * entry. Where it may be none, the text "none", an empty list and null are statements too.
 */
export const statement: Keyword<Setting> = {
  name: "statement",
  on: ["string", "array"],
  setting: { enum: ["stated", "may-be-none"] },
  check: (setting, value) => {
    if (Array.isArray(value)) {
      return value.length > 0 || setting === "may-be-none" ? holds : fails("it lists nothing");
    }
    const written = String(value);
    const text = normaliseText(written);
    if (text === "") return fails("it is empty");
    if (placeholders.has(text) || text.startsWith("lorem ipsum")) {
      return fails(`"${written}" is a placeholder`);
    }
    if (none.has(text) && setting === "stated") return fails(`it says "${written}"`);
    return holds;
  },
};
