import { join } from "node:path";
import { expect, test } from "vitest";
import { guessMapping } from "../../../src/interchange/table/guess/mapping-text.ts";
import { expectGolden, fixtureFolder } from "../../fixtures/golden.ts";
import { importedText, sampleFile, textFile } from "../imported-text.ts";

const golden = (name: string) => join(fixtureFolder("standards"), "table", name);

test.each(["courses", "onet-skills", "noc-elements"])("%s is read by its mapping", async (name) => {
  const map = sampleFile(`table/${name}.yaml`);
  expectGolden(
    golden(`${name}.out.yaml`),
    await importedText("table", sampleFile(`table/${name}.csv`), { map }),
  );
});

test.each(["courses", "offerings-fr", "noc-elements"])(
  "the mapping of %s is guessed",
  async (name) => {
    const { text } = guessMapping(sampleFile(`table/${name}.csv`));
    expectGolden(golden(`${name}.guess.yaml`), text ?? "");
  },
);

test("a guess can be used as it is", async () => {
  const file = sampleFile("table/offerings-fr.csv");
  const map = textFile("map.yaml", guessMapping(file).text ?? "");
  expectGolden(golden("offerings-fr.out.yaml"), await importedText(null, file, { map }));
});

test("without a mapping, how to get one is said", async () => {
  const text = await importedText(null, sampleFile("table/courses.csv"));
  expect(text).toContain("error table-unmapped");
});
