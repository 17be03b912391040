import path from "node:path";
import { expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

interface Reports {
  readonly diagnostics: readonly { readonly fingerprint: string }[];
  readonly questions: readonly { readonly id: string }[];
}

test("what is found has one identity however the folder is named, and wherever it is run", async () => {
  const vague = offering("vague", "Vague").replace("Counts carbon", "Know carbon");
  const files = { ...smallWorkspace, "vague.yaml": vague, "bad.yaml": "kind: course\nid: bad\n" };
  const top = folderWith(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`ws/${name}`, text])),
  );
  const folder = path.join(top, "ws");
  const ways: readonly (readonly [cwd: string, ...argv: string[]])[] = [
    [top, "-C", "ws"],
    [top, "-C", "./ws/"],
    [folder],
    [folder, "-C", "../ws"],
    [path.dirname(top), "-C", folder],
  ];
  const seen = new Set<string>();
  for (const [cwd, ...argv] of ways) {
    const check = await runJson<Reports>(["check", ...argv], { cwd });
    const ladder = await runJson<Reports>(["ladder", ...argv], { cwd });
    const questions = await runJson<Reports>(["questions", ...argv], { cwd });
    const gitlab = await run(["check", ...argv, "-f", "gitlab"], { cwd });
    const sarif = await run(["check", ...argv, "-f", "sarif"], { cwd });
    const prints = ({ diagnostics }: Reports) => diagnostics.map(({ fingerprint }) => fingerprint);
    expect(check.diagnostics.length).toBeGreaterThan(1);
    expect(questions.questions.length).toBeGreaterThan(0);
    seen.add(
      JSON.stringify([
        prints(check),
        prints(ladder),
        questions.questions.map(({ id }) => id),
        gitlab.stdout.match(/"fingerprint": "\w+/g),
        sarif.stdout.match(/"creditbankFinding\/v1": "[\w:]+/g),
      ]),
    );
  }
  expect([...seen]).toHaveLength(1);
});
