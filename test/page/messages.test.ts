import { expect, test } from "vitest";
import { comingUpCodes } from "../../src/diagnostics/coming-up.ts";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { questionsEn } from "../../src/report/letter/questions-en.ts";

/** Every message with its path; those that take values get some. */
function texts(of: unknown, path: string): [string, string][] {
  if (typeof of === "string") return [[path, of]];
  if (typeof of === "function") {
    const values = [2, 3, 4].map((n) => valueFor(path, n));
    return [[path, String((of as (...values: unknown[]) => unknown)(...values))]];
  }
  if (typeof of !== "object" || of === null) throw new Error(`${path} is no message`);
  return Object.entries(of).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

const ofLists =
  /\.(list|levels|except|tags|routes|providers|with|parts|onlyFor|decided|withParts|throughParts)$/;

const valueFor = (path: string, n: number): unknown => (ofLists.test(path) ? ["a", "b"] : n);

test("both languages have every message, and none is empty", () => {
  const [english, french] = [texts(en, ""), texts(fr, "")];
  expect(french.map(([path]) => path)).toEqual(english.map(([path]) => path));
  for (const [path, text] of [...english, ...french]) expect(text, path).toMatch(/\S/);
});

test("a share never seems to reach the one that is needed", () => {
  expect([en.share(0.6666, 0.6667), en.statedShare(0.6667)]).toEqual(["66.66%", "66.67%"]);
  expect([en.share(0.7999, 0.8), en.statedShare(0.8)]).toEqual(["79.9%", "80%"]);
  expect(fr.statedShare(0.666667)).toBe("66,6667\u00a0%");
});

test("French words are French where English ones are sentences", () => {
  const french = new Map(texts(fr, ""));
  const same = texts(en, "").filter(
    ([path, text]) => /\w \w+ \w/.test(text) && french.get(path) === text,
  );
  expect(same).toEqual([]);
});

test("French marks stand as they do in French", () => {
  const wrong = texts(fr, "").filter(([, text]) =>
    /(?<=\p{L}) [:;?!»%]|« |\p{L}'\p{L}/u.test(text),
  );
  expect(wrong).toEqual([]);
});

test("every fact that can be asked has its why, every code that comes up its name", () => {
  const facts = Object.keys(questionsEn).sort();
  expect(Object.keys(en.questions.why).sort()).toEqual(facts);
  expect(Object.keys(fr.questions.why).sort()).toEqual(facts);
  expect(Object.keys(en.due).sort()).toEqual([...comingUpCodes].sort());
});

test("numbers are truncated, with the mark of the language", () => {
  expect([en.number(1.5), en.number(2 / 3), en.share(0.7999), en.share(0.8571)]).toEqual([
    "1.5",
    "0.66",
    "79.9%",
    "85.7%",
  ]);
  expect([fr.number(1.5), fr.share(0.8571)]).toEqual(["1,5", "85,7\u00a0%"]);
  expect([en.date("2025-01-31"), fr.date("2025-02-01")]).toEqual([
    "January 31, 2025",
    "1er février 2025",
  ]);
});

test("what counts already is not called earned, and 0 and 1 credits are singular in French", () => {
  expect(fr.columns.now).toBe("Crédits possibles dès maintenant");
  expect(fr.program.need("0", "60")).toBe("0 crédit sur 60");
  expect(fr.program.need("1,5", "60")).toBe("1,5 crédit sur 60");
  expect(fr.program.need("3", "60")).toBe("3 crédits sur 60");
  expect(fr.pair.hours("0", "1")).toBe("les heures portent de 0 à 1 crédit");
});

test("what is counted in French agrees with the count", () => {
  expect(fr.overview.lead(0, 1, 1)).toContain("1 paire a quelque chose");
  expect(fr.overview.lead(2, 2, 2)).toContain("2 paires ont quelque chose");
  expect(fr.overview.unassessed(1)).toContain("ne l’a comparée, et elle n’est pas affichée.");
  expect(fr.picture.most(1, 9)).toContain("1 programme sur 9 avec crédits est affiché");
  expect(fr.picture.cut(0, 9)).toContain("0 placement sur 9 de ce programme est affiché");
  expect(fr.picture.label(1)).toContain("de 1 bande\u202f;");
});
