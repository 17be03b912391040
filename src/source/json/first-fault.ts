/** Where a text stops being JSON, and what could have stood there. */
export interface JsonFault {
  /** UTF-16 offset; the length of the text where it ends too soon. */
  readonly at: number;
  readonly expected: string;
}

type State = "value" | "first-value" | "key" | "first-key" | "colon" | "after" | "end";

const wanted: Readonly<Record<State, string>> = {
  value: "a value",
  "first-value": 'a value or "]"',
  key: "a key in double quotes",
  "first-key": 'a key in double quotes or "}"',
  colon: '":"',
  after: '"," or the closing bracket',
  end: "the end of the file",
};

const blank = /[ \t\n\r]*/y;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Finds the first fault of a text that is no JSON (RFC 8259), without recursion; its end where it has none. */
export function firstFault(text: string): JsonFault {
  const open: ("{" | "[")[] = [];
  let state = "value" as State;
  let at = 0;
  const after = (): State => (open.length === 0 ? "end" : "after");
  for (;;) {
    at = endOf(blank, text, at) ?? at;
    const fault: JsonFault = { at, expected: wanted[state] };
    const char = text[at];
    if (char === undefined) return fault;
    if (char === '"' && state !== "colon" && state !== "after" && state !== "end") {
      const string = stringAt(text, at);
      if ("expected" in string) return string;
      at = string.end;
      state = isKeyNext(state) ? "colon" : after();
    } else if (char === ":" && state === "colon") {
      at += 1;
      state = "value";
    } else if (char === "," && state === "after") {
      at += 1;
      state = open.at(-1) === "{" ? "key" : "value";
    } else if (closes(char, state, open.at(-1))) {
      at += 1;
      open.pop();
      state = after();
    } else if (state !== "value" && state !== "first-value") return fault;
    else if (char === "{" || char === "[") {
      at += 1;
      open.push(char);
      state = char === "{" ? "first-key" : "first-value";
    } else {
      const end = endOf(literal, text, at);
      if (end === null) return fault;
      at = end;
      state = after();
    }
  }
}

function isKeyNext(state: State): boolean {
  return state === "key" || state === "first-key";
}

function closes(char: string, state: State, open: "{" | "[" | undefined): boolean {
  if (char === "}") return open === "{" && (state === "after" || state === "first-key");
  return char === "]" && open === "[" && (state === "after" || state === "first-value");
}

/** Where the string that begins here ends, or what is wrong with it. */
function stringAt(text: string, start: number): { readonly end: number } | JsonFault {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return { at, expected: 'a closing quote (")' };
    if (code < 0x20) return { at, expected: "a closing quote, or this character escaped" };
    if (code === 0x22) return { end: at + 1 };
    if (code !== 0x5c) at += 1;
    else {
      const end = endOf(escapeSequence, text, at);
      if (end === null) return { at, expected: "an escape sequence that JSON has" };
      at = end;
    }
  }
}

/** Where the match of a sticky pattern ends that begins at an offset; null where there is none. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
