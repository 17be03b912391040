import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decodeDocument } from "../../src/documents/decode.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { readYaml } from "../../src/source/yaml.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { builtIn, packFile, shelvedKinds } from "../../src/workspace/packs.ts";
import * as write from "../builders/documents.ts";
import { codes, yamlOf } from "../builders/workspace.ts";

const load = (...documents: write.Part[]) =>
  loadTexts([{ path: "w.yaml", text: yamlOf(documents) }]);

const scaled = write.course("c", {
  outcomes: [write.outcome("O1", { level: { scale: "bloom", value: "apply" } })],
});

describe("built-in packs", () => {
  test("are there when something names them, and without a finding", () => {
    const { documents, diagnostics, files } = load(scaled);
    expect(documents.has("level-scale", "bloom")).toBe(true);
    expect(diagnostics).toEqual([]);
    expect(files).toBe(1);
  });

  test("are not read when nothing needs them", () => {
    const { sources } = load(write.course("c"));
    expect([...sources.keys()].filter((path) => path.includes("/credit-banks/"))).toEqual([]);
    expect([...sources.keys()].filter((path) => path.includes("/scales/"))).toEqual([]);
  });

  test("are replaced by a workspace document of the same kind and id, which says so", () => {
    const { documents, diagnostics } = load(write.scale("bloom"));
    expect(documents.editions("level-scale", "bloom").map((d) => d.origin)).toEqual(["workspace"]);
    expect(codes(diagnostics)).toEqual(["overrides-pack"]);
    expect(diagnostics[0]?.severity).toBe("info");
  });

  test("are replaced by one with errors, too, which then takes no part", () => {
    for (const fault of [{ zork: 1 }, { levels: "many" }]) {
      const { documents } = load({ ...write.scale("bloom"), ...fault }, scaled);
      expect(documents.has("level-scale", "bloom")).toBe(false);
    }
  });

  test("are not replaced by another kind of the same id", () => {
    const { documents, diagnostics } = load(write.course("bloom"), scaled);
    expect(documents.has("level-scale", "bloom")).toBe(true);
    expect(diagnostics).toEqual([]);
  });
});

describe("a credit bank is there", () => {
  const banks = (documents: write.Part[], asked?: readonly string[]) =>
    loadTexts([{ path: "w.yaml", text: yamlOf(documents) }], { banks: asked }).documents.ids(
      "credit-bank",
    );

  test("for a program that lists it, and for the programs of its institution", () => {
    expect(banks([write.program({ banks: ["us-ace"] })])).toEqual(["us-ace"]);
    expect(banks([write.program({ institution: "vcc" })])).toEqual(["vcc"]);
    expect(banks([write.program({ institution: "vcc", banks: ["tru-mca"] })])).toEqual(["tru-mca"]);
  });

  test("with the grade scale that it names", () => {
    const { documents } = load(write.program({ institution: "vcc" }));
    expect(documents.ids("grade-scale")).toEqual(["vcc"]);
  });

  test("when it is asked for, by its id, a pattern or all", () => {
    expect(banks([write.course("c")], ["vcc"])).toEqual(["vcc"]);
    expect(banks([write.course("c")], ["us-*"])).toEqual(["us-ace", "us-credit-hour", "us-nccrs"]);
    expect(banks([write.course("c")], ["all"]).length).toBe(builtIn("credit-bank").length);
  });
});

test("a crosswalk of levels is there when both of its scales are", () => {
  const crosswalks = (...scales: readonly string[]) =>
    load(
      ...scales.map((scale, index) =>
        write.course(`c${index}`, {
          outcomes: [write.outcome("O1", { level: { scale, value: "5" } })],
        }),
      ),
    ).documents.ids("level-crosswalk");
  expect(crosswalks("scqf")).toEqual([]);
  expect(crosswalks("scqf", "eqf")).toEqual(["scqf--eqf"]);
});

describe.each(shelvedKinds)("every built-in %s", (kind) => {
  const ids = builtIn(kind);
  if (ids.length === 0) test.skip("there is none", () => undefined);

  test.each(ids)("%s is in the file of its name, and sound", (id) => {
    const { absolute, display } = packFile({ kind, id });
    const source = new SourceFile(display, readFileSync(absolute, "utf8"));
    const decoded = readYaml(source).documents.map((root) => decodeDocument(root, source, "pack"));
    expect(decoded.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(decoded.map(({ document }) => `${document?.kind} ${document?.id}`)).toEqual(
      decoded.map(() => `${kind} ${id}`),
    );
  });
});

test("a crosswalk of levels is named after its scales", () => {
  for (const id of builtIn("level-crosswalk")) {
    const { absolute } = packFile({ kind: "level-crosswalk", id });
    const { from, to } = parse(readFileSync(absolute, "utf8")) as Record<string, string>;
    expect(id).toBe(`${from}--${to}`);
  }
});
