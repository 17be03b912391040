import path from "node:path";
import { expect, test } from "vitest";
import { commit, bareEnvironment as env, git, write } from "./repository.ts";
import { run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

test("a comment names files as they lie in the repository, from wherever it is asked for", async () => {
  const folder = folderWith({ "notes.txt": "nothing\n" });
  git(folder, "init", "-q", "-b", "main");
  const workspace = path.join(folder, "work/space");
  write(workspace, smallWorkspace);
  commit(folder, "first");
  write(workspace, { "offerings.yaml": offering("sure", "Carbon for sure", false) });
  commit(folder, "second");
  const asked = ["diff", "HEAD~1", "HEAD", "-f", "markdown"];
  const above = await run([...asked, "-C", "work/space"], { cwd: folder, env });
  const within = await run(asked, { cwd: workspace, env });
  expect(above.stdout).toContain("`work/space/offerings.yaml:");
  expect(within.stdout).toBe(above.stdout);
});
