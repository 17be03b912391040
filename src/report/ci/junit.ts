import { groupBy } from "../../kernel/group.ts";
import { placeOf } from "../text/code-frame.ts";
import { type CiRun, type Finding, shownPath } from "./findings.ts";
import { type Identified, identified } from "./identity.ts";
import { xmlAttributes, xmlText } from "./xml.ts";

/**
 * A run as JUnit XML that Jenkins reads (junit-10.xsd of its xUnit plugin): a suite for each file, a test case for each
 * finding, or one that passes where a file has none. What is suppressed is skipped; what does not make the run fail passes.
 */
export function junit(run: CiRun): string {
  const cases = groupBy(
    identified(run).map((one) => testCase(run, one)),
    ({ file }) => file,
  );
  const files = [...new Set([...run.files, ...cases.keys()])];
  const suites = files.map((file) => suite(run, file, cases.get(file) ?? [passed(run, file)]));
  const sum = (key: "tests" | "failures") => suites.reduce((total, one) => total + one[key], 0);
  const totals = {
    name: run.command,
    tests: sum("tests"),
    failures: sum("failures"),
    errors: 0,
    time: 0,
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes(totals)}>`,
    ...suites.flatMap(({ lines }) => lines),
    "</testsuites>\n",
  ].join("\n");
}

interface Case {
  readonly file: string;
  readonly result: "passed" | "failed" | "skipped";
  readonly lines: readonly string[];
}

function suite(run: CiRun, file: string, cases: readonly Case[]) {
  const count = (result: Case["result"]) => cases.filter((one) => one.result === result).length;
  const counts = {
    name: shownPath(run, file),
    tests: cases.length,
    failures: count("failed"),
    errors: 0,
    skipped: count("skipped"),
    time: 0,
  };
  const lines = [
    `  <testsuite${xmlAttributes(counts)}>`,
    ...cases.flatMap((one) => one.lines),
    "  </testsuite>",
  ];
  return { tests: cases.length, failures: counts.failures, lines };
}

function passed(run: CiRun, file: string): Case {
  const head = xmlAttributes({ name: run.command, classname: className(run, file), time: 0 });
  return { file, result: "passed", lines: [`    <testcase${head}/>`] };
}

function testCase(run: CiRun, { finding, suppressed, identity }: Identified): Case {
  const { code, message, severity } = finding;
  const { file } = finding.at;
  const { nth } = identity;
  const name = `${code}: ${message}${nth === 1 ? "" : ` (${nth})`}`;
  const head = xmlAttributes({ name, classname: className(run, file), time: 0 });
  const result = suppressed !== null ? "skipped" : run.fails(finding) ? "failed" : "passed";
  const inner = {
    skipped: () => `<skipped${xmlAttributes({ message: suppressed?.reason ?? "" })}/>`,
    failed: () =>
      `<failure${xmlAttributes({ type: code, message })}>${details(run, finding)}</failure>`,
    passed: () => `<system-out>${severity}: ${details(run, finding)}</system-out>`,
  };
  return {
    file,
    result,
    lines: [`    <testcase${head}>`, `      ${inner[result]()}`, "    </testcase>"],
  };
}

/** The file without its ending, for Jenkins takes what is before the last dot for a package. */
function className(run: CiRun, file: string): string {
  return shownPath(run, file).replace(/\.ya?ml$/i, "");
}

/** Place, message, related places and help, a line each. */
function details(run: CiRun, { at, message, related, help }: Finding): string {
  const place = (span: Finding["at"]) => placeOf({ ...span, file: shownPath(run, span.file) });
  return [
    `${place(at)} ${message}`,
    ...related.map((other) => `${place(other.at)} ${other.message}`),
    ...(help === null ? [] : [`help: ${help}`]),
  ]
    .map(xmlText)
    .join("\n");
}
