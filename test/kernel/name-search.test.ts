import { expect, test } from "vitest";
import { NameSearch } from "../../src/kernel/name-search.ts";
import { namesMeant } from "../../src/kernel/text.ts";

/** Names that count how many of them were looked at. */
class CountedNames extends Set<string> {
  looks = 0;

  override *[Symbol.iterator]() {
    for (const name of super.values()) {
      this.looks += 1;
      yield name;
    }
    return undefined;
  }
}

const numbered = (count: number) =>
  new CountedNames(Array.from({ length: count }, (_, at) => `course-${1000 + at}`));

test("a few dozen misspelt names among hundreds mean what they mean each alone", () => {
  const [search, names] = [new NameSearch(), numbered(900)];
  const words = [...numbered(60)].map((name) => name.replace("course", "curse"));
  expect(words.map((word) => search.meant(word, names))).toEqual(
    words.map((word) => namesMeant(word, names)),
  );
});

test("of several the shortest is suggested, but none is the nearest", () => {
  const names = new Set(["ab-cde", "ab-c"]);
  expect(new NameSearch().suggestion("ab-", names)).toBe("ab-c");
  expect(new NameSearch().nearest("ab-", names)).toBeNull();
  expect(new NameSearch().nearest("ab-d", names)).toBe("ab-c");
});

test("thousands among thousands cost bounded work, after which capitals alone are seen through", () => {
  const names = numbered(4000);
  const words = [...names].map((name) => name.replace("course", "curse"));
  names.looks = 0;
  const most = 400_000;
  const search = new NameSearch(most);
  const found = words.flatMap((word) => search.suggestion(word, names) ?? []);
  expect(found).toHaveLength(Math.floor(most / (4000 * "curse-1000".length)));
  expect(search.suggestion("COURSE-1234", names)).toBe("course-1234");
  expect(names.looks).toBeLessThan(most / "curse-1000".length + 2 * names.size);
});
