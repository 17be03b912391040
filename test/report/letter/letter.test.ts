import { describe, expect, test } from "vitest";
import { reasonMessage } from "../../../src/diagnostics/reasons.ts";
import { Rational } from "../../../src/kernel/rational.ts";
import type { LearnerAccount } from "../../../src/learner/account/account.ts";
import { letter } from "../../../src/report/letter/letter.ts";
import { messagesEn } from "../../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../../src/report/letter/messages-fr.ts";
import type { Block, Letter, Section } from "../../../src/report/letter/structure.ts";
import { emptyAccount, exact, fullAccount, holding, names, reason } from "./account.ts";

const english = (account: LearnerAccount): Letter => letter(account, names, messagesEn);

/** A block as lines: cells joined by bars, points behind what they are about. */
function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.flatMap(({ lead, sentences }) => [`* ${lead}`, ...sentences]);
    case "table":
      return [block.caption, ...block.rows.map((row) => row.join(" | "))];
  }
}

const linesOf = ({ blocks }: Section): string[] =>
  blocks.flatMap(blockLines).map((line) => line.replaceAll(/[\u00a0\u202f]/g, " "));

/** The lines of a section; none where the letter has no such section. */
function section({ sections }: Letter, heading: string): string[] {
  const found = sections.find((one) => one.heading === heading);
  return found === undefined ? [] : linesOf(found);
}

const answered = (answer: Partial<LearnerAccount["answer"]>): LearnerAccount => ({
  ...fullAccount,
  answer: { ...fullAccount.answer, ...answer },
});

describe("a letter says", () => {
  const made = english(fullAccount);

  test("whom and what it is about", () => {
    expect(made.facts.map((fact) => fact.join(": ").replaceAll("\u00a0", " "))).toEqual([
      "Learner: L-001",
      "Program: Diploma in Forest Technology (example), 60 credits",
      "Rules of: Example Credit Bank (edition 2024)",
      "As of: February 1, 2026",
    ]);
  });

  test("the answer first", () => {
    expect(section(made, "In short")).toEqual([
      "It is recommended that 4.5 credits count toward the program “Diploma in Forest Technology (example)”.",
      "Up to 7.5 credits could count in all, once the open questions below are answered.",
      "This is a recommendation. The institution decides about credit.",
    ]);
  });

  test("what was looked at, with what became of it, and the courses earned already", () => {
    expect(section(made, "What was looked at")).toEqual([
      "Micro-credentials that you completed",
      "Core Skills for Data Literacy | Example Polytechnic | June 1, 2025 | B+ | recommended",
      "Academic Integrity | Example Polytechnic | not stated | not stated | does not count here",
      "Timber Cruising I (edition 2024) | University of Example | January 31, 2025 | 85% | needs a review",
      "Zero Carbon Building Solutions (edition 2024) | University of Example | January 31, 2025 | 85% | counts, by a recorded decision",
      "Courses that you have earned already",
      "ENGL 1100, Introduction to Writing | transfer | 72% | 3 credits | Communication",
      "On record more than once: “Core Skills for Data Literacy”. It counts once, with the highest grade.",
    ]);
  });

  test("what is recommended, apart from what only a review could add", () => {
    expect(section(made, "What is recommended")).toEqual([
      "Credit that can count now",
      "BTEC 2100, Building Envelopes | 3 credits | Building science | Zero Carbon Building Solutions | a recorded decision of the institution",
      "DATA, year 1 (no one course) | 1.5 credits | Electives | Core Skills for Data Literacy | the rules of Example Credit Bank; the institution decides",
      "Credit that could be added, but only after a review",
      "FRST 2200, Forest Measurement | 3 credits | Forest measurement | Timber Cruising I | a review that is still to be done (Example Credit Bank)",
    ]);
  });

  test("what gives way to credit that counts only after a review, and what that credit is by itself", () => {
    const [first, second, third] = fullAccount.answer.awards;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const awards = [
      { ...first, possible: null },
      { ...second, possible: exact("0.5") },
      { ...third, ownStatus: "recognized" } as const,
    ];
    expect(section(english(answered({ awards })), "What is recommended").slice(3)).toEqual([
      "Credit that could count after a review, instead of credit that counts now",
      "FRST 2200, Forest Measurement | 3 credits | Forest measurement | Timber Cruising I | a recorded decision of the institution; only once the open questions below are answered",
      "Not all of this can count at once. Of what counts now, this would no longer count then: BTEC 2100, Building Envelopes (3 credits) and DATA, year 1 (no one course) (1 credit).",
    ]);
    const french = letter(answered({ awards }), names, messagesFr);
    expect(section(french, "Ce qui est recommandé").at(-1)).toBe(
      "Tout cela ne peut pas compter en même temps. De ce qui compte maintenant, ceci ne compterait plus alors : BTEC 2100, Building Envelopes (3 crédits) et DATA, 1re année (sans cours précis) (1 crédit).",
    );
  });

  test("both requirements that share credit", () => {
    const awards = fullAccount.answer.awards.map((award) => ({ ...award, shared: "electives" }));
    expect(section(english(answered({ awards })), "What is recommended")[1]).toContain(
      "| Building science and Electives |",
    );
    expect(linesOf(english(answered({ awards })).reference).join("\n")).toContain(
      "recognized in core/btec and electives, bank tru",
    );
    const earned = fullAccount.earned.map((course) => ({ ...course, shared: "electives" }));
    expect(section(english({ ...fullAccount, earned }), "What was looked at")).toContain(
      "ENGL 1100, Introduction to Writing | transfer | 72% | 3 credits | Communication and Electives",
    );
  });

  test("why it is not more, with names for ids", () => {
    expect(section(made, "Why it is not more")).toEqual([
      "* Academic Integrity",
      "It was completed without an assessment. Credit is given for learning that was assessed.",
      "* Timber Cruising I (edition 2024)",
      "It covers 53.9% of what FRST 2200, Forest Measurement asks for. At least 80% is needed.",
      "A lowest grade applies, and your grade for Timber Cruising I is not on record.",
    ]);
  });

  test("why courses already earned count toward nothing, and where somebody has to decide", () => {
    const [writing] = fullAccount.earned;
    if (writing === undefined) throw new Error("a course is needed");
    const nowhere = { ...writing, requirement: null };
    const args = { award: "ENGL 1100", program: "Diploma in Forest Technology (example)" };
    const earned = [
      { ...nowhere, reason: reason("not-applicable", args) },
      { ...nowhere, code: "ENGL 1200", undecided: "core/engl" },
    ];
    const excluded = reason("not-applicable", { ...args, exception: "ex-1" });
    const kept = { ...emptyAccount, earned: [{ ...nowhere, reason: excluded }] };
    expect(section(english(kept), "Why it is not more")[1]).toBe(
      "A decision keeps credit for ENGL 1100 out of Diploma in Forest Technology (example).",
    );
    expect(section(letter(kept, names, messagesFr), "Pourquoi pas davantage")[1]).toMatch(
      /^Une décision écarte des crédits pour ENGL 1100 de ce programme/,
    );
    const account = { ...emptyAccount, earned };
    expect(section(english(account), "Why it is not more")).toEqual([
      "* ENGL 1100, Introduction to Writing",
      "Diploma in Forest Technology (example) has no place for credit for ENGL 1100.",
      "* ENGL 1200, Introduction to Writing",
      "A person has to decide whether it counts toward “Communication”.",
    ]);
    expect(section(letter(account, names, messagesFr), "Pourquoi pas davantage")[3]).toMatch(
      /^Une personne doit décider s’il compte pour/,
    );
  });

  test("who has to answer what", () => {
    expect(section(made, "What could change this").slice(1)).toEqual([
      "* For University of Example, about Timber Cruising I",
      "Is this assessed: “Estimate the volume of a stand”?",
      "* For the faculty of the program, about Timber Cruising I",
      "Does “Timber Cruising I” cover this, which the course asks for: “Plan a cruise of a stand”? Nobody has compared the two.",
    ]);
  });

  test("which decisions were kept to, who made them, when and why", () => {
    expect(section(made, "Decisions that were kept to").slice(1)).toEqual([
      "* “Zero Carbon Building Solutions” stands in for BTEC 2100, Building Envelopes in “Building science”.",
      "Decided on January 10, 2025 by chair (Applied Science).",
      "The reason: “The project covers the laboratory”.",
    ]);
  });

  test("how to appeal, and what it is not", () => {
    expect(section(made, "If you do not agree")).toEqual([
      "You can appeal a decision under the rules of Example Credit Bank within 30 days. An appeal goes to: Office of the Registrar.",
    ]);
    expect(section(made, "What this letter is not")[0]).toContain("does not award credit");
  });

  test("codes and ids only in the reference", () => {
    const view = made.sections.flatMap(linesOf).join("\n");
    const reference = linesOf(made.reference).join("\n");
    for (const code of ["overlap-low", "timber-1#C3", "core/btec", "ex-1", "agreement:tru"]) {
      expect(view).not.toContain(code);
      expect(reference).toContain(code);
    }
  });

  test("the same in French, section by section", () => {
    const french = letter(fullAccount, names, messagesFr);
    const shape = ({ sections }: Letter) => sections.map(({ blocks }) => blocks.map((b) => b.kind));
    expect(shape(french)).toEqual(shape(made));
    expect(section(french, "En bref")[0]).toBe(
      "Il est recommandé de compter 4,5 crédits pour le programme « Diploma in Forest Technology (example) ».",
    );
    expect(section(french, "Ce qui a été examiné")[1]).toBe(
      "Core Skills for Data Literacy | Example Polytechnic | 1er juin 2025 | B+ | recommandée",
    );
  });
});

describe("in short, a letter says", () => {
  const first = (account: LearnerAccount) => section(english(account), "In short").slice(0, -1);

  test("that recorded decisions provide for credit", () => {
    const certain = exact("3");
    expect(first(answered({ verdict: "recognized", certain, possible: certain }))).toEqual([
      "3 credits can count toward the program “Diploma in Forest Technology (example)”. Recorded decisions of the institution already provide for this.",
    ]);
  });

  test("that everything depends on questions", () => {
    const lines = first(answered({ verdict: "review", certain: Rational.zero }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("Up to 7.5 credits could count, once the open questions");
  });

  test("what is met without credit, where no credit counts yet", () => {
    const [award] = fullAccount.answer.awards;
    if (award === undefined) throw new Error("the account has awards");
    const waived = { ...award, type: "waiver" as const, credits: Rational.zero };
    const account = answered({ verdict: "review", certain: Rational.zero, awards: [waived] });
    expect(first(account)).toEqual([
      expect.stringMatching(/^No credit can be recommended for the program .* yet\. Up to /),
      "Met without credit, by a recorded decision of the institution: “Building science”.",
    ]);
    const [, french] = section(letter(account, names, messagesFr), "En bref");
    expect(french).toBe(
      "Satisfait sans crédits, par une décision enregistrée de l’établissement : « Building science ».",
    );
    const lost = answered({ awards: [{ ...waived, type: "assigned" }] });
    expect(section(english(lost), "What is recommended")[1]).toContain("| 0 credits |");
  });

  test("that a better way was not ruled out", () => {
    expect(first(answered({ optimal: false })).join(" ")).toContain("A better one may exist");
  });
});

test("where nothing is on record, the letter says so and leaves nothing empty", () => {
  const made = english(emptyAccount);
  expect(made.sections.flatMap(linesOf)).toEqual([
    "From what is on record, no credit can be recommended for the program “Diploma in Forest Technology (example)”.",
    "This is a recommendation. The institution decides about credit.",
    "No micro-credential that you completed is on record.",
    "Nothing is recommended.",
    "No open question stands in the way. New learning or a new decision of the institution could change this result.",
    "The registrar of the institution can tell you how to appeal.",
    expect.stringContaining("This letter is a recommendation"),
  ]);
});

test("a bank that states no appeal leaves it to the registrar; one that states half is filled up", () => {
  const [bank] = fullAccount.banks;
  const said = (appeal: { days: number | null; to: string | null } | null) =>
    section(
      english({ ...fullAccount, banks: bank === undefined ? [] : [{ ...bank, appeal }] }),
      "If you do not agree",
    )[0];
  const unknown =
    "The rules of Example Credit Bank do not say how to appeal. The registrar of the institution can tell you how.";
  expect(said(null)).toBe(unknown);
  expect(said({ days: null, to: null })).toBe(unknown);
  expect(said({ days: 1, to: null })).toContain(
    "within 1 day. An appeal goes to: the registrar of the institution.",
  );
  expect(said({ days: null, to: "Senate" })).toContain("Credit Bank. An appeal goes to: Senate.");
});

test("credit without a course is named by its subject, and a waiver by what it meets", () => {
  const [award] = fullAccount.answer.awards;
  if (award === undefined) throw new Error("the account has awards");
  const lines = section(
    english(
      answered({
        awards: [
          { ...award, type: "waiver", credits: Rational.zero },
          { ...award, course: null, subject: "DATA" },
          { ...award, course: null },
        ],
      }),
    ),
    "What is recommended",
  );
  expect(lines[1]).toContain(
    "BTEC 2100, Building Envelopes | met without credit | Building science",
  );
  expect(lines[2]).toContain("DATA (no one course) | 3 credits");
  expect(lines[3]).toContain("credit in one block | 3 credits");
});

test("a rule of a bank is quoted, whatever code it gives, and what failed is in the reference", () => {
  const args = { gate: "g1", title: "Learning is assessed", failures: ["assessments is none"] };
  const made = english({
    ...emptyAccount,
    holdings: [holding({ reasons: [reason("not-assessed", args)] })],
  });
  expect(section(made, "Why it is not more")[1]).toBe(
    "A rule of the credit bank is not met: “Learning is assessed”.",
  );
  expect(linesOf(made.reference).join("\n")).toContain("assessments is none");
});

test("where no rules were found for the day of admission, that is said", () => {
  const { program } = emptyAccount;
  const made = english({ ...emptyAccount, program: { ...program, inEffect: false } });
  expect(section(made, "In short").join(" ")).toContain("for the day of your admission");
  expect(section(english(emptyAccount), "In short").join(" ")).not.toContain("admission");
});

test("a day of completion that is not on record is not said to be outside any dates", () => {
  const reasons = [reason("outside-window", { item: "M", from: "2024-01-01", to: null })];
  const said = (completedOn: null | undefined) =>
    section(
      english({
        ...emptyAccount,
        holdings: [holding(completedOn === null ? { reasons, completedOn } : { reasons })],
      }),
      "Why it is not more",
    ).join(" ");
  expect(said(null)).toContain("is not on record");
  expect(said(undefined)).toContain("It was not completed while M was in effect");
});

test("what is said twice of one micro-credential, or asked twice of one party, is said once", () => {
  const unsigned = reason("agreement-unsigned", { agreement: "tru-1" });
  const approval = {
    for: "registrar",
    fact: "approval",
    args: { fact: "approval", agreement: "tru-1" },
    at: unsigned.at,
    credits: exact("3"),
  } as const;
  const both = { reasons: [unsigned, unsigned], questions: [approval] };
  const made = english({
    ...emptyAccount,
    holdings: [holding(both), holding({ ...both, microCredential: "timber-1", title: "Timber" })],
  });
  expect(section(made, "Why it is not more")).toHaveLength(4);
  expect(section(made, "What could change this")).toHaveLength(3);
});

test("of many reasons and questions the first are said, the rest counted, and all are in the reference", () => {
  const courses = ["ABC 1", "ABC 2", "ABC 3", "ABC 4", "ABC 5"];
  const reasons = courses.map((course) => reason("not-compared", { course }));
  const questions = courses.map((_, index) => {
    const args = { fact: "outcome", microCredential: "m", outcome: `c#O${index}` } as const;
    return { for: "faculty", fact: "outcome", args, at: { ...reasons[0]?.at } } as never;
  });
  const made = english({ ...emptyAccount, holdings: [holding({ reasons, questions })] });
  const [, first, , third, rest, ...nothing] = section(made, "Why it is not more");
  expect(first).toContain("ABC 1");
  expect(third).toContain("ABC 3");
  expect([rest, nothing]).toEqual(["The office can tell you 2 more reasons.", []]);
  expect(section(made, "What could change this").at(-1)).toBe("The office has 2 more questions.");
  const reference = linesOf(made.reference).join("\n");
  for (const said of [...courses, "c#O4"]) expect(reference).toContain(said);
});

test("the dates of a decision are not said to be those of the micro-credential", () => {
  const args = { item: "M", from: "2024-07-01", to: null, agreement: "tru-1" };
  const reasons = [reason("outside-window", args)];
  const account = { ...emptyAccount, holdings: [holding({ reasons })] };
  const said = section(english(account), "Why it is not more").join(" ");
  expect(said).toContain("The decision covers completions from July 1, 2024 (decision tru-1).");
  expect(said).not.toContain("while M was in effect");
  expect(reasonMessage("outside-window", args)).toBe(
    "the decision tru-1 covers completions from 2024-07-01 to the present only",
  );
});

test("nor in French", () => {
  const args = { item: "M", from: "2024-07-01", to: null, agreement: "tru-1" };
  const account = {
    ...emptyAccount,
    holdings: [holding({ reasons: [reason("outside-window", args)] })],
  };
  const made = letter(account, names, messagesFr);
  expect(made.sections.flatMap(linesOf).join(" ")).toContain(
    "La décision vise les achèvements à partir du 1er juillet 2024 (décision tru-1).",
  );
});
