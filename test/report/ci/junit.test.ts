import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { junit } from "../../../src/report/ci/junit.ts";
import { ciRun, finding, hostile, onLine } from "./ci-run.ts";

describe("JUnit", () => {
  test("a suite for each file; what fails, what does not, what is skipped, what has nothing", async () => {
    const warning = finding({ severity: "warning", code: "vague-verb", message: "vague" });
    const text = junit(
      ciRun({
        files: ["sound.yaml", "w.yaml"],
        findings: [finding(), warning],
        suppressed: [{ finding: onLine(9), by: "comment", reason: "agreed" }],
      }),
    );
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="creditbank check" tests="4" failures="1" errors="0" time="0">
  <testsuite name="sound.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="creditbank check" classname="sound" time="0"/>
  </testsuite>
  <testsuite name="w.yaml" tests="3" failures="1" errors="0" skipped="1" time="0">
    <testcase name="unknown-reference: there is no course &quot;x&quot; (2)" classname="w" time="0">
      <failure type="unknown-reference" message="there is no course &quot;x&quot;">w.yaml:3:7 there is no course &quot;x&quot;
help: did you mean &quot;y&quot;?</failure>
    </testcase>
    <testcase name="vague-verb: vague" classname="w" time="0">
      <system-out>warning: w.yaml:3:7 vague
help: did you mean &quot;y&quot;?</system-out>
    </testcase>
    <testcase name="unknown-reference: there is no course &quot;x&quot;" classname="w" time="0">
      <skipped message="agreed"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  test("hostile text is well-formed XML", async () => {
    const at = { ...finding().at, file: `${hostile}.yaml` };
    const hard = finding({
      message: hostile,
      help: hostile,
      at,
      related: [{ message: hostile, at }],
    });
    const contents = junit(ciRun({ findings: [hard] }));
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "report.xml", contents }],
      extension: "schema",
      schema: anything,
    });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });
});

const anything = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="testsuites"><xs:complexType mixed="true"><xs:sequence>
    <xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element>
</xs:schema>`;
