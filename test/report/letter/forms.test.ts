import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LearnerAccount } from "../../../src/learner/account/account.ts";
import { letter } from "../../../src/report/letter/letter.ts";
import { letterHtml } from "../../../src/report/letter/letter-html.ts";
import { letterMarkdown } from "../../../src/report/letter/letter-markdown.ts";
import { messagesEn } from "../../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../../src/report/letter/messages-fr.ts";
import type { Letter } from "../../../src/report/letter/structure.ts";
import { fullAccount, names } from "./account.ts";

const made = letter(fullAccount, names, messagesEn);
const html = letterHtml(made);

/** Every text of the account that somebody else wrote is replaced. */
function hostileLetter(text: string): Letter {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (value === null || typeof value !== "object" || !isPlain(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        // that of an exception is a text, that of a course a code with its arguments
        const isOurs = key === "reason" && typeof part !== "string";
        return [key, foreign.has(key) && !isOurs ? text : changed(part)];
      }),
    );
  };
  return letter(changed(fullAccount) as LearnerAccount, names, messagesEn);
}

const foreign: ReadonlySet<string> = new Set([
  "learner",
  "title",
  "issuer",
  "grade",
  "edition",
  "reason",
  "role",
  "to",
  "rule",
  "source",
]);
const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype;

/** A letter in which the text stands everywhere that a text can stand. */
const everywhere = (text: string): Letter => ({
  language: "en-CA",
  title: text,
  facts: [[text, text]],
  sections: [
    {
      heading: text,
      blocks: [
        { kind: "paragraph", text, strong: true },
        { kind: "paragraph", text, strong: false },
        {
          kind: "list",
          language: null,
          items: [
            { lead: text, sentences: [text] },
            { lead: null, sentences: [text] },
          ],
        },
        { kind: "table", caption: text, head: [text, text], rows: [[text, text]] },
      ],
    },
  ],
  reference: { heading: text, blocks: [] },
});

describe("the page", () => {
  test("has a language, headings in order, and headers with a scope", () => {
    expect(letterHtml(letter(fullAccount, names, messagesFr))).toContain('<html lang="fr-CA">');
    const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level) => level === 2)).toBe(true);
    expect(html).not.toMatch(/<th>/);
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<caption>/g)?.length);
  });

  test("needs nothing else and runs nothing: its policy allows its own style alone", () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'`);
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|\bstyle=|\bon\w+=|@import|url\(/);
  });

  test("keeps codes folded away, in their own language, and off the paper", () => {
    const [view = "", folded = ""] = html.split("<details>");
    expect(view).not.toContain("overlap-low");
    expect(folded).toContain("overlap-low");
    expect(folded).toContain('<ul lang="en">');
    expect(html).toMatch(/@media print \{[\s\S]*details \{ display: none; \}/);
  });

  test("every element that is opened is closed, in order", () => {
    const open: string[] = [];
    for (const [, close, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (name === "meta") continue;
      if (close === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});

describe("hostile text", () => {
  const markup = `</style></title><script>alert(1)</script><img src=x onerror='a'>"&amp;`;
  const obeyed = "a\u001b[31mb\u202ec\u2028d\u0000e\r\nf";

  test("has reached the letter in all its parts", () => {
    const texts = JSON.stringify(hostileLetter("HOSTILE"));
    expect(texts.match(/HOSTILE/g)?.length).toBeGreaterThan(20);
  });

  test("is no markup in the page", () => {
    for (const page of [letterHtml(hostileLetter(markup)), letterHtml(everywhere(markup))]) {
      expect(page).not.toMatch(/<script|<img|alert\(1\)<\/|&amp;amp;/);
      expect(page.match(/<\/style>/g)).toHaveLength(1);
      expect(page.match(/<\/title>/g)).toHaveLength(1);
      expect(page).toContain("&#60;script&#62;alert(1)");
    }
  });

  test("is shown, and not obeyed, where it would control a terminal or turn the text around", () => {
    for (const text of [
      letterHtml(everywhere(obeyed)),
      letterMarkdown(everywhere(obeyed)),
      letterHtml(hostileLetter(obeyed)),
      letterMarkdown(hostileLetter(obeyed)),
    ]) {
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
      expect(text).toContain("u202e");
    }
  });

  test.each([
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["===", "\\==="],
    ["1. item", "1\\. item"],
    ["2) item", "2\\) item"],
    ["> quote", "&#62; quote"],
    ["    code", "code"],
    ["~~~", "\\~\\~\\~"],
    ["```", "\\`\\`\\`"],
    ["**bold** _it_", "\\*\\*bold\\*\\* \\_it\\_"],
    ["[a](javascript:b)", "\\[a\\](javascript:b)"],
    ["a | b", "a \\| b"],
    ["<b>&lt;", "&#60;b&#62;&#38;lt;"],
    ["https://example.org", "https&#58;//example.org"],
    ["see www.example.org", "see www&#46;example.org"],
    ["$x$", "\\$x\\$"],
    ["1.5 credits", "1.5 credits"],
    ["", "–"],
  ])("%s means nothing to Markdown", (text, shown) => {
    const lines = letterMarkdown(everywhere(text)).split("\n");
    expect(lines).toContain(shown);
    expect(lines).toContain(`# ${shown}`);
    expect(lines).toContain(`- ${shown}`);
    expect(lines).toContain(`| ${shown} | ${shown} |`);
  });
});

test("Markdown has the sections of the letter, a table for what was looked at, and the reference last", () => {
  const lines = letterMarkdown(made).split("\n");
  const headings = lines.filter((line) => line.startsWith("## ")).map((line) => line.slice(3));
  expect(headings).toEqual([...made.sections, made.reference].map(({ heading }) => heading));
  expect(lines).toContain("| Micro-credential | Offered by | Completed | Grade | Result |");
  expect(lines).toContain("| --- | --- | --- | --- | --- |");
});
