import { expect, test } from "vitest";
import { runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

/** A workspace in which everything that is listed stands there backwards. */
const backwards = () =>
  folderWith({
    ...smallWorkspace,
    "offerings.yaml": offering("sure", "Carbon for sure"),
    "course.yaml": (smallWorkspace["course.yaml"] ?? "").replace(
      "outcomes:",
      "outcomes:\n  - {id: O3, statement: Sell carbon}\n  - {id: O2, statement: Store carbon}",
    ),
    "bank.yaml": `${smallWorkspace["bank.yaml"]}sources: {s: {title: A source}}
conversions: [{to: us-quarter, factor: 1.5, source: s}, {to: ects, factor: 2, source: s}]
limits:
  - {id: z, credentials: [diploma, certificate], of: {routes: [transfer, plar]}, max: {credits: 9}}
  - {id: a, programs: [diploma], max: {credits: 9}}
`,
  });

interface Course {
  readonly outcomes: readonly { readonly outcome: string }[];
}

const outcomes = ["carbon#O1", "carbon#O2", "carbon#O3"];
const told = (course: Course | undefined) => course?.outcomes.map(({ outcome }) => outcome);

test("outcomes of a course, in derivations and awards, and terms of a bank, stand by their ids", async () => {
  const cwd = backwards();
  const assessed = await runJson<{
    readonly assessments: readonly {
      readonly courses: readonly Course[];
      readonly terms: object;
    }[];
  }>(["assess"], { cwd });
  const [first] = assessed.assessments;
  expect(told(first?.courses[0])).toEqual(outcomes);
  expect(first?.terms).toMatchObject({
    caps: [
      { id: "a", programs: ["diploma"] },
      { id: "z", credentials: ["certificate", "diploma"], routes: ["plar", "transfer"] },
    ],
    conversions: [{ to: "ects" }, { to: "us-quarter" }],
  });
  const { pair } = await runJson<{
    readonly pair: {
      readonly awards: readonly Course[];
      readonly fixes: readonly { readonly about: readonly string[] }[];
    };
  }>(["explain", "sure", "diploma"], { cwd });
  expect(told(pair.awards[0])).toEqual(outcomes);
  for (const { about } of pair.fixes) expect(about).toEqual(about.toSorted());
});
