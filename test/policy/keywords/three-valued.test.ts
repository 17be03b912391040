import { expect, test } from "vitest";
import { clauseSays } from "../../builders/clause.ts";

const assessed = { outcomesAssessed: { least: "all" } };
const unknown = { competencies: [{ id: "C1" }] };
const known = { ...unknown, assessments: [{ type: "oral" }] };
const none = { ...unknown, assessments: [] };

test.each<[string, unknown, readonly [string, string, string]]>([
  ["as it is", assessed, ["pass", "fail", "unknown"]],
  [
    "below not, where what is not stated does not hold",
    { not: assessed },
    ["fail", "pass", "pass"],
  ],
  [
    "below anyOf",
    { anyOf: [assessed, { required: ["developer"] }] },
    ["pass", "unknown", "unknown"],
  ],
  [
    "below allOf",
    { allOf: [assessed, { required: ["developer"] }] },
    ["unknown", "fail", "unknown"],
  ],
])("our keywords stay three-valued %s", (_, require, expected) => {
  expect([known, none, unknown].map((document) => clauseSays(require, document).result)).toEqual(
    expected,
  );
});
