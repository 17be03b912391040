import { code } from "./entry.ts";

/** Codes about lists whose entries cannot all mean what they say. */
export const listCodes = {
  "repeated-entry": code<{ entry: string }>({
    severity: "warning",
    title: "An entry stands twice in a list",
    message: (a) => `"${a.entry}" stands twice in this list`,
    help: () => "remove it, or write what was meant instead",
    explanation:
      "Each grade of a scale has one band, each level of a scale one place, and evidence is needed once: of a second entry only the first counts, or nobody can tell which does. Most often another name was meant.",
  }),
  "overlapping-bands": code<{ grade: string; other: string }>({
    severity: "warning",
    title: "Two bands of a grade scale overlap",
    message: (a) => `the band of "${a.grade}" overlaps that of "${a.other}"`,
    help: () => "let one band end where the other begins, or before",
    explanation:
      "A grade is compared with a least grade by the percentages of its band. Where bands overlap, the same percentage is two grades, and a learner's may reach what it should not, or be for review without need. Bands may touch, a pass may cover several grades, and two systems of grades may stand beside each other, each from the lowest to the highest percentage.",
  }),
  "self-reference": code<{ id: string; what: "excludes" | "shares" }>({
    severity: "warning",
    title: "Something is set against itself, or shared with itself",
    message: (a) =>
      a.what === "excludes"
        ? `the course ${a.id} excludes itself`
        : `the requirement ${a.id} is to share with itself`,
    help: (a) =>
      a.what === "excludes"
        ? "name the course whose credit it bars, or remove it"
        : "name two requirements that one award may fill, or remove the pair",
    explanation:
      "A course is credited once anyway, and one award fills a requirement once: what is paired with itself has no effect. Most often another id was meant, whose rule is missing now.",
  }),
} as const;
