import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPageTemplate } from "../../src/workspace/page-template.ts";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

describe("report", () => {
  test.each([
    [["report", "-C", "fixtures/bc", "--program", "tru-bsg"], 'did you mean "tru-bgs"?'],
    [["report", "-C", "fixtures/bc", "--lang", "de"], "en, fr"],
  ])("%j ends with 2 and says what is wrong", async (argv, said) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  test("nothing to report on ends with 2, and writes no file", async () => {
    const cwd = folderWith({
      "mc.yaml":
        "{kind: micro-credential, id: mc, title: M, issuer: {id: i}, creditStatus: non-credit, competencies: []}",
    });
    const { code, stderr } = await run(["report"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("no program and micro-credential to report on 2025-01-31");
    expect(existsSync(join(cwd, "report.html"))).toBe(false);
  });

  test("a page that was not built is told, not guessed", () => {
    expect(readPageTemplate(folderWith({ "page.js": "" }))).toBeNull();
    expect(readPageTemplate(folderWith({ "page.js": "1", "page.css": "a{}" }))).toEqual({
      script: "1",
      style: "a{}",
    });
  });
});
