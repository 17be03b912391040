import { expect, test } from "vitest";
import * as write from "../../../builders/documents.ts";
import { credit, placedTogether, unassigned } from "../world.ts";

const certificate = write.program({
  id: "certificate",
  credits: 2,
  requirements: [{ id: "any", credits: 2, from: {} }],
});

const noDef = { limits: [{ id: "no-def", of: { subjects: ["DEF"] }, max: { credits: 0 } }] };
const apart = { overlap: [{ with: { programs: ["certificate"] }, max: { credits: 0 } }] };

const learned = [...credit("m", unassigned(3, "DEF")), ...credit("o", unassigned(1))];

/** What holds back the certificate and a diploma of six credits together, and what they count. */
function held(diploma: write.Part, first = certificate) {
  const other = write.program({
    id: "diploma",
    credits: 6,
    requirements: [{ id: "open", credits: 6, from: {} }],
    ...diploma,
  });
  const documents = [write.bank(), first, other, ...learned];
  const found = placedTogether(documents, ["certificate", "diploma"]);
  return { credits: found.credits.toNumber(), held: found.binding().map(({ name }) => name) };
}

test("a limit holds back where more would count without it", () => {
  expect(held({ ...noDef, ...apart })).toEqual({ credits: 3, held: ["1:diploma/no-def"] });
  expect(held(apart)).toEqual({ credits: 4, held: [] });
});

test("none does where programs are full, and one within the other brings as much as any other way", () => {
  expect(held({})).toEqual({ credits: 5, held: [] });
  expect(held(noDef)).toEqual({ credits: 5, held: [] });
});

test("a limit on blocks does where a program is complete, not where it is not", () => {
  const noBlock = {
    limits: [{ id: "no-block", of: { awardTypes: ["block"] }, max: { credits: 0 } }],
  };
  expect(held(noBlock)).toEqual({ credits: 4, held: ["1:diploma/no-block"] });
  const large = write.program({
    id: "certificate",
    credits: 9,
    requirements: [{ id: "any", credits: 9, from: {} }],
  });
  expect(held(noBlock, large)).toEqual({ credits: 4, held: [] });
});
