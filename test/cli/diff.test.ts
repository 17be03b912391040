import { existsSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { commit, bareEnvironment as env, git, write } from "./repository.ts";
import { type Outcome, run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

interface Report {
  readonly base: { readonly name: string; readonly commit: string | null };
  readonly head: { readonly name: string; readonly commit: string | null };
  readonly sentence: string;
  readonly changes: readonly {
    readonly kind: string;
    readonly direction: string;
    readonly message: string;
    readonly cause: { readonly certainty: string; readonly edits: readonly string[] } | null;
  }[];
  readonly edits: readonly {
    readonly id: string;
    readonly path: string;
    readonly base: { readonly file: string; readonly line: number; readonly text: string } | null;
    readonly head: { readonly file: string; readonly line: number; readonly text: string } | null;
  }[];
}

/** What a comparison says as JSON. */
const reportOf = ({ stdout, stderr }: Outcome): Report => {
  expect(stderr).toBe("");
  return JSON.parse(stdout) as Report;
};

const pairs = ({ changes }: Report) =>
  changes
    .filter(({ kind }) => kind === "pair")
    .map(({ direction, message }) => `${direction} ${message}`);

const strictBank = (smallWorkspace["bank.yaml"] ?? "").replace("80%", "100%");

const uncounted = offering("sure", "Carbon for sure", false);

describe("between two git revisions", () => {
  const top = () => {
    const folder = folderWith({ "notes.yaml": "not: a document\n" });
    git(folder, "init", "-q", "-b", "main");
    const workspace = path.join(folder, "work/space");
    write(workspace, smallWorkspace);
    commit(folder, "first");
    git(folder, "tag", "v1.2");
    write(workspace, { "offerings.yaml": `# said anew\n${uncounted}` });
    commit(folder, "second");
    return { folder, workspace };
  };

  const broken =
    "broken Carbon for sure (sure) → Diploma of Examples (diploma): was eligible (3.0); now in review (0.0, 3.0 after review)";
  const gone =
    "worse Carbon perhaps (maybe) → Diploma of Examples (diploma): is gone; was in review (0.0, 3.0 after review)";

  test.each([[["v1.2"]], [["HEAD~1", "HEAD"]], [["v1.2...main"]]])(
    "named as %j",
    async (words) => {
      const { workspace } = top();
      const report = reportOf(await run(["diff", ...words, "--json"], { cwd: workspace, env }));
      expect(pairs(report)).toEqual([broken, gone]);
    },
    120_000,
  );

  test("of a workspace below the top of its repository, there and back", async () => {
    const { workspace } = top();
    const report = reportOf(await run(["diff", "v1.2..main", "--json", "-C", workspace], { env }));
    expect(report).toMatchObject({
      base: { name: "v1.2", commit: git(workspace, "rev-parse", "v1.2") },
      head: { name: "main", commit: git(workspace, "rev-parse", "main") },
      sentence: "This change breaks 1 pathway and opens none.",
    });
    const [first] = report.changes;
    expect(first?.cause).toEqual({
      certainty: "single",
      edits: ["e2"],
      alone: null,
      undone: "old",
    });
    expect(report.edits).toMatchObject([
      { id: "e1", path: "", base: { line: 14, text: "id: maybe" }, head: null },
      { id: "e2", path: "assessments", base: { line: 11 }, head: null },
    ]);
    expect(report.edits[0]?.base?.file.endsWith("offerings.yaml")).toBe(true);
    const mirror = reportOf(await run(["diff", "main", "v1.2", "--json"], { cwd: workspace, env }));
    expect(mirror.sentence).toBe("This change breaks no pathway and opens 1.");
  });

  test("and the working tree; comments, layout and order are no change", async () => {
    const { workspace } = top();
    const parts = [...(smallWorkspace["offerings.yaml"] ?? "").split("---\n")].reverse();
    write(workspace, {
      "offerings.yaml": null,
      "deep/more.yml": `# moved\n${parts.join("---\n")}`,
    });
    const { stdout, code } = await run(["diff", "v1.2", "--fail-on", "changed"], {
      cwd: workspace,
      env,
    });
    expect(stdout).toContain("The two say the same.");
    expect(stdout).toContain("v1.2 → the working tree");
    expect(code).toBe(0);
  });

  test("since a branch left another", async () => {
    const { folder, workspace } = top();
    git(folder, "checkout", "-q", "-b", "feature", "v1.2");
    write(workspace, { "program.yaml": `${smallWorkspace["program.yaml"]}note: Revised\n` });
    commit(folder, "other");
    const straight = reportOf(await run(["diff", "main", "--json"], { cwd: workspace, env }));
    expect(straight.changes).not.toEqual([]);
    const since = reportOf(await run(["diff", "main...", "--json"], { cwd: workspace, env }));
    expect(since.changes).toEqual([]);
    expect(since.edits).toMatchObject([
      { path: "note", base: null, head: { text: "note: Revised" } },
    ]);
  });

  test("a link within the repository is followed, one out of it is a finding", async () => {
    const { folder, workspace } = top();
    write(workspace, {
      "course.yaml": null,
      ".hidden/course.yaml": smallWorkspace["course.yaml"] ?? "",
      "kept/c.txt": smallWorkspace["course.yaml"] ?? "",
    });
    symlinkSync("../kept/c.txt", path.join(workspace, "kept/course.yaml"));
    symlinkSync("c.txt", path.join(workspace, "kept/link.yaml"));
    commit(folder, "links");
    symlinkSync("/etc/hostname", path.join(workspace, "out.yaml"));
    commit(folder, "out");
    const { stderr, code } = await run(["diff", "HEAD~1", "HEAD"], { cwd: workspace, env });
    expect(code).toBe(1);
    expect(stderr).toContain("out.yaml:1:1 error unreadable-file");
    expect(stderr).toContain("it is a link out of the repository");
    expect(stderr).not.toContain("kept/link.yaml:1:1 error unreadable");
  });

  test.each([
    ["nowhere", '"nowhere" is neither a folder nor a revision'],
    ["-x", "unknown option"],
    ["HEAD:work", '"HEAD:work" is neither a folder nor a revision'],
    ["main..--upload-pack=x", '"--upload-pack=x" is neither a folder nor a revision'],
    ["$(touch x)", "is neither a folder nor a revision"],
    ["main\n", "is neither a folder nor a revision"],
    ["@{upstream}", "is neither a folder nor a revision"],
    ["./nowhere", "there is no folder ./nowhere"],
    ["", "is neither a folder nor a revision"],
  ])("%j is refused", async (name, said) => {
    const { workspace } = top();
    const { code, stderr, stdout } = await run(["diff", name], { cwd: workspace, env });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  test("what git cannot do is told with what to do", async () => {
    const { folder, workspace } = top();
    const alone = folderWith(smallWorkspace);
    const outside = { ...env, GIT_CEILING_DIRECTORIES: path.dirname(alone) };
    const cases = [
      [["main"], { cwd: alone, env: outside }, "the workspace is in no git repository"],
      [
        ["main"],
        { cwd: workspace, env: { PATH: "/nonexistent" } },
        "git, which would know it as a revision, is not installed",
      ],
      [["main..v1.2", "HEAD"], { cwd: workspace, env }, "HEAD is a third"],
    ] as const;
    for (const [words, circumstances, said] of cases) {
      const { code, stderr } = await run(["diff", ...words], circumstances);
      expect(stderr).toContain(said);
      expect(code).toBe(2);
    }
    write(folder, { "later/w.yaml": smallWorkspace["course.yaml"] ?? "" });
    const late = await run(["diff", "main"], { cwd: path.join(folder, "later"), env });
    expect(late.stderr).toContain("there was no folder later in main");
  });

  test("nothing that the repository or the environment configures leads it astray", async () => {
    const { folder, workspace } = top();
    git(folder, "config", "core.fsmonitor", "touch fsmonitor-ran; false");
    git(folder, "config", "core.pager", "touch pager-ran");
    const misled = {
      ...env,
      GIT_DIR: "/nonexistent",
      GIT_WORK_TREE: "/nonexistent",
      GIT_INDEX_FILE: "/x",
    };
    const report = reportOf(await run(["diff", "v1.2", "--json"], { cwd: workspace, env: misled }));
    expect(pairs(report)).toHaveLength(2);
    for (const name of ["fsmonitor-ran", "pager-ran"]) {
      expect([folder, workspace].some((one) => existsSync(path.join(one, name)))).toBe(false);
    }
  });
});

describe("between two folders", () => {
  test("what fails is what was asked for", async () => {
    const old = folderWith(smallWorkspace);
    const now = folderWith({ ...smallWorkspace, "offerings.yaml": uncounted });
    const codeOf = async (...words: string[]) => (await run(["diff", old, now, ...words])).code;
    expect(await codeOf()).toBe(0);
    expect(await codeOf("--fail-on", "broken")).toBe(1);
    expect(await codeOf("--fail-on", "broken", "--micro-credential", "maybe")).toBe(0);
    expect(await codeOf("--fail-on", "changed", "--micro-credential", "maybe")).toBe(1);
    expect((await run(["diff", old, old, "--fail-on", "changed"])).code).toBe(0);
    expect(await codeOf("--fail-on", "error")).toBe(0);
    expect(await codeOf("--fail-on", "warning")).toBe(1);
    expect(await codeOf("--fail-on", "warning", "--micro-credential", "maybe")).toBe(0);
    expect((await run(["diff", old, now, "--program", "diplome"])).stderr).toContain(
      'did you mean "diploma"?',
    );
  });

  test("warnings and what comes to review fail where that is asked for", async () => {
    const plain = folderWith(smallWorkspace);
    const doubtful = folderWith({
      ...smallWorkspace,
      "creditbank.yaml": `${smallWorkspace["creditbank.yaml"]}severity: {silencer-without-reason: warning}\n`,
      "course.yaml": `# creditbank-ignore vague-verb\n${smallWorkspace["course.yaml"]}`,
    });
    const { "offerings.yaml": offerings = "" } = smallWorkspace;
    const less = folderWith({
      ...smallWorkspace,
      "offerings.yaml": offerings.slice(0, offerings.lastIndexOf("---")),
    });
    const codeOf = async (old: string, now: string, threshold: string) =>
      (await run(["diff", old, now, "--fail-on", threshold])).code;
    expect(await codeOf(doubtful, plain, "error")).toBe(0);
    expect(await codeOf(doubtful, plain, "warning")).toBe(1);
    expect(await codeOf(less, plain, "warning")).toBe(0);
    expect(await codeOf(less, plain, "review")).toBe(1);
    expect(await codeOf(plain, plain, "review")).toBe(0);
  });

  test("broken documents are said, on either side, and the rest is compared", async () => {
    const sound = folderWith(smallWorkspace);
    const hurt = folderWith({
      ...smallWorkspace,
      "more.yaml": "kind: course\nid: [\n",
      "bank.yaml": strictBank,
    });
    for (const [base, head] of [
      [sound, hurt],
      [hurt, sound],
    ]) {
      const { code, stdout, stderr } = await run(["diff", base ?? "", head ?? "", "--json"]);
      expect(code).toBe(1);
      expect(stderr).toContain(`In ${path.relative(process.cwd(), hurt)}:`);
      const report = JSON.parse(stdout) as Report;
      expect(report.edits.map(({ path: where }) => where)).toEqual(["equivalence.threshold"]);
      expect((await run(["diff", base ?? "", head ?? "", "--fail-on", "never"])).code).toBe(0);
    }
    expect((await run(["diff", sound, folderWith({})])).stderr).toContain("there is no YAML file");
  });

  test("nothing in a document is markup, an escape sequence, or the end of a block of a comment", async () => {
    const title = "<img src=x> ``` **b** \\u001b[31m | @all";
    const old = folderWith({
      ...smallWorkspace,
      "offerings.yaml": offering("sure", title.replace("\\u001b", "\u001b")),
    });
    const now = folderWith({
      ...smallWorkspace,
      "offerings.yaml": offering("sure", "```\n</details>", false),
    });
    const { stdout } = await run(["diff", old, now, "-f", "markdown"]);
    expect(stdout).not.toContain("<img");
    expect(stdout).not.toContain("\u001b");
    expect(stdout.split("<details").length).toBe(stdout.split("</details>").length);
    const text = await run(["diff", now, old]);
    expect(text.stdout).not.toContain("\u001b");
    expect(text.stdout).toContain("opens 1");
  });

  test("a comment has room for so much, and counts the rest", async () => {
    const many = (assessed: boolean) =>
      Array.from({ length: 260 }, (_, i) => offering(`m${i}`, "Long ".repeat(30), assessed)).join(
        "---\n",
      );
    const old = folderWith({ ...smallWorkspace, "offerings.yaml": many(true) });
    const now = folderWith({ ...smallWorkspace, "offerings.yaml": many(false) });
    const { stdout } = await run(["diff", old, now, "-f", "markdown", "--no-causes"]);
    expect(stdout.length).toBeLessThan(65_000);
    expect(stdout).toMatch(/and \d+ more, which the text and JSON reports list/);
    expect(stdout).toContain("breaks 260 pathways");
  });
});

test("the order of lists that are sets is no difference between two folders", async () => {
  const decision = (list: string) => `kind: agreement
id: a
bank: bank
microCredentials: [${list}]
decision: credit
results: [{type: assigned, course: carbon}]
assessed: {on: 2024-01-10}
approved: {on: 2024-01-20}
`;
  const [base = "", head = ""] = ["{id: sure}, {id: maybe}", "{id: maybe}, {id: sure}"].map(
    (list) => folderWith({ ...smallWorkspace, "agreement.yaml": decision(list) }),
  );
  const { code, stdout } = await run(["diff", base, head, "--fail-on", "changed"]);
  expect(code).toBe(0);
  expect(stdout).toContain("No document differs.");
});
