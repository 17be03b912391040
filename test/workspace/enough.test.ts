import { expect, test } from "vitest";
import { loadWorkspace } from "../../src/workspace/load.ts";
import { folderWith } from "../cli/workspace.ts";

test("no more files are looked for and read once it is enough", () => {
  const course = (id: number) =>
    `kind: course\nid: c${id}\ntitle: C\ninstitution: i\ncode: C ${id}\ncredits: 3\nunit: ects\noutcomes: []\n`;
  const names = Array.from({ length: 50 }, (_, id) => [`c${id}.yaml`, course(id)]);
  const root = folderWith(Object.fromEntries(names));
  const loaded = (isEnough?: () => boolean) =>
    loadWorkspace({
      root,
      packs: false,
      ...(isEnough === undefined ? {} : { isEnough }),
    }).documents.of("course").length;
  let asked = 0;
  expect(loaded()).toBe(50);
  const askedOften = () => {
    asked += 1;
    return asked > 60;
  };
  expect(loaded(askedOften)).toBe(10);
  expect(loaded(() => true)).toBe(0);
});
