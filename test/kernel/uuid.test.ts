import { expect, test } from "vitest";
import { uuidIn, uuidOf } from "../../src/kernel/uuid.ts";

test("a name always has the same UUID, as RFC 9562 derives it", () => {
  // Other implementations give the same: `python -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.org/a'))"`.
  expect(uuidOf("https://example.org/a")).toBe("77980eae-c343-5b01-9823-eb6ac1da021f");
  expect(uuidOf("é")).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test("a URI that ends with a UUID names it", () => {
  expect(uuidIn("https://example.org/uri/C6496676-D7CB-11E8-824F-0242AC160002")).toBe(
    "c6496676-d7cb-11e8-824f-0242ac160002",
  );
  expect(uuidIn("https://example.org/uri/c6496676")).toBeNull();
  expect(uuidIn("")).toBeNull();
});
