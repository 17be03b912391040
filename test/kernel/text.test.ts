import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begunBy,
  didYouMean,
  namesMeant,
  nearestName,
  normaliseText,
  slipOf,
} from "../../src/kernel/text.ts";

describe("statements are normalised", () => {
  test.each([
    ["Compare the  Carbon\nof assemblies.", "compare the carbon of assemblies"],
    ["  (Compare), the carbon; of assemblies!  ", "compare the carbon of assemblies"],
    ["Ｃompare the carbon of assemblies", "compare the carbon of assemblies"],
    ["E\u0301valuer", "évaluer"],
    ["oﬃce", "office"],
  ])("%j reads as %j", (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  test.each([
    ["a slope of less than < 5 %", "a slope of less than > 5 %"],
    ["write programs in C++", "write programs in C"],
  ])("only punctuation and white space collapse: %j and %j differ", (a, b) => {
    expect(normaliseText(a)).not.toBe(normaliseText(b));
  });

  test.each([
    ["STRASSE", "Straße"],
    ["ΟΔΟΣ ΜΟΥ", "οδοσ μου"],
  ])("case is folded, not only lowered: %j and %j are one", (a, b) => {
    expect(normaliseText(a)).toBe(normaliseText(b));
  });
});

describe("did you mean", () => {
  const keys = ["competencies", "assessments", "hours", "level", "id"];

  test.each([
    ["competancies", "competencies"],
    ["assesments", "assessments"],
    ["horus", "hours"],
    ["Hours", "hours"],
    ["LEVEL", "level"],
    ["levle", "level"],
    ["ID", "id"],
  ])("%s: %s", (word, expected) => {
    expect(didYouMean(word, keys)).toBe(expected);
  });

  test.each(["zzzzz", "price", "", "x".repeat(200_000)])("nothing is near enough", (word) => {
    expect(didYouMean(word, keys)).toBeNull();
  });

  test("the nearest wins, the first of equals", () => {
    expect(didYouMean("hour", ["hoar", "houx", "hou"])).toBe("hou");
    expect(didYouMean("hour", ["hoar", "houx"])).toBe("hoar");
    expect(didYouMean("assigne", ["unassigned", "assigned"])).toBe("assigned");
  });

  test("a word is not its own correction", () => {
    expect(didYouMean("hours", ["hours"])).toBeNull();
  });
});

/** Insertions, deletions, substitutions and swaps of neighbours between two texts, from the definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const rest = [a.slice(1), b.slice(1)] as const;
  if (a[0] === b[0]) return distance(...rest);
  const swapped = a[0] === b[1] && a[1] === b[0] ? [distance(a.slice(2), b.slice(2))] : [];
  const others = [distance(rest[0], b), distance(a, rest[1]), distance(...rest), ...swapped];
  return 1 + Math.min(...others);
}

test("a slip of the pen is the nearest of what is near enough, the first of equals", () => {
  const names = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
  let found = 0;
  fc.assert(
    fc.property(names, fc.array(names, { maxLength: 6 }), (word, others) => {
      const near = others
        .filter((other) => other !== word)
        .map((other) => ({ other, far: distance(word, other) }))
        .filter(({ far }) => far <= Math.max(1, Math.floor(word.length / 3)))
        .toSorted((x, y) => x.far - y.far);
      expect(slipOf(word, others)).toBe(near[0]?.other ?? null);
      found += near.length;
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(200);
});

describe("a name cut short", () => {
  const names = ["ubc-zero-carbon-buildings", "ubc-zero-waste", "tru-bgs"];

  test.each([
    ["ubc-zero-carbon", "ubc-zero-carbon-buildings"],
    ["UBC-Zero-C", "ubc-zero-carbon-buildings"],
    ["ubc-zero-wastes", "ubc-zero-waste"],
    ["tru", "tru-bgs"],
  ])("%s: %s", (word, expected) => {
    expect(nearestName(word, names)).toBe(expected);
  });

  test("several that begin so are told apart by nobody but the reader", () => {
    expect(nearestName("ubc", names)).toBeNull();
    expect(begunBy("ubc", names)).toEqual(["ubc-zero-carbon-buildings", "ubc-zero-waste"]);
    expect(namesMeant("ubc", names)).toEqual(["ubc-zero-carbon-buildings", "ubc-zero-waste"]);
    expect(begunBy("tr", names)).toEqual([]);
  });

  test("what begins alike comes before what is only spelt alike", () => {
    const packs = ["ca-qc", "ca-bc-2021", "ca-bc-2024"];
    expect(namesMeant("ca-bc", packs)).toEqual(["ca-bc-2021", "ca-bc-2024"]);
    expect(didYouMean("ca-bc", packs)).toBe("ca-bc-2021");
    expect(nearestName("ca-bc", packs)).toBeNull();
    expect(nearestName("ca-bc", ["ca-qc", "ca-bc-2024"])).toBe("ca-bc-2024");
    expect(nearestName("ca-qc-2024", ["ca-bc-2024", "ca-qc"])).toBe("ca-qc");
  });

  test("of names that begin alike the one that is spelt most like it comes first", () => {
    expect(nearestName("creditStatsu", ["credit", "creditStatus"])).toBe("creditStatus");
    expect(nearestName("bank-2204", ["bank", "bank-2024"])).toBe("bank-2024");
  });

  test("a name that differs in capitals alone is meant, though others begin so", () => {
    expect(namesMeant("TRU-bgs", ["tru-bgs-2025", "tru-bgs"])).toEqual(["tru-bgs"]);
  });
});
