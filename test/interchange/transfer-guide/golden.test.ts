import { join } from "node:path";
import { expect, test } from "vitest";
import { recognised } from "../../../src/interchange/formats.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { importedText, sampleFile, textFile } from "../imported-text.ts";

const golden = (name: string) => join(fixtureFolder("standards"), "transfer-guide", name);

test.each(["guide", "bare", "assist"])("%s is read as decisions", async (name) => {
  const file = sampleFile(`transfer-guide/${name}.csv`);
  const options = name === "assist" ? { decided: "2024-05-01" as never, unit: "us-semester" } : {};
  expect(recognised(file)?.id).toBe("transfer-guide");
  expectGolden(golden(`${name}.out.yaml`), await importedText(null, file, options));
});

const heading = "Sending institution,Sending item,Receiving institution,Transfer credit,Effective";

test("a byte order mark, tabs and French headings change nothing", async () => {
  const plain = `${heading}\nNIC,ABC 100 (3),TRU,TRU MATH 1100 (3),Sep/20 to Aug/24\n`;
  const french =
    "\ufeffÉtablissement d’origine\tCours d’origine\tÉtablissement d’accueil\tCrédit transféré\tEn vigueur\r\n" +
    "NIC\tABC 100 (3)\tTRU\tTRU MATH 1100 (3)\tsept. 2020 au août 2024\r\n";
  const documents = async (text: string) => {
    const all = await importedText("transfer-guide", textFile("guide.csv", text));
    return all.replace(/^#.*\n/gm, "");
  };
  expect(await documents(french)).toBe(await documents(plain));
});

test("what is at fault is said at its place, and its row left out", async () => {
  const rows = [
    'NIC,ABC 100,TRU,"TRU MATH 1100 (3) TRU MATH 1110 (3)",2020-09-01',
    "NIC,ABC 101 (3),TRU,UNBC MATH 1100 (3),2020-09-01",
    "NIC,ABC 102 (3),TRU,TRU MATH 1100,2020-09-01",
    "NIC,,TRU,TRU MATH 1100 (3),2020-09-01",
    "NIC,ABC 103 (3),TRU,TRU MATH 1100 (3),05/06/2020",
  ];
  const text = await importedText(
    "transfer-guide",
    textFile("g.csv", [heading, ...rows].join("\n")),
  );
  expect(text).not.toContain("kind: agreement");
  expect(text).toMatch(/g\.csv:2:\d+ error credit-unclear .*expected & or “or”/);
  expect(text).toMatch(
    /g\.csv:3:21 error table-row .*the receiving institution before the subject/,
  );
  expect(text).toMatch(/g\.csv:4:21 error table-row .*the credits of MATH 1100/);
  expect(text).toMatch(/g\.csv:5:\d+ info not-carried/);
  expect(text).toMatch(/g\.csv:6:\d+ error table-cell "05\/06\/2020"/);
  expect(text).toMatch(/0 of 5 rows/);
});

test("an exemption needs no credits; only where no row states them is the course left to the workspace", async () => {
  const rows = [
    "NIC,Writing 1,TRU,Exemption from TRU ENGL 1100,2020-09-01",
    "NIC,Writing 2,TRU,Exemption from TRU ENGL 1110,2020-09-01",
    "NIC,Writing 3,TRU,TRU ENGL 1110 (3),2020-09-01",
  ];
  const text = await importedText(
    "transfer-guide",
    textFile("g.csv", [heading, ...rows].join("\n")),
  );
  expect(text.match(/kind: agreement/g)).toHaveLength(3);
  expect(text).toContain("  - type: waiver\n    course: tru-engl-1100\n");
  expect(text).toContain("kind: course\nid: tru-engl-1110\n");
  expect(text).not.toContain("kind: course\nid: tru-engl-1100\n");
  expect(text).toMatch(
    /g\.csv:2:19 warning value-missing this row states no credits of an exempted course; its id alone/,
  );
});

test("two names are never one document, whatever their script, length and signs", async () => {
  const long = "An introduction to the assessment of forest health in coastal British Columbia";
  const names = [
    "数学入门",
    "物理学",
    `${long} 1`,
    `${long} 2`,
    "C basics",
    "C++ basics",
    "Écologie",
  ];
  const rows = [...names, "c BASICS", "Ecologie"].map(
    (name, n) => `NIC,${name},TRU,TRU MATH ${1100 + n} (3),2020-09-01`,
  );
  const text = await importedText(
    "transfer-guide",
    textFile("g.csv", [heading, ...rows].join("\n")),
  );
  const titles = [...text.matchAll(/^title: "?(.*?)"?$/gm)].flatMap(([, title]) => title ?? []);
  expect(titles.filter((title) => !title.startsWith("MATH"))).toEqual(names);
  const about = [...text.matchAll(/^microCredentials:\n {2}- id: (.*)$/gm)].map(([, id]) => id);
  expect(new Set(about).size).toBe(names.length);
  expect([about[7], about[8]]).toEqual([about[4], about[6]]);
});

test("a level that names no year is told to be an interpretation, in the document and once in the report", async () => {
  const rows = [
    "NIC,ABC 100 (3),TRU,TRU FRST lower level (3),2020-09-01",
    "NIC,ABC 200 (3),TRU,TRU FRST upper-division (3) & TRU FRST 2nd (3),2020-09-01",
    "NIC,ABC 201 (3),TRU,TRU FRST lower level (3),2020-09-01",
  ];
  const text = await importedText(
    "transfer-guide",
    textFile("g.csv", [heading, ...rows].join("\n")),
  );
  expect(text).toContain(
    [
      "    subject: FRST",
      '    # The guide says "upper-division"; year 3 was taken for it.',
      "    level: 3",
      "    levelLabel: upper-division",
      "    credits: 3",
      "  - type: unassigned",
      "    subject: FRST",
      "    level: 2",
      "    credits: 3",
    ].join("\n"),
  );
  expect(text.match(/taken-as .*/g)).toEqual([
    'taken-as the level "lower level" is taken as year 1: it names no year, and an agreement has one; the words stand beside it as `levelLabel`',
    expect.stringMatching(/^taken-as the level "upper-division" is taken as year 3/),
  ]);
});
