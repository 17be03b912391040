import { expect, test } from "vitest";
import { run } from "../run.ts";
import { folderWith } from "../workspace.ts";

const learner = "<givenNames>Wojciech</givenNames><familyName>Rygielski</familyName>";

/** An ELMO record on one line, with what follows the learner and under a prefix or none. */
const record = (rest: string, prefix = "") =>
  `<${prefix}elmo xmlns="https://x.test"><${prefix}learner>${learner}<bday>1983-04-12</bday></${prefix}learner>${rest}</${prefix}elmo>`;

const report = "<report><learningOpportunitySpecification><specifies/>";
const broken = record("<report>");
const odd = record(`${report}</learningOpportunitySpecification></report>`);
const subject = (key: string) =>
  `{"type": ["VerifiableCredential"], "${key}": {"name": "Rygielski"}, }`;
const badge = `{"type": "Assertion", "name": "Rygielski 1983-04-12", "achievement": ${"{"}`;

test.each([
  ["a record that is no XML", ["elmo"], broken],
  ["a record that nobody named", [], broken],
  ["a record that is odd", ["elmo"], odd],
  ["a record with a prefix", ["elmo"], record("<report>", "e:")],
  ["a record taken for a table", ["table"], odd],
  ["a record taken for a guide", ["transfer-guide"], odd],
  ["a record taken for skills", ["rsd"], odd],
  ["a record taken for badges", ["open-badges"], odd],
  ["a credential", [], subject("credentialSubject")],
  ["a credential in another spelling", [], subject("credential_subject")],
  ["a credential taken for a framework", ["case"], subject("hasRecipient")],
  ["a record of a learner, taken for linked data", ["ctdl"], subject("learner")],
  ["what nobody can tell", [], badge],
  ["a badge, which is broken", ["open-badges"], badge],
])("%s shows nobody who the learner is", async (_, format, content) => {
  const cwd = folderWith({ "in.txt": content });
  const mapping = ["--map", "in.txt"];
  const asked = [
    ["import", ...format, "in.txt"],
    ["convert", "open-badges", ...format.flatMap((id) => ["--from", id]), "in.txt"],
    ...(format[0] === "table" ? [["import", "table", "in.txt", "--guess"]] : []),
    ...(format[0] === "table" ? [["import", "table", "in.txt", ...mapping]] : []),
  ];
  for (const argv of asked) {
    const { stdout, stderr } = await run(argv, { cwd });
    expect(stderr).toMatch(/in\.txt/);
    expect(stdout + stderr).not.toMatch(/Rygielski|Wojciech|1983/);
  }
});

test("a line of a file that tells of nobody is shown", async () => {
  const cwd = folderWith({ "in.json": '{"CFDocument": {"title": "Frame",}}' });
  const { stderr } = await run(["import", "case", "in.json"], { cwd });
  expect(stderr).toContain('"title": "Frame"');
});
