import { expect, test } from "vitest";
import { ctdl } from "../../src/interchange/ctdl/ctdl.ts";
import { elm } from "../../src/interchange/elm/elm.ts";
import type { Format } from "../../src/interchange/format.ts";
import { gatherDrafts } from "../../src/interchange/gather-drafts.ts";
import { openBadges } from "../../src/interchange/open-badges/open-badges.ts";
import { exported, fileWith } from "./exchange.ts";

const edition = (name: string, effective: string) => `kind: micro-credential
id: m-1
edition: "${name}"
title: Timber One
creditStatus: non-credit
issuer: {id: nic}
effective: {${effective}}
competencies: [{id: C1, statement: Measure a stand}]`;

const editions = [
  edition("2020", "from: 2020-01-01, to: 2021-12-31"),
  edition("2022", "from: 2022-01-01"),
].join("\n---\n");

async function back(format: Format) {
  const { files } = exported(format, editions);
  const inputs = files.map(({ name, content }) => fileWith(name, String(content)));
  return gatherDrafts(format, inputs, {});
}

test.each([ctdl, elm])("editions of one micro-credential come back as such", async (format) => {
  const { drafts } = await back(format);
  expect(drafts.map(({ id, data }) => [id, data.edition])).toEqual([
    ["m-1", "2020"],
    ["m-1", "2022"],
  ]);
});

test("where their days do not come back, an edition that gets another id is told", async () => {
  const { drafts, diagnostics } = await back(openBadges);
  expect(drafts.map(({ id }) => id)).toEqual(["m-1", "m-1-2"]);
  expect(diagnostics.map(({ message }) => message)).toContain(
    'the id "m-1" is taken as m-1-2: another document of the import has that id',
  );
});

test("a second document of the same edition gets an id of its own", async () => {
  const [file] = exported(elm, editions.split("\n---\n")[0] ?? "").files;
  const input = fileWith("one.json", String(file?.content));
  const { drafts } = await gatherDrafts(elm, [input, input], {});
  expect(drafts.map(({ id }) => id)).toEqual(["m-1", "m-1-2"]);
});

test("the first day of an offering comes back from a badge that nobody holds, and from no other", async () => {
  const [file] = exported(openBadges, editions).files;
  const json = JSON.parse(String(file?.content));
  const days = async (content: object) => {
    const read = await gatherDrafts(openBadges, [fileWith("b.json", JSON.stringify(content))], {});
    return read.drafts.map(({ data }) => data.effective);
  };
  expect(await days(json)).toEqual([{ from: "2020-01-01" }]);
  expect(await days({ ...json, validFrom: "1970-01-01T00:00:00Z" })).toEqual([undefined]);
  expect(await days({ ...json, id: "urn:x:another" })).toEqual([undefined]);
  const credentialSubject = { ...json.credentialSubject, id: "did:example:somebody" };
  expect(await days({ ...json, credentialSubject })).toEqual([undefined]);
});
