import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { normaliseText } from "../../kernel/text.ts";
import {
  type ContentWord,
  contentKey,
  contentWords,
  isDecisive,
  statementWords,
} from "./content-words.ts";
import type { ReadStatement, Statement } from "./statements.ts";

/** Texts with more content words are compared word for word only. */
const mostCompared = 60;

/** Statements of one document that stand there twice, or nearly so; each is compared with those before it. */
export function repetitionFindings(
  statements: readonly Statement[],
  read: (statement: Statement) => ReadStatement | null,
): Diagnostic[] {
  const seen = new Map<string, Statement>();
  const alike = new Map<string, Statement>();
  const findings: Diagnostic[] = [];
  for (const statement of statements) {
    const exact = normaliseText(statement.text);
    const twin = seen.get(exact);
    if (twin !== undefined) {
      findings.push(finding("duplicate-statement", statement, twin));
      continue;
    }
    if (exact !== "") seen.set(exact, statement);
    const keys = keysOf(read(statement));
    const near = keys.map((key) => alike.get(key)).find((other) => other !== undefined);
    if (near !== undefined) findings.push(finding("similar-statements", statement, near));
    for (const key of keys) if (!alike.has(key)) alike.set(key, statement);
  }
  return findings;
}

function finding(
  code: "duplicate-statement" | "similar-statements",
  { id, at }: Statement,
  other: Statement,
): Diagnostic {
  const related = [{ message: `${other.id} stands here`, at: other.at }];
  return diagnostic(code, { outcome: id, other: other.id }, at, { related });
}

/** Texts that similar statements share: the content words, and those without one circumstance. */
function keysOf(statement: ReadStatement | null): string[] {
  if (statement === null) return [];
  const { words, main, lexicon } = statement;
  const content = told(contentWords(statementWords(words, main), lexicon), statement);
  if (content.length < 2 || content.length > mostCompared) return [];
  const keys = [contentKey(content)];
  for (const [index, word] of content.entries()) {
    const last = index === content.length - 1;
    if (!last || !word.opened || content.length < leastShared + 1) continue;
    if (!isDecisive(word, lexicon)) keys.push(contentKey(content.slice(0, index)));
  }
  return keys;
}

/** A statement with one circumstance more must share so many words. */
const leastShared = 4;

/** To describe a thing and to explain it is nearly the same: both verbs then have one name. */
function told(
  content: readonly ContentWord[],
  { main, lexicon }: ReadStatement,
): readonly ContentWord[] {
  const tells = main?.known && lexicon.grammar.telling.includes(main.verb.lemma);
  return tells ? [{ stem: "…", opened: false }, ...content.slice(1)] : content;
}
