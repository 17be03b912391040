import { expect, test } from "vitest";
import { twiceTexts } from "../../../src/report/plan/plan-twice.ts";
import { bank, type Part, program } from "../../builders/documents.ts";
import { planned, worth } from "../../ladder/plan/planned.ts";

const named = (id: string, title: string, credits: number, more: Part = {}) =>
  program({ id, title, credits, requirements: [{ id: "any", credits, from: {} }], ...more });

const texts = (credits: number, more: Part = {}) => {
  const programs = [named("cert", "Certificate", 3, more), named("dipl", "Diploma", 9)];
  return twiceTexts(planned([bank(), ...programs, ...worth("m", credits)], {}, ["cert", "dipl"]));
};

test("a completed program that enters another counts twice", () => {
  expect(texts(3)).toEqual([
    "3.0 of the credits count twice: Certificate enters Diploma as a block",
  ]);
});

test("so does what an overlap rule lets count in both", () => {
  const overlap = [{ with: { programs: ["dipl"] }, max: { credits: 6 } }];
  expect(texts(3, { overlap })).toEqual([
    "3.0 of the credits count twice: what Certificate and Diploma share",
  ]);
});

test("nothing else does", () => {
  expect(texts(2)).toEqual([]);
});
