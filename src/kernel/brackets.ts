/** One of several characters, as patterns list them in brackets: which are taken, and where what says so ends. */
export interface Brackets {
  readonly takes: (char: string) => boolean;
  readonly end: number;
}

type Members = (char: string) => boolean;

const classes: ReadonlyMap<string, RegExp> = new Map([
  ["alnum", /[0-9a-z]/i],
  ["alpha", /[a-z]/i],
  ["blank", /[ \t]/],
  ["cntrl", /\p{Cc}/u],
  ["digit", /[0-9]/],
  ["graph", /[!-~]/],
  ["lower", /[a-z]/],
  ["print", /[ -~]/],
  ["punct", /[!-/:-@[-`{-~]/],
  ["space", /[ \t\n\r]/],
  ["upper", /[A-Z]/],
  ["xdigit", /[0-9a-f]/i],
]);

/** Reads the brackets that open at a place, whatever the capitals: ranges, classes such as `[:digit:]`, and `!` or `^` for all others. Null where they do not close. */
export function bracketsAt(chars: readonly string[], start: number): Brackets | null {
  let at = start + 1;
  const isNegated = chars[at] === "!" || chars[at] === "^";
  if (isNegated) at += 1;
  const members: Members[] = [];
  do {
    const next = classAt(chars, at) ?? rangeAt(chars, at);
    if (next === null) return null;
    members.push(next.takes);
    at = next.end;
  } while (chars[at] !== "]");
  const isMember: Members = (char) =>
    members.some((takes) => takes(char.toLowerCase()) || takes(char.toUpperCase()));
  return { takes: (char) => isMember(char) !== isNegated, end: at + 1 };
}

/** A class by its name; null where none is written here. */
function classAt(chars: readonly string[], at: number): Brackets | null {
  if (chars[at] !== "[" || chars[at + 1] !== ":") return null;
  const written = chars.slice(at, at + "[:xdigit:]".length).join("");
  const [whole, name = ""] = /^\[:([a-z]+):\]/.exec(written) ?? [];
  const named = classes.get(name);
  if (whole === undefined || named === undefined) return null;
  return { takes: (char) => named.test(char), end: at + whole.length };
}

/** A character, or all from one to another; null where the pattern ends first. */
function rangeAt(chars: readonly string[], at: number): Brackets | null {
  const from = memberAt(chars, at);
  if (from === null) return null;
  const to = chars[from.end] === "-" ? memberAt(chars, from.end + 1) : null;
  if (to === null || chars[from.end + 1] === "]") {
    return { takes: (char) => char === from.char, end: from.end };
  }
  const takes = (char: string) => char === from.char || (from.char <= char && char <= to.char);
  return { takes, end: to.end };
}

function memberAt(chars: readonly string[], at: number): { char: string; end: number } | null {
  const plain = chars[at] === "\\" ? at + 1 : at;
  const char = chars[plain];
  return char === undefined ? null : { char, end: plain + 1 };
}
