import type { WorkData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";

/** What depends on a question: credit, or what it brings instead. */
export function stakeWords(
  m: Messages,
  { credits, gains }: Pick<WorkData, "credits" | "gains">,
): string {
  if (gains.length === 0) return m.credits(credits);
  return gains.map((gain) => m.questions.gains[gain]).join(" · ");
}
