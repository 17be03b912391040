import { test } from "vitest";
import { course } from "../../builders/documents.ts";
import { faults } from "./ask.ts";

test("x", () => {
  const cs = [
    course("a"),
    course("b"),
    course("c"),
    course("d", { effective: { to: "2020-01-01" } }),
  ];
  const show = (name: string, requirements: unknown[], more = {}, extra = cs) =>
    console.log(name, JSON.stringify(faults({ requirements, ...more }, extra)));
  show("few", [{ id: "p", credits: 9, from: { courses: ["a", "b"] } }]);
  show("ok", [{ id: "p", credits: 6, from: { courses: ["a", "b"] } }]);
  show("twice", [
    { id: "p", course: "a" },
    { id: "q", course: "a" },
  ]);
  show(
    "shared",
    [
      { id: "p", course: "a" },
      { id: "q", course: "a" },
    ],
    { sharing: [["p", "q"]] },
  );
  show("two pools", [
    { id: "p", credits: 3, from: { courses: ["a"] } },
    { id: "q", credits: 3, from: { courses: ["a"] } },
    { id: "r", credits: 3, from: { courses: ["a", "b"] } },
  ]);
  show("dead", [{ id: "p", course: "d" }]);
  show("choose", [
    {
      id: "p",
      choose: 2,
      of: [
        { id: "x", course: "d" },
        { id: "y", course: "a" },
      ],
    },
  ]);
  show("choose n", [
    {
      id: "p",
      choose: 3,
      of: [
        { id: "x", course: "b" },
        { id: "y", course: "a" },
      ],
    },
  ]);
  show("credits of", [
    {
      id: "p",
      credits: 12,
      of: [
        { id: "x", course: "b" },
        { id: "y", credits: 6, from: {} },
      ],
    },
  ]);
  show("limit", [
    {
      id: "p",
      credits: 12,
      from: { levels: [3] },
      limits: [{ id: "l", of: { levels: [3, 4] }, max: { credits: 6 } }],
    },
  ]);
  show("limit ok", [
    {
      id: "p",
      credits: 12,
      from: { levels: [3, 5] },
      limits: [{ id: "l", of: { levels: [3, 4] }, max: { credits: 6 } }],
    },
  ]);
  show(
    "program limit",
    [
      { id: "p", credits: 12, from: {} },
      { id: "q", course: "a" },
    ],
    { limits: [{ id: "all", max: { credits: 14 } }] },
  );
  show(
    "residency",
    [
      { id: "p", credits: 50, from: { routes: ["plar", "transfer"] } },
      { id: "q", course: "a" },
    ],
    { residency: { share: 0.5 } },
  );
  show(
    "excl",
    [
      {
        id: "p",
        allOf: [
          { id: "x", course: "a" },
          { id: "y", course: "e" },
        ],
      },
    ],
    {},
    [course("a"), course("e", { excludes: ["a"] })],
  );
  show("awards", [
    {
      id: "p",
      credits: 9,
      from: { courses: ["a", "b", "c"] },
      limits: [{ id: "n", max: { awards: 2 } }],
    },
  ]);
  show("res+lim", [{ id: "p", credits: 60, from: {} }], {
    residency: { credits: 30, satisfiedBy: ["plar"] },
    limits: [{ id: "plar", of: { routes: ["plar"] }, max: { credits: 10 } }],
  });
});
