import { describe, expect, test } from "vitest";
import { explainTogether } from "../../src/learner/account/explain-together.ts";
import { agreement, microCredential } from "../builders/documents.ts";
import { deskOf, done, entryOf, gradeScale, ladderable, outcomeFor } from "../builders/learner.ts";

const closed = {
  bank: {
    equivalence: { threshold: 1, relations: { exact: 0, broader: 0 } },
    grade: { scale: "scale" },
  },
};

const on = (conditions: object | undefined, decision = "conditional") =>
  ladderable(
    closed,
    gradeScale,
    microCredential("bridge"),
    agreement("a", { decision, ...(conditions === undefined ? {} : { conditions }) }),
  );

describe("a conditional decision is recognized once records show that its conditions are met", () => {
  test("a least grade", () => {
    const graded = on({ minimumGrade: "65%" });
    expect(outcomeFor(graded, [done({ grade: "65" })])).toBe("recognized 3");
    expect(outcomeFor(graded, [done({ grade: "64" })])).toMatch(/^no 0: .*grade-low/);
    expect(outcomeFor(graded, [done()])).toMatch(/^review 0 to 3: .*grade-unknown/);
  });

  test("something to be completed", () => {
    const bridged = on({ complete: ["bridge"] });
    const bridge = done({ item: "bridge" });
    expect(outcomeFor(bridged, [done(), bridge])).toBe("recognized 3");
    expect(outcomeFor(bridged, [done()])).toMatch(/^review 0 to 3: .*agreement-conditional/);
    expect(outcomeFor(bridged, [done(), { ...bridge, grade: "F" }])).toMatch(/^review 0 to 3: /);
  });

  test("what the bank does not let stand completes nothing", () => {
    const strict = {
      ...closed,
      bank: { ...closed.bank, grade: { scale: "scale", minimum: "50%" } },
    };
    const conditions = { complete: ["bridge"] };
    const more = [gradeScale, microCredential("bridge")];
    const bridged = ladderable(
      strict,
      ...more,
      agreement("a", { decision: "conditional", conditions }),
    );
    const held = (grade: string) => [done({ grade: "80" }), done({ item: "bridge", grade })];
    expect(outcomeFor(bridged, held("50"))).toMatch(/^recognized 3/);
    expect(outcomeFor(bridged, held("40"))).toMatch(/^review 0 to 3: .*agreement-conditional/);
    expect(outcomeFor(bridged, [done({ grade: "80" }), done({ item: "bridge" })])).toMatch(
      /^review 0 to 3: .*agreement-conditional/,
    );
  });

  test("one edition of it meets the condition while another brings credit of its own", () => {
    const strict = {
      ...closed,
      bank: { ...closed.bank, grade: { scale: "scale", minimum: "50%" } },
    };
    const editions = ["1", "2"].map((edition, at) =>
      microCredential("bridge", {
        edition,
        effective: at === 0 ? { to: "2023-12-31" } : { from: "2024-01-01" },
      }),
    );
    const bridged = ladderable(
      strict,
      gradeScale,
      ...editions,
      agreement("a", { decision: "conditional", conditions: { complete: ["bridge"] } }),
      agreement("old", {
        microCredentials: [{ id: "bridge", edition: "1" }],
        conditions: { minimumGrade: "40%" },
        results: [{ type: "unassigned", subject: "AAA", level: 1, credits: 3 }],
      }),
    );
    const before = done({ item: "bridge", completedOn: "2023-06-01", grade: "45" });
    const after = done({ item: "bridge", completedOn: "2024-06-01", grade: "80" });
    const held = [done({ grade: "80" }), before, after];
    expect(outcomeFor(bridged, held)).toMatch(/^recognized 6/);
  });

  test("a note always needs a person", () => {
    expect(outcomeFor(on({ note: "a field day" }), [done()])).toMatch(
      /^review 0 to 3: .*agreement-conditional/,
    );
  });

  test.each([undefined, {}, { complete: [] }])(
    "so does a decision that does not say what its conditions are: %j",
    (conditions) => {
      expect(outcomeFor(on(conditions), [done()])).toMatch(
        /^review 0 to 3: .*agreement-conditional/,
      );
    },
  );
});

test("a decision of credit, too, waits for what it asks to be completed", () => {
  const bridged = on({ complete: ["bridge"] }, "credit");
  expect(outcomeFor(bridged, [done()])).toMatch(/^review 0 to 3: .*agreement-conditional/);
  expect(outcomeFor(bridged, [done(), done({ item: "bridge" })])).toMatch(/^recognized 3/);
});

describe("what is open of the conditions", () => {
  const conditions = { minimumGrade: "65%", complete: ["bridge"], note: "a field day" };
  const documents = on(conditions);

  /** Standing, what is open of the conditions, and who is asked about what; by micro-credential. */
  function accountOf(rows: readonly ReturnType<typeof done>[]) {
    const records = { program: "program", admitted: null, entries: rows.map(entryOf) };
    const learner = { id: "L-1", name: "L-1" };
    const [explained] = explainTogether(deskOf(documents), learner, [records]);
    return explained?.account.holdings.map(({ standing, reasons, questions }) => ({
      standing,
      open: reasons.flatMap(({ args }) => ("open" in args ? [args.conditions] : [])),
      asked: questions.flatMap(({ for: party, args }) =>
        args.fact === "conditions" ? [`${party}: ${args.conditions}`] : [],
      ),
    }));
  }

  test("is told, and asked of who can answer it; what the record shows is not", () => {
    const held = done({ grade: "80" });
    expect(accountOf([held])).toEqual([
      {
        standing: "review",
        open: ["completion of bridge; a field day"],
        asked: ["registrar: a field day", "learner: completion of bridge"],
      },
    ]);
    expect(accountOf([held, done({ item: "bridge" })])).toEqual([
      { standing: "condition", open: [], asked: [] },
      { standing: "review", open: ["a field day"], asked: ["registrar: a field day"] },
    ]);
  });

  test("keeps what does not stand from being of use as a condition", () => {
    const [bridge] = accountOf([done({ grade: "80" }), done({ item: "bridge", grade: "F" })]) ?? [];
    expect(bridge?.standing).toBe("none");
  });
});
