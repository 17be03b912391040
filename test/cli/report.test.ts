import { describe, expect, test } from "vitest";
import { readPageTemplate } from "../../src/workspace/page-template.ts";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

describe("report", () => {
  test.each([
    [["report", "-C", "fixtures/bc", "--program", "tru-bsg"], 'did you mean "tru-bgs"?'],
    [["report", "-C", "fixtures/bc", "--lang", "de"], "en, fr"],
    [["report", "-C", "fixtures/bc", "--as-of", "1999-01-01"], "to report on 1999-01-01"],
  ])("%j ends with 2 and says what is wrong", async (argv, said) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });

  test("a page that was not built is told, not guessed", () => {
    expect(readPageTemplate(folderWith({ "page.js": "" }))).toBeNull();
    expect(readPageTemplate(folderWith({ "page.js": "1", "page.css": "a{}" }))).toEqual({
      script: "1",
      style: "a{}",
    });
  });
});
