import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { folderWith, offering, smallWorkspace } from "../workspace.ts";

const check = async (argv: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  run(["check", ...argv], { cwd: folderWith({ ...smallWorkspace, ...more }) });

const findingFormats = ["csv", "sarif", "junit", "github", "gitlab"];

describe("what is asked for beside the findings", () => {
  test("Markdown sets offerings beside frameworks, a mark for each pair", async () => {
    const { stdout } = await check(["--framework", "ca-bc-2024", "-f", "markdown"]);
    expect(stdout).toContain("#### 2 offerings beside 1 framework\n");
    expect(stdout).toContain("1. ca-bc-2024: 0 of 2 conform, 2 unknown\n");
    expect(stdout).toContain("|  | 1 |\n| --- | :-: |\n| Carbon perhaps | ? |\n");
    const all = await check(["--framework", "all", "-f", "markdown"]);
    expect(all.stdout).toMatch(/^#### 2 offerings beside \d+ frameworks$/m);
    expect(all.stdout).toMatch(/^\| Carbon for sure \|( [✔?✘·] \|)+$/m);
    expect(all.stdout).toContain("What to state to meet more: `creditbank check --framework`");
    expect(all.stderr).toBe("");
  });

  test("the table takes no more room than a comment has, and says what is left out", async () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      offering(`m${at}`, `${"w".repeat(90)}${at}`),
    );
    const { stdout } = await check(["--framework", "ca-bc-2024", "-f", "markdown"], {
      "many.yaml": many.join("---\n"),
    });
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(65_536);
    expect(stdout).toMatch(/^\d+ more offerings: too many to show here\./m);
  });

  test("titles call nobody and stay in their cells", async () => {
    const { stdout } = await check(["--framework", "ca-bc-2024", "-f", "markdown"], {
      "odd.yaml": offering("odd", "@team | <b>"),
    });
    expect(stdout).toContain("| @&#8203;team \\| &#60;b&#62; | ? |\n");
  });

  test("Markdown says that decisions go together", async () => {
    const { stdout } = await check(["--consistency", "-f", "markdown"]);
    expect(stdout).toContain(
      "\ndecisions: like evidence got like credit, as far as it is stated.\n",
    );
    expect((await check(["-f", "markdown"])).stdout).not.toContain("decisions:");
  });

  test.each(findingFormats)("%s lists findings alone, and that is said", async (format) => {
    const { stderr } = await check(["--framework", "all", "--consistency", "-f", format]);
    expect(stderr).toContain(
      `${format} lists findings alone: how offerings stand beside frameworks`,
    );
    expect(stderr).toContain(`${format} lists findings alone: what --consistency compared`);
    expect((await check(["-f", format])).stderr).toBe("");
  });
});
