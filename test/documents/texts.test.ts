import { describe, expect, test } from "vitest";
import { dataOf, decode, findingsIn } from "../builders/decode.ts";

const offering = (rest: string) =>
  `kind: micro-credential\nid: m\ntitle: M\nissuer: {id: i}\ncreditStatus: non-credit\ncompetencies: []\n${rest}\n`;

describe("where text is needed, a number is refused with what was written", () => {
  test.each(["007", "1.10", "2024", "1e3", "0x1F"])("%s", (written) => {
    const [found, ...more] = decode(offering(`edition: ${written}`)).diagnostics;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: "unquoted-text",
      args: { source: written },
      at: { line: 7, column: 10, endColumn: 10 + written.length },
    });
    expect(found?.help).toContain(`"${written}"`);
  });

  test("in quotes it is the text that was written", () => {
    expect(dataOf(offering('edition: "1.10"'))).toMatchObject({ edition: "1.10" });
    expect(dataOf(offering("edition: 2024-25"))).toMatchObject({ edition: "2024-25" });
  });

  test("also within lists and nested mappings", () => {
    expect(findingsIn(offering("topics: [carbon, 007]"))).toEqual(["7:18 unquoted-text"]);
    expect(findingsIn(offering("classification: {noc: 21231}"))).toEqual(["7:23 unquoted-text"]);
  });

  test.each([["true"], ["[a]"], ["{a: b}"]])("%s is of the wrong type", (written) => {
    const [found] = decode(offering(`developer: ${written}`)).diagnostics;
    expect(found?.code).toBe("wrong-type");
    expect(found?.message).toContain("expected text");
  });

  describe("where it has to be stated, it is not blank", () => {
    test.each(['""', '"  "', '"\\u00a0\\n"'])("%s as a title", (written) => {
      expect(findingsIn(offering("").replace("title: M", `title: ${written}`))).toEqual([
        "3:8 invalid-value",
      ]);
      const course = `kind: course\nid: c\ninstitution: i\ncode: ${written}\ntitle: ${written}\ncredits: 3\nunit: u\noutcomes: [{id: O1, statement: ${written}}]\n`;
      expect(findingsIn(course).toSorted()).toEqual(
        ["4:7", "5:8", "8:32"].map((at) => `${at} invalid-value`),
      );
      const program = `kind: program\nid: p\ntitle: ${written}\ncredits: 3\nunit: u\nrequirements: []\n`;
      expect(findingsIn(program)).toEqual(["3:8 invalid-value"]);
    });

    test("and what may be left out may be", () => {
      const program = "kind: program\nid: p\ntitle:\ncredits: 3\nunit: u\nrequirements: []\n";
      expect(findingsIn(program)).toEqual([]);
    });
  });

  test("the words yes, no and on are text", () => {
    expect(dataOf(offering("topics: [yes, no, on, off, y, n]"))).toMatchObject({
      topics: ["yes", "no", "on", "off", "y", "n"],
    });
  });
});

describe("null and absent", () => {
  test("are told apart for facts", () => {
    const data = dataOf(offering("hours: null\nassessments: null\nlevel: {year: null}"));
    expect(data).toMatchObject({ hours: null, assessments: null, level: { year: null } });
    expect(Object.hasOwn(dataOf(offering("")), "hours")).toBe(false);
  });

  test("an empty value is null", () => {
    expect(dataOf(offering("hours:\nvalidity:\n  periodMonths:"))).toMatchObject({
      hours: null,
      validity: { periodMonths: null },
    });
  });

  test("null is refused for what must be stated", () => {
    const text = "kind: course\nid: c\ninstitution: i\ncode:\ntitle: C\ncredits: null\nunit: u\n";
    expect(findingsIn(text)).toEqual(["4:1 wrong-type", "6:10 wrong-type"]);
  });
});

describe("dates", () => {
  test("are days of the calendar", () => {
    const data = dataOf(offering("effective: {from: 2024-02-29}"));
    expect(data).toMatchObject({ effective: { from: "2024-02-29" } });
  });

  test.each(["2024-02-30", "2023-02-29", "05/03/2024", "2024", "2024-1-5", "tomorrow"])(
    "%s is none",
    (written) => {
      const quoted = written === "2024" ? `"${written}"` : written;
      expect(findingsIn(offering(`effective:\n  from: ${quoted}`))).toEqual(["8:9 invalid-date"]);
    },
  );

  test("a period that ends before it begins is refused at its end", () => {
    expect(findingsIn(offering("effective: {from: 2024-06-01, to: 2024-05-31}"))).toEqual([
      "7:35 invalid-period",
    ]);
    expect(findingsIn(offering("effective: {from: 2024-06-01, to: 2024-06-01}"))).toEqual([]);
  });
});

describe("ids", () => {
  test.each(["a", "0", "ubc-zero.carbon-2", "x".repeat(500)])("%s names a document", (id) => {
    expect(findingsIn(offering("").replace("id: m", `id: "${id}"`))).toEqual([]);
  });

  test.each(["A", "-a", ".a", "a_b", "a b", "a/b", "é", "a#b", "", "a\\n"])("%j does not", (id) => {
    expect(findingsIn(offering("").replace("id: m", `id: "${id}"`))).toEqual(["2:5 invalid-value"]);
  });

  const named = (id: string) => offering("").replace("[]", `[{id: "${id}", statement: x}]`);

  test.each(["C1", "0", "a.b_c-D"])("%s names a part of one", (id) => {
    expect(findingsIn(named(id))).toEqual([]);
  });

  test.each(["_a", "-a", "a b", "a/b", "a#b", "é"])("%s does not", (id) => {
    expect(findingsIn(named(id))).toEqual(["6:21 invalid-value"]);
  });

  test("of parts differ within their list", () => {
    const twice = "[{id: C1, statement: x}, {id: C2, statement: y}, {id: C1, statement: z}]";
    expect(findingsIn(offering("").replace("[]", twice))).toEqual(["6:69 duplicate-local-id"]);
  });
});

describe("closed vocabularies", () => {
  test("suggest the word that was meant", () => {
    const [found] = decode(offering("status: actve")).diagnostics;
    expect(found).toMatchObject({
      code: "invalid-value",
      at: { line: 7, column: 9 },
      args: { value: "actve", suggestion: "active" },
    });
  });

  test("list what is allowed", () => {
    const [found] = decode(offering("status: gone")).diagnostics;
    for (const word of ["draft", "active", "suspended", "teach-out", "ceased"]) {
      expect(found?.message).toContain(word);
    }
  });

  test("are exact", () => {
    expect(findingsIn(offering("status: Active"))).toEqual(["7:9 invalid-value"]);
  });
});
