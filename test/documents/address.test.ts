import { describe, expect, test } from "vitest";
import { parseAddress } from "../../src/documents/address.ts";

describe("an address", () => {
  test("names a part of a document", () => {
    expect(parseAddress("bc-carbon#K4")).toEqual({
      type: "local",
      document: "bc-carbon",
      local: "K4",
    });
  });

  test.each([
    "http://data.europa.eu/esco/skill/abc",
    "https://example.org/a#b",
    "urn:uuid:1234",
    "ce-1234:x",
  ])("%s is a URI", (uri) => {
    expect(parseAddress(uri)).toEqual({ type: "uri", uri });
  });

  test.each(["", "bc-carbon", "#K4", "bc-carbon#", "two words#K4:"])("%j is neither", (text) => {
    const address = parseAddress(text);
    expect(address === null || address.type === "local").toBe(true);
    if (!text.includes(" ")) expect(address).toBeNull();
  });
});
