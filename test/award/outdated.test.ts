import { describe, expect, test } from "vitest";
import { substance, substanceByIds, together } from "../../src/award/fingerprint.ts";
import { partsOf } from "../../src/award/parts.ts";
import * as write from "../builders/documents.ts";
import { awardsOf, candidatesOf, catalogueOf, the } from "../builders/workspace.ts";

/** The digest of an offering's substance. */
const digestOf = (offering: write.Part): string =>
  substance(the(catalogueOf([offering]).offerings, String(offering.id)).data).digest;

/** What an agreement records of an offering's substance, fact by fact. */
const recordedParts = (offering: write.Part) =>
  partsOf(the(catalogueOf([offering]).offerings, String(offering.id)).data);

const old = (id: string, more: write.Part = {}) =>
  write.microCredential(id, { hours: { learning: 45 }, ...more });
const changed = (id: string, more: write.Part = {}) =>
  write.microCredential(id, { hours: { learning: 30 }, ...more });

const statusOf = (documents: readonly write.Part[], asOf?: string): string[] =>
  awardsOf([write.program(), write.bank(), ...documents], asOf).map((award) =>
    award.replace(/ agreement:\S+ 3$/, ""),
  );

describe("a decision made on another substance is in review", () => {
  const basis = { substance: digestOf(old("m")) };

  test("by the digest that it records", () => {
    expect(statusOf([old("m"), write.agreement("a", { basis })])).toEqual(["recognized"]);
    expect(statusOf([changed("m"), write.agreement("a", { basis })])).toEqual(["review"]);
  });

  test("not where an assessment is called another name", () => {
    const renamed = old("m", { assessments: [{ id: "A9", type: "project" }] });
    expect(statusOf([renamed, write.agreement("a", { basis })])).toEqual(["recognized"]);
  });

  test("not where only the wording changed", () => {
    const reworded = old("m", { title: "Another title", description: "New" });
    expect(statusOf([reworded, write.agreement("a", { basis })])).toEqual(["recognized"]);
  });

  test("and says so, with what changed", () => {
    const before = old("m", { edition: "1", effective: { to: "2024-06-30" } });
    const after = changed("m", { edition: "2", effective: { from: "2024-07-01" } });
    const [award] = candidatesOf([
      write.program(),
      write.bank(),
      before,
      after,
      write.agreement("a", { basis }),
    ]);
    expect(award?.reasons).toMatchObject([
      {
        code: "agreement-outdated",
        args: { agreement: "a", parts: ["hours of learning (was 45, is 30)"] },
      },
    ]);
  });

  test("where it records none, by the edition in effect when it was assessed", () => {
    const editions = [
      old("m", { edition: "1", effective: { to: "2024-06-30" } }),
      changed("m", { edition: "2", effective: { from: "2024-07-01" } }),
    ];
    const on = (assessed: string) => write.agreement("a", { assessed: { on: assessed } });
    expect(statusOf([...editions, on("2024-01-10")])).toEqual(["review"]);
    expect(statusOf([...editions, on("2024-08-10")])).toEqual(["recognized"]);
    expect(statusOf([...editions, on("2024-01-10")], "2024-06-30")).toEqual(["recognized"]);
  });

  test("from the date of the change, not before", () => {
    const editions = [
      old("m", { edition: "1", effective: { to: "2024-06-30" } }),
      changed("m", { edition: "2", effective: { from: "2024-07-01" } }),
      write.agreement("a", { basis }),
    ];
    expect(statusOf(editions, "2024-06-30")).toEqual(["recognized"]);
    expect(statusOf(editions, "2024-07-01")).toEqual(["review"]);
  });

  test("of any member, where it is about several", () => {
    const digests = ["m", "n"].map((id) => ({ id, digest: digestOf(old(id)) }));
    const cluster = write.agreement("a", {
      microCredentials: [{ id: "m" }, { id: "n" }],
      basis: { substance: together(digests) },
    });
    expect(statusOf([old("m"), old("n"), cluster])).toEqual(["recognized"]);
    expect(statusOf([old("m"), changed("n"), cluster])).toEqual(["review"]);
  });
});

describe("a digest recorded with the ids of assessments", () => {
  const dataOf = (offering: write.Part) =>
    the(catalogueOf([offering]).offerings, String(offering.id)).data;
  const renamed = (more: write.Part = {}) =>
    old("m", { assessments: [{ id: "A9", type: "project", ...more }] });
  const digest = substanceByIds(dataOf(old("m")));
  const parts = { m: recordedParts(old("m")) };

  test("still holds", () => {
    const decided = write.agreement("a", { basis: { substance: digest } });
    expect(statusOf([old("m"), decided])).toEqual(["recognized"]);
    expect(statusOf([changed("m"), decided])).toEqual(["review"]);
  });

  test("holds for assessments of another name where the parts are recorded, too", () => {
    const decided = write.agreement("a", { basis: { substance: digest, parts } });
    expect(statusOf([renamed(), decided])).toEqual(["recognized"]);
    expect(statusOf([renamed({ graded: true }), decided])).toEqual(["review"]);
  });

  test("or where the edition is in the workspace that has it", () => {
    const decided = write.agreement("a", { basis: { substance: digest } });
    const editions = [
      old("m", { edition: "1", effective: { to: "2024-06-30" } }),
      { ...renamed(), edition: "2", effective: { from: "2024-07-01" } },
    ];
    expect(statusOf([...editions, decided])).toEqual(["recognized"]);
    expect(statusOf([renamed(), decided])).toEqual(["review"]);
  });

  test("is not taken for what it is not", () => {
    const decided = write.agreement("a", { basis: { substance: "sha256:0", parts } });
    expect(statusOf([renamed(), decided])).toEqual(["review"]);
  });
});

describe("a decision on a shared curriculum", () => {
  const basedOn = (more: write.Part = {}) => ({ basedOn: { microCredential: "m", ...more } });

  test("covers an adaptation of the same substance", () => {
    const documents = [old("m"), old("n", { ...basedOn(), title: "Ours" }), write.agreement("a")];
    expect(statusOf(documents)).toEqual(["recognized", "recognized"]);
  });

  test("does not cover one of another substance", () => {
    const documents = [old("m"), changed("n", basedOn()), write.agreement("a")];
    expect(statusOf(documents)).toEqual(["recognized"]);
  });

  test("covers an adaptation of an adaptation", () => {
    const documents = [
      old("m"),
      old("n", basedOn()),
      old("o", { basedOn: { microCredential: "n" } }),
      write.agreement("a"),
    ];
    expect(statusOf(documents)).toEqual(["recognized", "recognized", "recognized"]);
  });

  test("covers it even where the curriculum itself is no offering of today", () => {
    const documents = [old("m", { status: "ceased" }), old("n", basedOn()), write.agreement("a")];
    expect(statusOf(documents)).toEqual(["recognized"]);
  });

  test("of one edition covers the adaptations of that edition only", () => {
    const editions = [
      old("m", { edition: "1", effective: { to: "2024-06-30" } }),
      changed("m", { edition: "2", effective: { from: "2024-07-01" } }),
    ];
    const named = write.agreement("a", { microCredentials: [{ id: "m", edition: "1" }] });
    const adaptations = [
      old("n", basedOn({ edition: "1" })),
      changed("o", basedOn({ edition: "2" })),
    ];
    const [award, ...more] = candidatesOf([
      write.program(),
      write.bank(),
      ...editions,
      ...adaptations,
      named,
    ]);
    expect(more).toEqual([]);
    expect(award?.microCredentials).toEqual(["n"]);
  });

  test("does not cover an adaptation of what the curriculum became after the decision", () => {
    const documents = [
      old("m", { edition: "1", effective: { to: "2024-06-30" } }),
      changed("m", { edition: "2", effective: { from: "2024-07-01" } }),
      changed("n", basedOn()),
      write.agreement("a", { assessed: { on: "2024-01-10" } }),
    ];
    expect(statusOf(documents)).not.toContain("recognized");
  });

  test("in a cluster takes the place of its curriculum", () => {
    const digests = ["m", "x"].map((id) => ({ id, digest: digestOf(old(id)) }));
    const documents = [
      old("m", { status: "ceased" }),
      old("n", basedOn()),
      old("x"),
      write.agreement("a", {
        microCredentials: [{ id: "m" }, { id: "x" }],
        basis: { substance: together(digests) },
      }),
    ];
    expect(statusOf(documents)).toEqual(["recognized"]);
  });

  test("in a cluster does not cover an adaptation of what the curriculum became after it was recorded", () => {
    const agreement = (basis: write.Part) =>
      write.agreement("a", { microCredentials: [{ id: "m" }, { id: "x" }], basis });
    const digests = ["m", "x"].map((id) => ({ id, digest: digestOf(old(id)) }));
    const parts = Object.fromEntries(["m", "x"].map((id) => [id, recordedParts(old(id))]));
    const documents = [
      old("m", { edition: "1", effective: { to: "2024-12-31" } }),
      changed("m", { edition: "2", effective: { from: "2025-01-01" } }),
      changed("n", basedOn({ edition: "2" })),
      old("x"),
      agreement({ substance: together(digests), parts }),
    ];
    expect(statusOf(documents, "2024-12-01")).toEqual(["recognized"]);
    const same = [...documents, old("o", basedOn({ edition: "1" }))];
    expect(statusOf(same, "2024-12-01")).toEqual(["recognized", "recognized"]);
  });

  test("that gives no credit gives none for the adaptation either", () => {
    const documents = [
      old("m"),
      old("n", basedOn()),
      write.course("c"),
      write.crosswalk([write.relates("n#K1", "exact", "c#O1")]),
    ];
    expect(statusOf(documents)).toEqual(["eligible assigned:c:n 3"]);
    const none = write.agreement("a", { decision: "no-credit", results: undefined });
    expect(statusOf([...documents, none])).toEqual([]);
  });
});
