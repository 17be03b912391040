import { expect, test } from "vitest";
import { digest } from "../../src/kernel/digest.ts";

test("a digest is the SHA-256 of the text's UTF-8 bytes", () => {
  expect(digest("")).toBe(
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
  expect(digest("é")).toBe(
    "sha256:4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c",
  );
});
