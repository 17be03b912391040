import fc from "fast-check";
import { expect, test } from "vitest";
import { LineBlock } from "../../../src/report/text/line-block.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("a block is its lines one after the other, however large, and is empty once it is taken", () => {
  const line = fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 40_000 }), (lines, times) => {
      const block = new LineBlock();
      const long = `é${"x".repeat(times)}`;
      const all = [["first ", "\n"], [long, long], ...lines];
      for (const round of [1, 2]) {
        for (const [head = "", rest = ""] of all) block.add(head, encode(rest));
        const bytes = encode(all.flat().join(""));
        expect(block.length, `round ${round}`).toBe(bytes.length);
        expect(Buffer.from(block.take()).equals(bytes)).toBe(true);
        expect(block.length).toBe(0);
      }
    }),
    { numRuns: 50 },
  );
});

test("a line can be put together from pieces of bytes", () => {
  const block = new LineBlock();
  const bytes = encode("S-1 and S-2");
  for (let times = 0; times < 20_000; times += 1) {
    block.addBytes(bytes, 8, 11);
    block.add("", encode(",rest\n"));
  }
  expect(new TextDecoder().decode(block.take())).toBe("S-2,rest\n".repeat(20_000));
});

test("what was taken does not change when lines are added", () => {
  const block = new LineBlock();
  block.add("first\n");
  const taken = block.take();
  block.add("other\n");
  expect(new TextDecoder().decode(taken)).toBe("first\n");
});
