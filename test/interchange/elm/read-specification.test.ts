import { expect, test } from "vitest";
import { draftText } from "../../../src/interchange/draft.ts";
import { elm } from "../../../src/interchange/elm/elm.ts";
import { imported } from "../exchange.ts";

const specification = (more: object) =>
  JSON.stringify({
    id: "urn:x:a",
    type: "LearningAchievementSpecification",
    title: { en: ["A"] },
    ...more,
  });

test.each([
  ["PT60H", 60],
  ["PT1H30M", 1.5],
  ["P0DT60H", 60],
  ["P0Y0M0DT60H", 60],
])("a workload of %s is %s hours", async (volumeOfLearning, hours) => {
  const { drafts } = await imported(elm, specification({ volumeOfLearning }));
  const stated = drafts.map(({ data }) => data.hours as { readonly learning: object });
  expect(stated.map(({ learning }) => Number(String(learning)))).toEqual([hours]);
});

test.each(["P5D", "P1DT2H", "P2W", "P60M", "PT", "P", "P0DT", "P0D", "P10DT2H"])(
  "a workload of %s says no number of hours",
  async (volumeOfLearning) => {
    const { drafts, diagnostics } = await imported(elm, specification({ volumeOfLearning }));
    expect(drafts.map(({ data }) => data.hours)).toEqual([undefined]);
    expect(diagnostics.map(({ message }) => message)).toContainEqual(
      `\`volumeOfLearning\` should be an ISO 8601 duration in hours and minutes, such as PT60H; found "${volumeOfLearning}", left out`,
    );
  },
);

test.each([{ point: "2,5" }, { point: -1 }, {}])(
  "credit points of %j are credit of an amount that cannot be read",
  async (creditPoint) => {
    const { drafts, diagnostics } = await imported(elm, specification({ creditPoint }));
    expect(drafts.map(({ data }) => [data.creditStatus, data.credit])).toEqual([
      ["credit", undefined],
    ]);
    expect(drafts.map(draftText).join("")).toContain(
      "# The file states credit points, and no number that can be read.\n",
    );
    expect(diagnostics.map(({ message }) => message)).toContainEqual(
      "A states no number of its credit points that can be read; credit without an amount stands for it",
    );
  },
);

test("without credit points it is non-credit, and that is said", async () => {
  const { drafts } = await imported(elm, specification({}));
  expect(drafts.map(draftText).join("")).toContain(
    "# The file states no credit points.\ncreditStatus: non-credit\n",
  );
});
