import { describe, expect, test } from "vitest";
import { type AnswerGuide, answerGuide } from "../../src/diagnostics/answer-places.ts";
import { questionMessage } from "../../src/diagnostics/questions.ts";
import { reasonMessage } from "../../src/diagnostics/reasons.ts";
import { type WorkItem, workList } from "../../src/ladder/work-list.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { plainOf } from "../../src/source/tree.ts";
import { readYaml } from "../../src/source/yaml.ts";
import * as write from "../builders/documents.ts";
import { answersOf, catalogueOf } from "../builders/workspace.ts";

/** What an example says, as part of a document. */
function loadedExample(text: string): write.Part {
  const [root] = readYaml(new SourceFile("example.yaml", `${text}\n`)).documents;
  if (root === undefined) throw new Error("the example says nothing");
  return plainOf(root) as write.Part;
}

const itemsOf = (documents: readonly write.Part[], asOf?: string): readonly WorkItem[] =>
  workList(catalogueOf(documents, asOf)).items;

/** The only question, and how it is answered. Throws where there is not just one. */
function only(documents: readonly write.Part[], asOf?: string): { message: string } & AnswerGuide {
  const [item, ...others] = itemsOf(documents, asOf);
  if (item === undefined || others.length > 0) throw new Error("there is not just one question");
  return { message: questionMessage(item.args), ...answerGuide(item) };
}

describe("an approval", () => {
  const offering = write.microCredential("m");
  const around = [offering, write.bank(), write.program()];
  const decided = (more: write.Part) => [...around, write.agreement("a", more)];

  test.each(["2024-06-01", "2026-03-15"])("on %s is dated so that it answers", (asOf) => {
    const { example } = only(decided({ approved: undefined }), asOf);
    expect(example).toBe(`approved: {on: ${asOf}, by: {role: chair}}`);
    expect(itemsOf(decided(loadedExample(example)), asOf)).toEqual([]);
  });

  test("is never dated before the assessment", () => {
    const { example } = only(decided({ approved: undefined }), "2023-12-01");
    expect(example).toContain("on: 2024-01-10");
  });

  test("that is yet to come is said to be, and no second one is asked for", () => {
    const later = { on: "2024-07-01", by: { role: "chair" } };
    const { message, key, example, note } = only(decided({ approved: later }), "2024-06-01");
    expect(message).toBe("agreement a is signed from 2024-07-01 only: was it approved before?");
    expect({ key, example }).toEqual({ key: "on", example: "on: 2024-06-01" });
    expect(note).toContain("counts from 2024-07-01 on");
    const moved = { approved: { ...later, ...loadedExample(example) } };
    expect(itemsOf(decided(moved), "2024-06-01")).toEqual([]);
    const [item] = itemsOf(decided({ approved: later }), "2024-06-01");
    expect(item?.answerAt?.line).toBe(item?.at.line);
    const [pair] = answersOf(decided({ approved: later }), "2024-06-01").pairs;
    expect(pair?.reasons.map(({ code, args }) => reasonMessage(code, args))).toEqual([
      "agreement a is signed from 2024-07-01 only",
    ]);
  });
});

describe("credit without a course", () => {
  const rules = write.bank({
    hours: { perCredit: { learning: 45 } },
    credit: { step: 0.5 },
    unassigned: { allowed: true },
  });
  const offering = (id: string, learning: number) =>
    write.microCredential(id, { hours: { learning }, subjects: ["ABC"], level: { year: 1 } });
  const documents = [rules, write.program(), offering("m", 145)];

  test("is answered with what the question promises, rounded as the bank rounds", () => {
    const [item] = itemsOf(documents);
    const { example } = only(documents);
    expect(String(item?.credits)).toBe("3");
    expect(example).toBe("results: [{type: unassigned, subject: ABC, level: 1, credits: 3}]");
    const decided = write.agreement("a", loadedExample(example));
    const [pair] = answersOf([...documents, decided]).pairs;
    expect([pair?.verdict, String(pair?.credits.certain)]).toEqual(["recognized", "3"]);
  });

  test("names the credits of each offering where they differ", () => {
    const { example, note } = only([...documents, offering("n", 230)]);
    expect(example).toContain("credits: 5}");
    expect(note).toContain("(5 for n, 3 for m)");
    expect(only([...documents, offering("n", 140)]).note).toMatch(/^in an agreement on the/);
  });
});
