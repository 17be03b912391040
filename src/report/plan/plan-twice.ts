import { least, type Rational, sum } from "../../kernel/rational.ts";
import type { Plan } from "../../ladder/plan/result.ts";
import type { PlacedAward, ProgramView } from "../../ladder/result.ts";
import { creditText } from "../text/amount.ts";

/** What of the credits of several programs counts twice, as the steps bring it once: what is a block of another, or counts in both. */
export function twiceTexts({ programs }: Plan): string[] {
  return [...programs.flatMap(enteredTexts), ...sharedTexts(programs)];
}

function enteredTexts({ title, certain }: ProgramView): string[] {
  return certain.blocks.flatMap(({ program: { program }, counted }) =>
    twiceText(counted, `${program.data.title ?? program.id} enters ${title} as a block`),
  );
}

function sharedTexts(programs: readonly ProgramView[]): string[] {
  return programs.flatMap((one, at) =>
    programs.slice(at + 1).flatMap((other) => {
      const both = one.certain.placed.flatMap((placed) =>
        other.certain.placed
          .filter(({ award }) => keyOf(award) === keyOf(placed.award))
          .map(({ counted }) => least(counted, placed.counted)),
      );
      return twiceText(sum(both), `what ${one.title} and ${other.title} share`);
    }),
  );
}

function twiceText(credits: Rational, why: string): string[] {
  return credits.isPositive ? [`${creditText(credits)} of the credits count twice: ${why}`] : [];
}

const keyOf = ({ bank, id, microCredentials }: PlacedAward["award"]) =>
  [bank, id, ...microCredentials].join(" ");
