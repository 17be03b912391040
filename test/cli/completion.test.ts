import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bc, run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const completed = async (words: readonly string[], cwd?: string) => {
  const argv = ["completion", "candidates", "--", ...words];
  const { stdout } = await run(argv, cwd === undefined ? {} : { cwd });
  return stdout.split("\n").slice(0, -1);
};

const decided = {
  ...smallWorkspace,
  "agreed.yaml":
    "kind: agreement\nid: agreed\nbank: bank\nmicroCredentials: [{id: sure}]\ndecision: no-credit\nassessed: {on: 2024-01-01}\n",
};

describe("what could stand at the cursor", () => {
  test("commands", async () => {
    expect(await completed(["la"])).toEqual(["ladder"]);
    expect(await completed([""])).toContain("check");
    expect(await completed([""])).not.toContain("candidates");
    expect(await completed(["import", "g"])).toEqual(["grid", ":files"]);
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

  test("formats of the command, parties, and other values that one looks up", async () => {
    expect(await completed(["check", "-f", "s"])).toEqual(["sarif"]);
    expect(await completed(["ladder", "--format", "s"])).toEqual([]);
    expect(await completed(["report", "-f", ""])).toEqual(["html"]);
    expect(await completed(["questions", "--for", ""])).toEqual([
      "faculty",
      "learner",
      "provider",
      "registrar",
    ]);
    expect(await completed(["rules", "show", "kp"])).toEqual(["kpu"]);
    expect(await completed(["rules", "new", "f"])).toEqual(["framework"]);
    expect(await completed(["convert", "elm", "--from", "elm"])).toEqual(["elm", "elmo"]);
    expect(await completed(["record", "--supersede", "a"], folderWith(decided))).toEqual([
      "agreed",
    ]);
  });

  test("lists with commas, what is in them left out", async () => {
    const cwd = folderWith(smallWorkspace);
    const have = ["plan", "diploma", "--have"];
    const [first = "", second = ""] = await completed([...have, ""], cwd);
    expect(await completed([...have, `${first},`], cwd)).toContain(`${first},${second}`);
    expect(await completed([...have, `${first},${first}`], cwd)).toEqual([]);
  });

  test("paths of the program, with its id where there are several", async () => {
    const words = ["-C", bc, "plan", "tru-bgs"];
    expect(await completed([...words, "--requirement", "electives/o"])).toEqual(["electives/open"]);
    const several = [
      ...words,
      "bcit-dip-forest-technology",
      "--requirement",
      "tru-bgs:electives/o",
    ];
    expect(await completed(several)).toEqual(["tru-bgs:electives/open"]);
    expect(await completed(["-C", "nowhere", "plan", "p", "--requirement", ""])).toEqual([]);
  });

  test("values behind an equals sign", async () => {
    const cwd = folderWith(smallWorkspace);
    expect(await completed(["ladder", "--program=dip"], cwd)).toEqual(["--program=diploma"]);
    expect(await completed(["plan", `--workspace=${bc}`, "tru-bg"])).toEqual(["tru-bgs"]);
    expect(await completed(["ladder", "--nonsense=a"], cwd)).toEqual([]);
  });

  test("commands behind help", async () => {
    expect(await completed(["help", "ch"])).toEqual(["check"]);
    expect(await completed(["help", "rules", "s"])).toEqual(["show"]);
    expect(await completed(["help", "rules", "show", ""])).toEqual([]);
  });

  test("beside words that are known, files", async () => {
    expect(await completed(["batch", ""])).toEqual(["merge", ":files"]);
    expect(await completed(["import", "table", ""])).toEqual([]);
    expect(await completed(["import", "grid", ""])).toEqual([]);
  });

  test("nothing where only a file could, and no error where no workspace is", async () => {
    expect(await completed(["batch", "learn"])).toEqual([]);
    expect(await completed(["-C", "nowhere", "plan", ""])).toEqual([]);
  });
});

describe("the workspace that names are taken from", () => {
  const programs = async (words: readonly string[], cwd: string, home?: string) => {
    const env = home === undefined ? {} : { HOME: home };
    const argv = ["completion", "candidates", "--", ...words, "ladder", "--program", ""];
    return (await run(argv, { cwd, env })).stdout;
  };

  test("is as it is meant, whatever the shell leaves of quotes and of ~", async () => {
    const folder = folderWith(
      Object.fromEntries(
        Object.entries(smallWorkspace).map(([name, text]) => [`my ws/${name}`, text]),
      ),
    );
    const ways = ["'my ws'", '"my ws"', "my\\ ws", "./my ws", "~/my\\ ws"];
    for (const way of ways) {
      expect(await programs(["-C", way], folder, folder)).toBe("diploma\n");
      if (way.startsWith("~")) continue;
      expect(await programs([`-C${way}`], folder)).toBe("diploma\n");
      expect(await programs([`--workspace=${way}`], folder)).toBe("diploma\n");
    }
  });

  test("is none where no settings are: nothing is read then", async () => {
    const { "creditbank.yaml": _, ...others } = smallWorkspace;
    const folder = folderWith(others);
    expect(await programs([], folder)).toBe("");
    expect(await programs(["-C", folder], "/")).toBe("");
    expect(await programs([`-C${folder}`], "/")).toBe("");
    const packs = ["completion", "candidates", "--", "rules", "show", "kp"];
    expect((await run(packs, { cwd: folder })).stdout).toBe("kpu\n");
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
    const checked = spawnSync(shell, ["-n", path.join(folderWith({ script: stdout }), "script")], {
      encoding: "utf8",
    });
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

  /** What bash makes of a line, where the tool offers these words. */
  async function bash(line: string, typed: readonly string[], offers: readonly string[]) {
    const { stdout } = await run(["completion", "bash"]);
    const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(" ");
    const asked = `${stdout}
creditbank() { printf '<%s>' "$@" >&2; printf '%s\\n' ${quoted(offers)}; }
COMP_LINE='${line}'
COMP_WORDS=(${quoted(typed)})
COMP_CWORD=${typed.length - 1}
_creditbank creditbank '${typed.at(-1) === "=" ? "" : typed.at(-1)}' 2>/dev/null
printf '<%s>' "\${COMPREPLY[@]}"`;
    const visible = asked.replaceAll("2>/dev/null", "");
    return spawnSync("bash", ["-c", visible], {
      encoding: "utf8",
      cwd: folderWith({ "r.csv": "" }),
    });
  }

  test("bash asks the tool with the words before the cursor", async () => {
    const typed = ["creditbank", "ladder", "a b", ""];
    const { stderr, stdout } = await bash("creditbank ladder a b ", typed, ["one", "two"]);
    expect(stderr).toContain("<completion><candidates><--><ladder><a b><>");
    expect(stdout).toBe("<one><two>");
  });

  test.each([
    ["dip", "<completion><candidates><--><ladder><--program=dip>"],
    ["", "<completion><candidates><--><ladder><--program=>"],
  ])("bash takes --program=%s apart, and is answered with the part", async (value, asked) => {
    const typed = ["creditbank", "ladder", "--program", "=", value].filter((word) => word !== "");
    const line = `creditbank ladder --program=${value}`;
    const { stderr, stdout } = await bash(line, typed, ["--program=diploma"]);
    expect(stderr).toContain(asked);
    expect(stdout).toBe("<diploma>");
  });

  test("bash offers files beside the words", async () => {
    const typed = ["creditbank", "batch", ""];
    const { stdout } = await bash("creditbank batch ", typed, ["merge", ":files"]);
    expect(stdout).toBe("<merge><r.csv>");
  });

  const hasFish = spawnSync("fish", ["--version"]).error === undefined;

  test.runIf(hasFish)("fish completes files behind an equals sign", async () => {
    const { stdout: script } = await run(["completion", "fish"]);
    const cwd = folderWith({ "encode.json": "", "c.fish": script });
    const line =
      "source c.fish; function creditbank; end; complete -C 'creditbank check -f json=en'";
    const { stdout } = spawnSync("fish", ["--no-config", "-c", line], { cwd, encoding: "utf8" });
    expect(stdout.trim()).toBe("json=encode.json");
  });

  test("a shell that is not known", async () => {
    const { code, stderr } = await run(["completion", "tcsh"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bash, zsh, fish, powershell");
  });
});
