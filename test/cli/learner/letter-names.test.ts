import { expect, test } from "vitest";
import { CatalogueNames } from "../../../src/cli/learner/letter-names.ts";
import * as write from "../../builders/documents.ts";
import { catalogueOf, the } from "../../builders/workspace.ts";

test("a requirement without a title is named with those above it, as the report names it", () => {
  const program = write.program({
    requirements: [
      {
        id: "electives",
        title: "Electives",
        allOf: [
          { id: "open", credits: 3, from: {} },
          { id: "arts", title: "Arts", credits: 3, from: {} },
        ],
      },
    ],
  });
  const catalogue = catalogueOf([program, write.bank()]);
  const names = new CatalogueNames(catalogue).for(the(catalogue.programs, "program"));
  expect(names.requirement("electives/open")).toBe("Electives › open");
  expect(names.requirement("electives/arts")).toBe("Arts");
  expect(names.requirement("elsewhere")).toBe("elsewhere");
});
