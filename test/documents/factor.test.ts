import { describe, expect, test } from "vitest";
import { decode, findingsIn } from "../builders/decode.ts";

const bank = (factor: string) =>
  `kind: credit-bank\nid: b\ninstitution: i\nedition: "1"\nequivalence: {threshold: 80%}\nconversions: [{to: u, source: s, factor: ${factor}}]\n`;

describe("the factor of a conversion is exactly what was written", () => {
  test.each([
    ["0.5", "1/2"],
    ["0.6667", "6667/10000"],
    ["2", "2"],
    ["2/3", "2/3"],
    ["4 / 6", "2/3"],
    ['"2/3"', "2/3"],
  ])("%s", (written, expected) => {
    const { document } = decode(bank(written));
    const found = document?.kind === "credit-bank" ? document.data.conversions : [];
    expect(found.map(({ factor }) => factor.toExact())).toEqual([expected]);
  });

  test.each(["0", "-1", "0/3", "2/0", "0.66666", "1e9", "-2/3", '"0.5"', "1.5/3", "half"])(
    "%s is refused where it stands",
    (written) => {
      expect(findingsIn(bank(written))).toEqual(["6:42 invalid-value"]);
    },
  );
});
