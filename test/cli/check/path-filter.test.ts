import { realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { folderWith, smallWorkspace } from "../workspace.ts";

const broken = "kind: course\nid: broken\n";
const files = { ...smallWorkspace, "more/broken.yaml": broken };

/** A workspace, and a link to its folder. */
function linked() {
  const cwd = realpathSync(folderWith(files));
  const link = path.join(folderWith({ x: "" }), "link");
  symlinkSync(cwd, link);
  return { cwd, link };
}

describe("a path through a link names the file that it leads to", () => {
  test.each(["more/broken.yaml", "more", "more/*.yaml", "**/broken.yaml"])("%s", async (name) => {
    const { cwd, link } = linked();
    const { code, stdout } = await run(["check", path.join(link, name)], { cwd });
    expect([code, stdout.includes("more/broken.yaml:1:1")]).toEqual([1, true]);
    const other = await run(["check", "-C", link, path.join(cwd, name)], { cwd: "/" });
    expect([other.code, other.stderr]).toEqual([1, ""]);
  });
});

describe("where no file matches, it is said what may have been meant", () => {
  test("a path from the folder of the workspace", async () => {
    const inWs = Object.entries(files).map(([name, text]) => [`ws/${name}`, text]);
    const cwd = folderWith(Object.fromEntries(inWs));
    const { code, stderr } = await run(["check", "-C", "ws", "more"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('paths count from the current folder: did you mean "ws/more"?');
    expect((await run(["check", "-C", "ws", "ws/more"], { cwd })).code).toBe(1);
  });

  test.each(["old/a.yaml", "old", ".hidden/a.yaml"])("what is left out: %s", async (name) => {
    const cwd = folderWith({
      ...smallWorkspace,
      "creditbank.yaml": "kind: workspace\nignore: [old/]\n",
      "old/a.yaml": broken,
      ".hidden/a.yaml": broken,
    });
    const { code, stderr } = await run(["check", name], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} is left out of the workspace .`);
    expect(stderr).toContain("see `ignore` in creditbank.yaml");
  });

  test("and nothing is made up", async () => {
    const { code, stderr } = await run(["check", "nowhere.yaml"], { cwd: folderWith(files) });
    expect(code).toBe(2);
    expect(stderr).toContain('no file of the workspace . matches "nowhere.yaml"');
    expect(stderr).toContain("choose another one with -C DIR");
  });
});
