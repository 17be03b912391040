import { describe, expect, test } from "vitest";
import type { CiRun } from "../../../src/report/ci/findings.ts";
import { sarif } from "../../../src/report/ci/sarif.ts";
import { ciRun, finding, hostile, onLine } from "./ci-run.ts";

const runOf = (more: Partial<CiRun>) => JSON.parse(sarif(ciRun(more))).runs[0];
const resultsOf = (more: Partial<CiRun>) => runOf(more).results;
const uriAt = (path: string, inside = true) =>
  resultsOf({ findings: [finding()], locate: () => ({ path, inside }) })[0].locations[0]
    .physicalLocation.artifactLocation;

describe("SARIF", () => {
  test("a finding with its rule, place, related place and help", () => {
    const at = { file: "other.yaml", line: 1, column: 1, endLine: 1, endColumn: 5 };
    const one = finding({ related: [{ message: "the other", at }] });
    const { tool, columnKind, results } = runOf({ findings: [one] });
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver).toMatchObject({
      name: "creditbank",
      version: "1.2.3",
      rules: [
        {
          id: "unknown-reference",
          shortDescription: { text: "Title of unknown-reference" },
          help: { text: "Why, how" },
          defaultConfiguration: { level: "error" },
        },
      ],
    });
    const region = { startLine: 3, startColumn: 7, endLine: 3, endColumn: 12 };
    const artifactLocation = { uri: "w.yaml", uriBaseId: "%SRCROOT%" };
    expect(results).toMatchObject([
      {
        ruleId: "unknown-reference",
        ruleIndex: 0,
        level: "error",
        message: { text: 'there is no course "x" (did you mean "y"?)' },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        relatedLocations: [{ id: 0, message: { text: "the other" } }],
      },
    ]);
    expect(results[0]).not.toHaveProperty("baselineState");
    expect(results[0]).not.toHaveProperty("suppressions");
  });

  test("rules are sorted, and results point to theirs", () => {
    const findings = ["c", "a", "b", "a"].map((code) => finding({ code }));
    const { tool, results } = runOf({ findings });
    const rules = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(rules).toEqual(["a", "b", "c"]);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]).toBe(ruleId);
  });

  test("a notice has the level note", () => {
    expect(resultsOf({ findings: [finding({ severity: "info" })] })[0].level).toBe("note");
  });

  test.each([
    ["a folder/b#1?.yaml", true, "a%20folder/b%231%3F.yaml", "%SRCROOT%"],
    ["été/100%.yaml", true, "%C3%A9t%C3%A9/100%25.yaml", "%SRCROOT%"],
    ["a:b.yaml", true, "a%3Ab.yaml", "%SRCROOT%"],
    ["lone\ud800.yaml", true, "lone%EF%BF%BD.yaml", "%SRCROOT%"],
    ["/elsewhere/w x.yaml", false, "file:///elsewhere/w%20x.yaml", undefined],
    ["C:/w x.yaml", false, "file:///C:/w%20x.yaml", undefined],
    ["builtin:/frameworks/x.yaml", false, "builtin:/frameworks/x.yaml", undefined],
    ["-", false, "-", undefined],
  ])("the URI of %s", (path, inside, uri, uriBaseId) => {
    expect(uriAt(path, inside)).toEqual({ uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) });
  });

  test("fingerprints stay when lines move, and tell equal findings apart", () => {
    const prints = (findings: CiRun["findings"]) =>
      resultsOf({ findings }).map(
        ({ partialFingerprints: prints }: { partialFingerprints: object }) =>
          Object.values(prints)[0],
      );
    const here = prints([onLine(3), onLine(9)]);
    expect(new Set(here).size).toBe(2);
    expect(prints([onLine(4), onLine(90)])).toEqual(here);
    expect(prints([onLine(3, { message: "another" })])[0]).not.toBe(here[0]);
  });

  test("what is suppressed says by what and why, and keeps its fingerprint beside a new finding", () => {
    const known = onLine(3);
    const [before] = resultsOf({ findings: [known] });
    const [added, hidden, silenced] = resultsOf({
      baseline: true,
      findings: [onLine(9)],
      suppressed: [
        { finding: known, by: "baseline", reason: "listed in known.json" },
        { finding: finding({ code: "vague-verb" }), by: "comment", reason: "agreed" },
      ],
    });
    expect(added).toMatchObject({ baselineState: "new" });
    expect(added).not.toHaveProperty("suppressions");
    expect(hidden).toMatchObject({
      baselineState: "unchanged",
      suppressions: [
        { kind: "external", status: "accepted", justification: "listed in known.json" },
      ],
      partialFingerprints: before.partialFingerprints,
    });
    expect(silenced).toMatchObject({
      baselineState: "new",
      suppressions: [{ kind: "inSource", status: "accepted", justification: "agreed" }],
    });
  });

  test("what is suppressed can be left out; the fingerprints of the rest do not change", () => {
    const suppressed = [{ finding: onLine(3), by: "comment" as const, reason: "agreed" }];
    const [shown, ...rest] = resultsOf({ findings: [onLine(9)], suppressed });
    expect(rest).toHaveLength(1);
    const omitted = resultsOf({ findings: [onLine(9)], suppressed, omitsSuppressed: true });
    expect(omitted).toEqual([shown]);
  });

  test("hostile text stays text", () => {
    const [{ message }] = resultsOf({ findings: [finding({ message: hostile, help: null })] });
    expect(message.text).not.toMatch(/\p{Cc}/u);
  });
});
