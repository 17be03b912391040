import { competenciesOf, type Grid } from "./grid.ts";

/** The list of all competencies with what is known of each, in words; the headings first. */
export function competencyList({ offerings }: Pick<Grid, "offerings">): string[][] {
  return [
    [
      "Competency",
      "Statement",
      "Level",
      "Micro-credential",
      "Every completer shows it",
      "Assessed by",
    ],
    ...competenciesOf(offerings).map(({ key, offering, competency }) => {
      const { statement, level, demonstrated } = competency;
      const covering = (offering.data.assessments ?? []).filter(
        ({ competencies }) => competencies === undefined || competencies?.includes(competency.id),
      );
      const assessed = covering.map(({ id, type }) => (type ? `${id} (${type})` : id)).join(", ");
      const unknown = offering.data.assessments === undefined ? "not stated" : "none";
      const shows =
        demonstrated === "required" ? "yes" : demonstrated === "optional" ? "no" : "not stated";
      return [
        key,
        statement,
        level ? `${level.value} (${level.scale})` : "not stated",
        `${offering.data.title} (${offering.id})`,
        shows,
        assessed === "" ? unknown : assessed,
      ];
    }),
  ];
}
