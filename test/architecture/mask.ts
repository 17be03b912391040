const lexeme = new RegExp(
  [
    /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)/u,
    /(?<text>"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*')/u,
    /(?<space>\s+)/u,
    /(?<word>[\p{ID_Continue}$]+)/u,
    /(?<mark>[\s\S])/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "uy",
);

const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/y;
const templatePart = /(?:\\[\s\S]|[^`\\$]|\$(?!\{))*(?<end>`|\$\{)?/y;

/** After these words a slash starts a regular expression; after any other word it divides. */
const beforePattern =
  /^(?:return|typeof|case|in|of|instanceof|new|void|delete|do|else|await|yield|throw)$/;

const blank = (text: string) => text.replace(/[^\n]/g, " ");

const blankInside = (text: string) => text.charAt(0) + blank(text.slice(1, -1)) + text.slice(-1);

/** The code with comments, and the insides of strings, templates and patterns, as blanks; every offset stays. */
export function mask(code: string): string {
  let masked = "";
  let last = "";
  /** For each template expression we are inside of: how many braces are open in it. */
  const braces: number[] = [];

  const take = (matcher: RegExp) => {
    matcher.lastIndex = masked.length;
    return matcher.exec(code);
  };

  const takeTemplate = () => {
    const part = take(templatePart);
    const end = part?.groups?.end ?? "";
    masked += blank(part?.[0].slice(0, -end.length || undefined) ?? "") + end;
    if (end === "${") braces.push(0);
    last = end === "${" ? "{" : "`";
  };

  const startsPattern = () => beforePattern.test(last) || !/^[\p{ID_Continue}$)\]}"'`]/u.test(last);

  const takeMark = (mark: string) => {
    const found = mark === "/" && startsPattern() ? take(pattern) : null;
    if (found) {
      masked += blankInside(found[0]);
      last = ")";
      return;
    }
    masked += mark;
    last = mark;
    const open = braces.at(-1);
    if (mark === "`") takeTemplate();
    else if (open === undefined) return;
    else if (mark === "{") braces[braces.length - 1] = open + 1;
    else if (mark === "}" && open > 0) braces[braces.length - 1] = open - 1;
    else if (mark === "}") {
      braces.pop();
      takeTemplate();
    }
  };

  while (masked.length < code.length) {
    const groups = take(lexeme)?.groups;
    if (groups?.comment !== undefined) masked += blank(groups.comment);
    else if (groups?.text !== undefined) {
      masked += blankInside(groups.text);
      last = '"';
    } else if (groups?.space !== undefined) masked += groups.space;
    else if (groups?.word !== undefined) {
      masked += groups.word;
      last = groups.word;
    } else takeMark(groups?.mark ?? "");
  }
  return masked;
}
