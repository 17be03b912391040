import { describe, expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { Model } from "../../src/page/model/model.ts";
import {
  onlyFor,
  resultWords,
  signedWords,
  statesOf,
} from "../../src/page/parts/decision-words.ts";
import type { PageState } from "../../src/page/parts/page-state.ts";
import {
  agreement,
  bank,
  course,
  microCredential,
  type Part,
  program,
} from "../builders/documents.ts";
import { pageOf } from "../report/html/small-page.ts";

/** A page with one decision about `m`, and the decision as the page has it. */
function decided(more: Part) {
  const data = pageOf(
    bank(),
    program({ title: "Certificate" }),
    course("c"),
    microCredential("m"),
    agreement("a", more),
  );
  const [decision] = data.decisions;
  if (decision === undefined) throw new Error("the page has no decision");
  const pageIn = (m: PageState["m"]): PageState => ({
    model: new Model(data),
    m,
    route: { path: [], query: {} },
    choose: () => {},
  });
  return { data, decision, english: pageIn(en), french: pageIn(fr) };
}

describe("what a decision gives", () => {
  test.each<[string, Part, string, string]>([
    [
      "a block",
      { type: "block", program: "program", credits: 6 },
      "credit in one block, 6 credits, into Certificate",
      "crédits en bloc, 6 crédits, vers Certificate",
    ],
    [
      "credit for one program",
      { type: "assigned", course: "c", programs: ["program"] },
      "ABC 1000, 3 credits, only for Certificate",
      "ABC 1000, 3 crédits, seulement pour Certificate",
    ],
    [
      "a waiver",
      { type: "waiver", course: "c" },
      "ABC 1000, met without credit",
      "ABC 1000, satisfait sans crédit",
    ],
  ])("is told of %s", (_, result, words, mots) => {
    const { decision, english, french } = decided({ results: [result] });
    const told = [english, french].map((page) => decision.results.map((r) => resultWords(page, r)));
    expect(told).toEqual([[words], [mots]]);
  });

  test("is told with the programs that all of it is for", () => {
    const { decision, english } = decided({ decision: "no-credit", programs: ["program"] });
    expect(onlyFor(english, decision.programs ?? [])).toBe("only for Certificate");
    expect(decided({}).decision.programs).toBeNull();
  });

  test("is told with what it asks of a learner", () => {
    const conditions = { minimumGrade: "75%", complete: ["m", "m"], note: "Interview" };
    const { data, decision } = decided({ decision: "conditional", conditions });
    expect(decision.conditions.map((words) => data.words[words]?.en)).toEqual([
      "A grade of at least 75%.",
      "Completed, too: “Offering m”.",
      "“Interview”",
    ]);
  });
});

describe("how a decision stands", () => {
  test("is told where its review is overdue", () => {
    const { decision, english } = decided({ reviewBy: "2025-01-01" });
    expect(statesOf(english, decision)).toEqual(["its review was due on January 1, 2025"]);
    const later = decided({ reviewBy: "2025-02-01" });
    expect(statesOf(later.english, later.decision)).toEqual([]);
  });

  test("is told where it will be approved later", () => {
    const { decision, english } = decided({ approved: { on: "2025-03-01" } });
    expect(statesOf(english, decision)).toEqual(["awaits a signature"]);
    expect(signedWords(english, decision)).toBe("to be approved on March 1, 2025");
  });
});
