import { expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { assumptionWords, type Condition } from "../../../src/report/html/assumption-words.ts";

const titles: Readonly<Record<string, string>> = { bridge: "Bridge", lab: "Lab" };
const names = {
  offering: (id: string) => titles[id] ?? id,
  course: (id: string) => id,
  requirement: (path: string) => path,
  statement: () => null,
  outcome: () => null,
};
const half = Rational.of(1).over(Rational.of(2));

test.each<[Condition, string, string]>([
  [{ kind: "grade", minimum: "B" }, "A grade of at least B.", "Une note d’au moins B."],
  [{ kind: "grade", minimum: half }, "A grade of at least 50%.", "Une note d’au moins 50\u00a0%."],
  [
    { kind: "grade-each", minimum: half, guaranteed: true },
    "A grade of at least 50% on every competency; its pass rule sees to that.",
    "Une note d’au moins 50\u00a0% pour chaque compétence\u202f; sa règle de réussite y veille.",
  ],
  [
    { kind: "grade-each", minimum: "C", guaranteed: false },
    "A grade of at least C on every competency.",
    "Une note d’au moins C pour chaque compétence.",
  ],
  [
    { kind: "currency", months: 1, onStale: "deny", until: "as-of" },
    "Completed within 1 month before the day of the answer; what is older is refused.",
    "Achevée dans le mois avant le jour de la réponse\u202f; ce qui est plus ancien est refusé.",
  ],
  [
    { kind: "currency", months: 60, onStale: "review", until: "admission" },
    "Completed within 60 months before admission; what is older is reviewed.",
    "Achevée dans les 60 mois avant l’admission\u202f; ce qui est plus ancien est examiné.",
  ],
  [
    { kind: "pace", credits: Rational.of(9), per: "term" },
    "No more than 9 credits in a term.",
    "Pas plus de 9 crédits par trimestre.",
  ],
  [
    { kind: "reuse", max: { credits: Rational.of(1) }, credentials: null },
    "Not used before for another credential (a program) beyond 1 credit.",
    "N’a pas déjà servi à un autre titre (un programme) au-delà de 1 crédit.",
  ],
  [
    { kind: "reuse", max: { share: half }, credentials: ["dip", "cert"] },
    "Not used before for another credential (dip, cert) beyond 50% of it.",
    "N’a pas déjà servi à un autre titre (dip, cert) au-delà de 50\u00a0%.",
  ],
  [
    { kind: "complete", microCredentials: ["bridge", "lab"] },
    "Completed, too: “Bridge” and “Lab”.",
    "Aussi achevé\u00a0: «\u00a0Bridge\u00a0» et «\u00a0Lab\u00a0».",
  ],
  [{ kind: "note", note: "Portfolio." }, "“Portfolio.”", "«\u00a0Portfolio.\u00a0»"],
])("%o is said in both languages", (condition, en, fr) => {
  expect(assumptionWords(condition, names)).toEqual({ en, fr });
});
