import { Composer, type CST, type Document, Lexer, type ParsedNode, Parser } from "yaml";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Comment, commentsOf } from "./comments.ts";
import { deepestNesting, mostLexemes } from "./limits.ts";
import type { SourceFile } from "./source-file.ts";

/** A YAML text as the library for YAML reads it, each document with what is wrong with it. */
export interface ComposedYaml {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  readonly comments: readonly Comment[];
}

/** Reads a text up to the library's documents; a finding where it holds too much, or is nested too deep. The tokens, which take the most memory, are kept no longer. */
export function composedYaml(file: SourceFile): ComposedYaml | Diagnostic {
  const tokens = yamlTokens(file);
  if (tokens === null)
    return diagnostic(
      "file-too-full",
      { limit: mostLexemes, of: "words and signs" },
      file.span(0, 0),
    );
  const tooDeep = nestingBeyond(tokens, deepestNesting);
  if (tooDeep !== null) {
    const at = file.span(tooDeep, tooDeep + 1);
    return diagnostic("nested-too-deep", { limit: deepestNesting }, at);
  }
  const composer = new Composer({
    prettyErrors: false,
    version: "1.2",
    merge: false,
    uniqueKeys: false,
  });
  const composed = composer.compose(tokens, false, file.text.length);
  return { documents: withoutStacks(() => [...composed]), comments: commentsOf(tokens) };
}

/** A YAML text as tokens, before anything is made of them; null where it holds more words and signs than are read. */
export function yamlTokens({ text }: SourceFile): readonly CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > mostLexemes) return null;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Does something in which millions of errors may be made and none thrown: where each was made is not looked up. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** The offset of the first token nested deeper than `limit`, found without recursion; null when there is none. */
function nestingBeyond(tokens: readonly CST.Token[], limit: number): number | null {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > limit) return "offset" in token ? token.offset : 0;
    if (token.type === "document") {
      if (token.value) stack.push({ token: token.value, depth });
    } else if ("items" in token && Array.isArray(token.items)) {
      for (const item of token.items as CST.CollectionItem[]) {
        if (item.key) stack.push({ token: item.key, depth: depth + 1 });
        if (item.value) stack.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return null;
}
