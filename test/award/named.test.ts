import { expect, test } from "vitest";
import { namedIn, namedTwice } from "../../src/award/named.ts";
import { agreement, bank, microCredential, program } from "../builders/documents.ts";
import { awardsOf, catalogueOf } from "../builders/workspace.ts";

type Name = { readonly id: string; readonly edition?: string };

const dataOf = (...microCredentials: readonly Name[]) => {
  const { agreements } = catalogueOf([
    agreement("a", { microCredentials }),
    bank(),
    ...["m", "n"].map((id) => microCredential(id, { edition: "1" })),
  ]);
  const [only] = agreements;
  if (only === undefined) throw new Error("there is no agreement");
  return only.data;
};

test.each<[string, readonly Name[], readonly Name[], readonly string[]]>([
  ["each is named once", [{ id: "m" }, { id: "n" }], [{ id: "m" }, { id: "n" }], []],
  [
    "what is named again counts once",
    [{ id: "m" }, { id: "n" }, { id: "m" }],
    [{ id: "m" }, { id: "n" }],
    ["m"],
  ],
  [
    "an edition says more",
    [{ id: "m" }, { id: "m", edition: "1" }],
    [{ id: "m", edition: "1" }],
    ["m"],
  ],
])("%s", (_, names, kept, twice) => {
  const data = dataOf(...names);
  expect(namedIn(data)).toEqual(kept);
  expect(namedTwice(data)).toEqual(twice);
});

test("a decision that names one twice covers it all the same", () => {
  const documents = (count: number) => [
    microCredential("m"),
    program(),
    bank(),
    agreement("a", { microCredentials: Array.from({ length: count }, () => ({ id: "m" })) }),
  ];
  expect(awardsOf(documents(2))).toEqual(["recognized agreement:a:ABC-1 3"]);
  expect(awardsOf(documents(2))).toEqual(awardsOf(documents(1)));
});
