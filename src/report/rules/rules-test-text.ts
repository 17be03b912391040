import type { SubjectTest } from "../../ladder/cases/test-subject.ts";
import { counted } from "../text/amount.ts";
import { codeFrame, type Sources } from "../text/code-frame.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";

/** What the cases about a bank or framework come to, and the text of their files. */
export interface ShownTest {
  readonly test: SubjectTest;
  readonly sources: Sources;
}

/** What was found in all cases, and then a line for each bank or framework. */
export function rulesTestText(shown: readonly ShownTest[], style: Style): string {
  const frames = shown.flatMap(({ test, sources }) =>
    test.findings.flatMap((finding) => [...codeFrame(finding, sources, style), ""]),
  );
  return `${[...frames, ...shown.map(({ test }) => neutralise(lineOf(test)))].join("\n")}\n`;
}

function lineOf({ of, listed, ran, findings, passed }: SubjectTest): string {
  const cases = counted(listed, "case");
  const said = [
    ran === listed ? cases : `${ran} of ${cases} run`,
    ...(findings.length === 0 ? [] : [counted(findings.length, "finding")]),
  ];
  return `${passed ? "✔" : "✘"} ${of}: ${said.join(", ")}`;
}
