import { expect, test } from "vitest";
import { clr } from "../../src/interchange/clr/clr.ts";
import { ctdl } from "../../src/interchange/ctdl/ctdl.ts";
import { elm } from "../../src/interchange/elm/elm.ts";
import type { Format } from "../../src/interchange/format.ts";
import { openBadges } from "../../src/interchange/open-badges/open-badges.ts";
import { transferGuide } from "../../src/interchange/transfer-guide/transfer-guide.ts";
import { exported } from "./exchange.ts";

const offering = (hours: string) => `
kind: micro-credential
id: m-1
title: Timber One
description: d
creditStatus: non-credit
issuer: {id: nic, name: North Island College}
effective: {from: 2022-01-01}
hours: {${hours}}
level: {year: 2}
status: suspended
competencies: [{id: C1, statement: Measure a stand}]
`;

const lost = (format: Format, yaml: string) =>
  exported(format, yaml)
    .diagnostics.filter(({ code }) => code === "not-carried")
    .map(({ message }) => /`(.*?)`/.exec(message)?.[1])
    .sort();

const scheduled = ["hours.lab", "hours.lecture", "hours.unspecified"];

test.each([
  [elm, [...scheduled, "level.year", "status"]],
  [openBadges, [...scheduled, "level.year", "status"]],
  [clr, [...scheduled, "level.year", "status"]],
  [ctdl, ["level.year"]],
])(
  "hours, a year and a status that have no place are told, whatever stands beside them",
  (format, told) => {
    const others = "lecture: 45, lab: 25, unspecified: 5";
    expect(lost(format, offering(others))).toEqual(told);
    expect(lost(format, offering(`learning: 70, ${others}`))).toEqual(told);
  },
);

test.each([elm, openBadges, clr, ctdl])(
  "what a document states to be none is told, for a file says only what there is",
  (format) => {
    const yaml = offering("learning: 70, lecture: null").replace("description: d", "purpose: null");
    expect(lost(format, yaml)).toEqual(expect.arrayContaining(["hours.lecture", "purpose"]));
  },
);

test("that nobody approved is what a guide can say", () => {
  const yaml = `kind: agreement
id: a
bank: b
microCredentials: [{id: m}]
decision: no-credit
assessed: {on: 2024-01-01}
approved: null`;
  expect(lost(transferGuide, yaml)).toEqual([]);
});

test("a status of active is what any credential has", () => {
  const yaml = offering("learning: 70").replace("suspended", "active");
  expect(lost(elm, yaml)).toEqual(["level.year"]);
});
