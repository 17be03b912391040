import { describe, expect, test } from "vitest";
import { noted, planned, taken, workspace, worth } from "./planned.ts";

const is = (wanted: string) => (word: string) => word === wanted;

describe("what may be taken", () => {
  test("leaves out what is excluded and other issuers, not what is held", () => {
    const documents = workspace(
      worth("a", 3),
      worth("b", 3),
      worth("c", 3, { issuer: { id: "other" } }),
    );
    const narrowing = { exclude: is("a"), issuers: is("provider") };
    expect(taken(planned(documents, { narrowing }))).toEqual(["b"]);
    const plan = planned(documents, { narrowing, have: ["a", "c"] });
    expect(plan.have.map(({ microCredential }) => microCredential)).toEqual(["a", "c"]);
    expect(taken(plan)).toEqual(["b"]);
  });

  test("where a language is asked for, silence leaves out and is noted", () => {
    const documents = workspace(
      worth("en", 3, { language: ["en"] }),
      worth("fr", 3, { language: ["fr"] }),
      worth("none", 3, { language: null }),
      worth("silent", 3),
    );
    const plan = planned(documents, { narrowing: { language: is("fr") } });
    expect(taken(plan)).toEqual(["fr"]);
    expect(noted(plan)).toEqual(["language-unstated: silent"]);
  });

  test("delivery is asked of participation, pacing and places", () => {
    const documents = workspace(
      worth("far", 3, { delivery: { participation: "online" } }),
      worth("near", 3, { delivery: { participation: "in-person" } }),
      worth("town", 3, { delivery: { location: ["Kelowna"] } }),
      worth("silent", 3),
    );
    const online = planned(documents, { narrowing: { delivery: is("online") } });
    expect(taken(online)).toEqual(["far"]);
    expect(noted(online)).toEqual(["delivery-unstated: silent town"]);
    const place = planned(documents, { narrowing: { delivery: is("Kelowna") } });
    expect(taken(place)).toEqual(["town"]);
    expect(noted(place)).toEqual(["delivery-unstated: far near silent"]);
  });
});
