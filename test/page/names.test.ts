import { describe, expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { Model } from "../../src/page/model/model.ts";
import { offeringName, offeringTitle } from "../../src/page/parts/names.ts";
import type { PageState } from "../../src/page/parts/page-state.ts";
import { bcPage } from "../report/html/bc-page.ts";

const model = new Model(bcPage());

const pageIn = (m: PageState["m"]): PageState => ({
  model,
  m,
  route: { path: [], query: {} },
  choose: () => {},
});

describe("a micro-credential by its title", () => {
  const [offering] = model.data.offerings;
  if (offering === undefined) throw new Error("the page has no micro-credential");

  test("is marked where it is not offered, in the language of the page", () => {
    const suspended = { ...offering, title: "Mapping", status: "suspended" };
    expect(offeringTitle(pageIn(en), suspended)).toBe("Mapping (suspended)");
    expect(offeringTitle(pageIn(fr), suspended)).toBe("Mapping (suspendue)");
    expect(offeringTitle(pageIn(en), { ...suspended, status: "active" })).toBe("Mapping");
  });

  test("is looked up by its id, which stands for what is not in the page", () => {
    const draft = model.data.offerings.find(({ status }) => status === "draft");
    expect(offeringName(pageIn(en), draft?.id ?? "")).toBe(`${draft?.title} (draft)`);
    expect(offeringName(pageIn(en), "nowhere")).toBe("nowhere");
  });
});
