import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { bc, packageRoot } from "../run.ts";
import { folderWith } from "../workspace.ts";

const command = "bin/creditbank.js";

/** Runs the real command in its own process. */
function spawn(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  return spawnSync(process.execPath, [command, ...argv], {
    cwd: packageRoot,
    env: { PATH, HOME, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

/** Runs a shell line in which $CREDITBANK is the real command. */
function shell(line: string) {
  const env = {
    ...process.env,
    CREDITBANK: `${process.execPath} ${path.join(packageRoot, command)}`,
  };
  return spawnSync("/bin/sh", ["-c", line], {
    cwd: packageRoot,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

describe("the real command", () => {
  test("prints its version and ends with 0", () => {
    const { status, stdout, stderr } = spawn(["--version"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [["ladder", "-C", bc, "-q"], 0],
    [["check", "-C", bc], 1],
    [["ladr"], 2],
  ] as const)("%j ends with %i", (argv, code) => {
    expect(spawn(argv).status).toBe(code);
  });

  test.skipIf(process.platform === "win32")(
    "a current folder that is gone is told in a sentence, by commands that need one",
    () => {
      const folder = folderWith({ "gone/x": "" });
      const gone = (command: string) =>
        shell(`cd ${folder}/gone && rm -r ${folder}/gone; $CREDITBANK ${command}; r=$?
          mkdir -p ${folder}/gone; exit $r`);
      for (const command of ["check", "ladder -C x", "init", "schema course -o c.json"]) {
        const { status, stderr } = gone(command);
        expect(stderr).toBe(
          "error: the current folder is not there any more, or may not be read\nhelp: go to another one, and run the command there\n",
        );
        expect(status).toBe(2);
      }
      expect(gone("--version").status).toBe(0);
      expect(gone("schema course").status).toBe(0);
    },
  );

  test("a pipe gets all of a large report", () => {
    const { stdout, status } = shell(`$CREDITBANK assess -C ${bc} --json | cat`);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(1 << 17);
    expect(JSON.parse(stdout)).toMatchObject({ report: "assess" });
  });

  test("a reader that stops early is no fault", () => {
    const { stdout, stderr } = shell(`$CREDITBANK assess -C ${bc} --json | head -c 20`);
    expect(stdout).toBe('{\n  "report": "asses');
    expect(stderr).toBe("");
  });

  test("a reader of lines that stops early ends the run, which is no fault", () => {
    const line = `($CREDITBANK ladder -C ${bc} --all -f ndjson; echo "ended with $?" >&2) | head -c 20`;
    const { stderr } = shell(line);
    expect(stderr).toBe("ended with 0\n");
  });

  test
    .runIf(existsSync("/dev/full"))
    .each([
      ["--version"],
      ["--help"],
      ["schema course"],
      ["explain --list"],
      [`ladder -C ${bc}`],
      [`check -C ${bc}`],
      [`ladder -C ${bc} -f ndjson`],
      [`report -C ${bc} -o -`],
    ])("%s to a full disk ends with 2 and a sentence", (argv) => {
    const { status, stderr } = shell(`$CREDITBANK ${argv} > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toContain("error: cannot write to standard output: no space left on device\n");
    expect(stderr).not.toContain("    at ");
    expect(shell(`$CREDITBANK ${argv} > /dev/full 2> /dev/full`).status).toBe(2);
  });

  test.each([
    ["-f html=page.html", "page.html"],
    ["-f html", "report.html"],
    ["-f html -o page.html", "page.html"],
  ])("report %s writes %s", (argv, file) => {
    const cwd = folderWith({});
    const workspace = path.join(packageRoot, bc);
    const { status } = shell(`cd ${cwd} && $CREDITBANK report -C ${workspace} --no-fixes ${argv}`);
    expect(status).toBe(0);
    expect(readFileSync(path.join(cwd, file), "utf8")).toContain("<!doctype html>");
  });

  test("report counts its answers, also where there is one", () => {
    const cwd = folderWith({});
    const one = "--program tru-bgs --micro-credential nic-timber-cruising-1";
    const workspace = path.join(packageRoot, bc);
    const { stderr } = shell(`cd ${cwd} && $CREDITBANK report -C ${workspace} --no-fixes ${one}`);
    expect(stderr).toContain("report.html: 1 answer in ");
  });

  test("report -f html=- goes to standard output", () => {
    const { stdout } = shell(`$CREDITBANK report -C ${bc} --no-fixes -f html=-`);
    expect(stdout).toContain("<!doctype html>");
  });

  test("a pipe has no colour, unless it is forced", () => {
    const argv = ["explain", "--list"];
    const sequence = "\u001b[";
    expect(spawn(argv).stdout).not.toContain(sequence);
    expect(spawn(argv, { FORCE_COLOR: "1" }).stdout).toContain(sequence);
    expect(spawn([...argv, "--no-color"], { FORCE_COLOR: "1" }).stdout).not.toContain(sequence);
    expect(spawn(argv, { NO_COLOR: "1" }).stdout).not.toContain(sequence);
  });

  test.each(["text", "json"])("locale and time zone change no byte of %s", (format) => {
    const argv = ["ladder", "-C", bc, "--all", "-f", format];
    const plain = spawn(argv, { LC_ALL: "C", TZ: "UTC" }).stdout;
    const turkish = { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
    expect(plain.length).toBeGreaterThan(10_000);
    expect(spawn(argv, turkish).stdout === plain).toBe(true);
    expect(spawn(argv, { TZ: "Pacific/Pago_Pago" }).stdout === plain).toBe(true);
  });
});
