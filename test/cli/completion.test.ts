import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { bc, run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const completed = async (words: readonly string[], cwd?: string) => {
  const argv = ["completion", "candidates", "--", ...words];
  const { stdout } = await run(argv, cwd === undefined ? {} : { cwd });
  return stdout.split("\n").slice(0, -1);
};

describe("what could stand at the cursor", () => {
  test("commands", async () => {
    expect(await completed(["la"])).toEqual(["ladder"]);
    expect(await completed([""])).toContain("check");
    expect(await completed([""])).not.toContain("candidates");
    expect(await completed(["import", "g"])).toEqual(["grid"]);
    expect(await completed(["rules", "sh"])).toEqual(["show"]);
  });

  test("options, those of the command and those of all", async () => {
    expect(await completed(["ladder", "--pro"])).toEqual(["--program"]);
    expect(await completed(["ladder", "--work"])).toEqual(["--workspace"]);
    expect(await completed(["check", "--fail-on", ""])).toContain("review");
  });

  test("ids of the workspace", async () => {
    const cwd = folderWith(smallWorkspace);
    expect(await completed(["ladder", "--program", ""], cwd)).toEqual(["diploma"]);
    expect(await completed(["ladder", "--bank", "ban"], cwd)).toEqual(["bank"]);
    expect(await completed(["explain", "sur"], cwd)).toEqual(["sure"]);
    expect(await completed(["explain", "sure", ""], cwd)).toEqual(["diploma"]);
    expect(await completed(["grid", "sure", "c"], cwd)).toEqual(["carbon"]);
    expect(await completed(["-C", bc, "plan", "tru-bg"])).toEqual(["tru-bgs"]);
  });

  test("codes, kinds, formats, built-in packs", async () => {
    expect(await completed(["explain", "overlap-"])).toEqual(["overlap-low"]);
    expect(await completed(["schema", "cou"])).toEqual(["course"]);
    expect(await completed(["export", "el"])).toEqual(["elm"]);
    expect(await completed(["check", "--framework", "ca-bc-2024"])).toEqual(["ca-bc-2024"]);
  });

  test("nothing where only a file could, and no error where no workspace is", async () => {
    expect(await completed(["batch", "learn"])).toEqual([]);
    expect(await completed(["-C", "nowhere", "plan", ""])).toEqual([]);
  });
});

describe("the scripts", () => {
  test.each([
    ["bash", "complete -o default"],
    ["zsh", "compdef _creditbank creditbank"],
    ["fish", "complete -c creditbank"],
    ["powershell", "Register-ArgumentCompleter"],
  ])("%s", async (shell, line) => {
    const { stdout, code } = await run(["completion", shell]);
    expect(code).toBe(0);
    expect(stdout).toContain(line);
    const checked = spawnSync(shell, ["-n"], { input: stdout, encoding: "utf8" });
    const missing = checked.error !== undefined || shell === "powershell";
    expect(missing ? "" : checked.stderr).toBe("");
  });

  test("pwsh is PowerShell", async () => {
    const [pwsh, powershell] = [
      await run(["completion", "pwsh"]),
      await run(["completion", "powershell"]),
    ];
    expect(pwsh).toEqual(powershell);
    expect(pwsh.code).toBe(0);
  });

  test("bash asks the tool with the words before the cursor", async () => {
    const { stdout } = await run(["completion", "bash"]);
    const asked = `${stdout}
creditbank() { printf '%s\\n' "$@"; }
COMP_WORDS=(creditbank ladder "a b" "")
COMP_CWORD=3
_creditbank
printf '<%s>' "\${COMPREPLY[@]}"`;
    const shown = spawnSync("bash", ["-c", asked], { encoding: "utf8" });
    expect(shown.stdout).toBe("<completion><candidates><--><ladder><a b><>");
  });

  test("a shell that is not known", async () => {
    const { code, stderr } = await run(["completion", "tcsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bash, zsh, fish, powershell");
  });
});
