import { writeFileSync } from "node:fs";
import { join } from "node:path";

const verbs = ["manage", "operate", "inspect", "repair", "advise on", "document"];
const things = ["pumps", "records of patients", "timber frames", "cold chains", "web services"];
const uri = (n: number) => `https://skills.example.org/skill/${String(n).padStart(36, "0")}`;
const label = (n: number) =>
  `${verbs[n % verbs.length]} ${things[Math.floor(n / verbs.length) % things.length]} of kind ${n}`;

/** Writes a table of the shape and size of ESCO's skills: seven other labels each, one description. */
export function writeSkills(folder: string, count = 13_900): string {
  const rows = [
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description",
  ];
  for (let n = 0; n < count; n += 1) {
    const aliases = Array.from({ length: 7 }, (_, k) => `${label(n + k)} otherwise`).join("\n");
    const schemes =
      "https://skills.example.org/scheme/skills,\nhttps://skills.example.org/scheme/members";
    const description =
      `${label(n)}, in teams and alone, "as the rules say", and leave a record that others can read and act upon; `.repeat(
        2,
      );
    rows.push(
      `KnowledgeSkillCompetence,${uri(n)},skill/competence,sector-specific,${label(n)},"${aliases}",,released,2020-01-01T00:00:00Z,,,"${schemes}","${description.replaceAll('"', '""')}"`,
    );
  }
  const file = join(folder, "skills.csv");
  writeFileSync(file, `${rows.join("\r\n")}\r\n`);
  return file;
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const node = (n: number) => ({
  title: label(n),
  identifier: uuid(n),
  uri: `https://frameworks.example.org/uri/${uuid(n)}`,
});
const lastChangeDateTime = "2024-01-01T00:00:00+00:00";

/** Writes a package of the shape and size of a state's standards: a hierarchy of one level in ten. */
export function writePackage(folder: string, count = 750): string {
  const CFItems = Array.from({ length: count }, (_, n) => ({
    ...node(n + 1),
    title: undefined,
    CFItemType: n % 10 === 0 ? "Cluster" : "Standard",
    CFItemTypeURI: node(900_000),
    educationLevel: ["09", "10", "11", "12"],
    fullStatement: `${label(n)}, and tell others how it was done and why it was done so`.repeat(2),
    language: "en",
    humanCodingScheme: `S.${Math.floor(n / 10)}.${n % 10}`,
    lastChangeDateTime,
  }));
  const CFAssociations = CFItems.map((_, n) => ({
    ...node(100_000 + n),
    title: undefined,
    associationType: "isChildOf",
    originNodeURI: node(n + 1),
    destinationNodeURI: node(n % 10 === 0 ? 0 : Math.floor(n / 10) * 10 + 1),
    lastChangeDateTime,
  }));
  const CFDocument = { ...node(0), creator: "Nobody", language: "en", lastChangeDateTime };
  const file = join(folder, "package.json");
  writeFileSync(file, JSON.stringify({ CFDocument, CFItems, CFAssociations }, null, 2));
  return file;
}
