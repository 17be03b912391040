import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { isPage, pageHtml } from "../../../src/report/html/page-html.ts";
import { bcPage } from "./bc-page.ts";

const template = { script: "start('<!-- a');", style: "main{color:red}" };
const data = bcPage({ programs: (id) => id === "tru-bgs" });
const html = pageHtml(data, template);

const between = (open: string, close: string) =>
  html.slice(html.lastIndexOf(open) + open.length).split(close)[0] ?? "";

test("only the page's own program and style run, by their digests", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src ${hash(between("<script>", "</script>"))}`,
    `style-src ${hash(between("<style>", "</style>"))}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("the data unpacks to what was packed, whatever reads it", () => {
  const packed = between('id="data">', "</script>");
  expect(packed).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"))).toEqual(
    JSON.parse(JSON.stringify(data)),
  );
});

test("the same data gives the same bytes", () => {
  expect(pageHtml(data, template)).toBe(html);
});

test("a title cannot become markup", () => {
  const hostile = pageHtml({ ...data, title: '</title><script>alert("1")</script>' }, template);
  expect(hostile).not.toContain("<script>alert");
  expect(hostile.match(/<script/g)).toHaveLength(2);
});

test("code that could end its element is refused", () => {
  expect(() => pageHtml(data, { ...template, script: "x = '</script>'" })).toThrow(/<\/script/);
});

test("a page is known again, and nothing else is taken for one", () => {
  expect(isPage(html)).toBe(true);
  expect(isPage("<!doctype html><title>Micro-credentials and credit programs</title>")).toBe(false);
});
