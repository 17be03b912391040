import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clr } from "../../src/interchange/clr/clr.ts";
import {
  conceptOfUnit,
  creditUnits,
  knownUnit,
  unitOfConcept,
} from "../../src/interchange/credit-units.ts";
import { ctdl } from "../../src/interchange/ctdl/ctdl.ts";
import { elm } from "../../src/interchange/elm/elm.ts";
import { elmo } from "../../src/interchange/elmo/elmo.ts";
import type { Format } from "../../src/interchange/format.ts";
import { openBadges } from "../../src/interchange/open-badges/open-badges.ts";
import { exported, imported } from "./exchange.ts";

test("a concept of CTDL and its unit lead to each other", () => {
  for (const concept of creditUnits) expect(conceptOfUnit(unitOfConcept(concept))).toBe(concept);
  expect(unitOfConcept("SemesterHour")).toBe("us-semester");
  expect(conceptOfUnit("SemesterHour")).toBe(null);
});

const unitOf = async (format: Format, text: string) => {
  const { drafts } = await imported(format, text);
  const data = drafts[0]?.data;
  return (data?.credit as { readonly unit?: string } | undefined)?.unit ?? data?.unit;
};

const badge = (alignment: object) =>
  JSON.stringify({
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    ...{ id: "urn:uuid:3", type: ["Achievement"], name: "Badge", creditsAvailable: 3 },
    ...{ description: "D", criteria: { narrative: "N" } },
    alignment: [{ type: ["Alignment"], targetType: "ext:CreditUnit", ...alignment }],
  });

const graph = (unit: object) =>
  JSON.stringify({
    "@context": "https://credreg.net/ctdl/schema/context/json",
    "@graph": [
      {
        ...{ "@id": "https://e.example/1", "@type": "ceterms:MicroCredential" },
        "ceterms:name": "Badge",
        "ceterms:creditValue": [
          { "@type": "ceterms:ValueProfile", "schema:value": 3, "ceterms:creditUnitType": [unit] },
        ],
      },
    ],
  });

const named = (name: string) => ({
  "@type": "ceterms:CredentialAlignmentObject",
  "ceterms:targetNodeName": { en: name },
});

const report = (scheme: string) => `<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1">
<report><issuer><title>I</title></issuer><learningOpportunitySpecification><title xml:lang="en">T</title>
<identifier type="local">T1</identifier><specifies><learningOpportunityInstance>
<credit><scheme>${scheme}</scheme><value>3</value></credit>
</learningOpportunityInstance></specifies></learningOpportunitySpecification></report></elmo>`;

const url = "https://credreg.net/ctdl/terms/SemesterHour";
const eu = "http://data.europa.eu/snb/education-credit/6fcec5c5af";

describe("a unit of credit is the same in all formats", () => {
  test.each<[string, Format, string]>([
    ["us-semester", openBadges, badge({ targetCode: "SemesterHour", targetUrl: url })],
    ["us-semester", openBadges, badge({ targetName: "Semester Hour", targetUrl: "https://e.org" })],
    ["us-semester", openBadges, badge({ targetName: "semester", targetUrl: url })],
    ["us-semester", ctdl, graph({ "ceterms:targetNode": "creditUnit:SemesterHour" })],
    ["us-semester", ctdl, graph(named("Semester Hour"))],
    ["us-semester", elmo, report("SemesterHour")],
    ["ContactHour", openBadges, badge({ targetCode: "ContactHour", targetUrl: "https://e.org" })],
    ["ContactHour", ctdl, graph(named("Contact Hour"))],
    ["ects", openBadges, badge({ targetCode: "x", targetUrl: eu })],
    ["ects", elmo, report("ECTS")],
    ["tokens", openBadges, badge({ targetCode: "tokens", targetUrl: "https://e.org" })],
    ["tokens", ctdl, graph(named("tokens"))],
    ["tokens", elmo, report("tokens")],
  ])("%s, %#", async (unit, format, text) => {
    expect(await unitOf(format, text)).toBe(unit);
  });

  test("an address of something else is no concept of CTDL by its last word", () => {
    expect(knownUnit("https://example.org/units/ClockHour")).toBe(null);
    expect(knownUnit("creditUnit:ClockHour")).toBe("ClockHour");
  });
});

const offering = (unit: string) => `kind: micro-credential
id: m
title: M
creditStatus: credit
issuer: {id: nic}
effective: {from: 2024-01-01}
credit: {value: 3, unit: ${JSON.stringify(unit)}}
competencies: []`;

test.each([openBadges, clr, elm, ctdl])("any unit comes back as it is written", async (format) => {
  const near = ["contact-hour", "Contact Hour", "SemesterHour", "semesterhour", "ECTS", "Ects"];
  const known = [...creditUnits, "us-semester", "ects", "ca-semester", "ceu", "DegreeeCredit"];
  const unit = fc.oneof(
    fc.constantFrom(...near, ...known),
    fc.stringMatching(/^[A-Za-z][A-Za-z -]{0,20}[a-z]$/),
  );
  await fc.assert(
    fc.asyncProperty(unit, async (word) => {
      const [file] = exported(format, offering(word)).files;
      expect(await unitOf(format, String(file?.content))).toBe(word);
    }),
    { numRuns: 150 },
  );
});
