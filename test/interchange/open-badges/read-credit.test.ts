import { expect, test } from "vitest";
import { draftText } from "../../../src/interchange/draft.ts";
import { openBadges } from "../../../src/interchange/open-badges/open-badges.ts";
import { exported, imported } from "../exchange.ts";

const badge = (more: object) =>
  JSON.stringify({ type: ["Achievement"], id: "urn:x:a", name: "Tiny", ...more });

test.each([
  { creditsAvailable: 0.33333333 },
  { creditsAvailable: "3,5" },
  { creditsAvailable: -3 },
  { ECTS: { credits: 3 } },
])("%j is credit of an amount that cannot be read, and no silence", async (more) => {
  const { drafts, diagnostics } = await imported(openBadges, badge(more));
  const [draft] = drafts;
  if (draft === undefined) throw new Error("nothing was read");
  expect([draft.data.creditStatus, draft.data.credit]).toEqual(["credit", undefined]);
  expect(draftText(draft)).toContain("# The file states credit, and no amount that can be read.\n");
  expect(diagnostics.map(({ message }) => message)).toContainEqual(
    "Tiny states no amount of the credit it carries that can be read; `credit` without an amount stands for it",
  );
  expect(exported(openBadges, draftText(draft)).files).toHaveLength(1);
});

test("credits that cannot be read are continuing education units where the unit says so", async () => {
  const read = await imported(openBadges, badge({ creditsAvailable: "?" }), { unit: "ceu" });
  expect(read.drafts[0]?.data.creditStatus).toBe("ceu");
});

test.each([0, "0", "none", "No", "aucun"])(
  "%j says that there is no credit",
  async (creditsAvailable) => {
    const { drafts, diagnostics } = await imported(openBadges, badge({ creditsAvailable }));
    expect(drafts.map(({ data }) => data.creditStatus)).toEqual(["non-credit"]);
    expect(drafts.map(draftText).join("")).not.toContain("does not say whether it carries credit");
    expect(diagnostics.map(({ message }) => message)).not.toContainEqual(
      expect.stringMatching(/credit/),
    );
  },
);

test.each([
  {},
  ...[null, " ", "-", "N/A", [], {}].map((creditsAvailable) => ({ creditsAvailable })),
])("%j does not say whether it carries credit", async (more) => {
  const { drafts } = await imported(openBadges, badge(more));
  expect(drafts.map(draftText).join("")).toContain(
    "# The file does not say whether it carries credit.\ncreditStatus: non-credit\n",
  );
});
