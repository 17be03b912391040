import { gzipSync } from "fflate";
import { digest } from "../../kernel/digest.ts";
import type { PageData } from "./page-data.ts";

/** The page's program and style, as they are built. */
export interface PageTemplate {
  readonly script: string;
  readonly style: string;
}

const words = {
  en: {
    wait: "Reading the data of this report …",
    scripts: "This report needs JavaScript, which is switched off in this browser.",
  },
  fr: {
    wait: "Lecture des données du rapport…",
    scripts: "Ce rapport a besoin de JavaScript, qui est désactivé dans ce navigateur.",
  },
} as const;

/** How the data of a page begins, and nothing else that is likely to stand in a file. */
const dataStart = '<script type="application/octet-stream" id="data">';

/** Is a text a page that was made here, by whichever version? */
export const isPage = (text: string): boolean => text.includes(dataStart);

/** One self-contained page: its program and style by digest in its policy, its data packed; nothing is ever loaded. */
export function pageHtml(data: PageData, { script, style }: PageTemplate): string {
  const { wait, scripts } = words[data.language];
  const program = unclosed(script, "script");
  const look = unclosed(style, "style");
  const lines = [
    "<!doctype html>",
    `<html lang="${data.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(program, look)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(data.title)}</title>`,
    `<style>${look}</style>`,
    "</head>",
    "<body>",
    `<div id="page"><p class="waiting">${wait}</p></div>`,
    `<noscript><p class="waiting">${scripts}</p></noscript>`,
    `${dataStart}${packed(data)}</script>`,
    `<script>${program}</script>`,
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}

/** Nothing may be loaded, sent or framed; only this program and this style run. */
function contentPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text: string): string {
  const bytes = Buffer.from(digest(text).slice("sha256:".length), "hex");
  return `sha256-${bytes.toString("base64")}`;
}

/** Code that cannot end the element that it stands in. Throws where it could: the build has to be looked at. */
function unclosed(code: string, element: "script" | "style"): string {
  const safe = code.replace(/<(?=!--)/g, "\\x3c");
  if (!new RegExp(`</${element}`, "i").test(safe)) return safe;
  throw new Error(`the page's own code holds </${element}`);
}

/** The data as JSON, packed with gzip without a date, in base 64. */
function packed(data: PageData): string {
  const bytes = gzipSync(Buffer.from(JSON.stringify(data), "utf8"), { level: 6, mtime: 0 });
  return Buffer.from(bytes).toString("base64");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
