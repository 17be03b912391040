import type { YamlComment } from "../../source/commented-yaml.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import { listed } from "../listed.ts";
import type { Decision } from "./decision.ts";
import type { GuideRow } from "./guide-row.ts";
import type { Members } from "./members.ts";

/** What an agreement says that a row makes. */
export type AgreementData = Decision & {
  readonly [key: string]: DraftValue | undefined;
  readonly bank: string;
  readonly microCredentials: Members;
};

/** What our own exports say beside what guides say. */
export function fixedOf(row: GuideRow): { readonly [key: string]: DraftValue | undefined } {
  const denied = row.words("approved").toLowerCase() === "no";
  const approved = denied ? undefined : row.day("approved");
  const programs = row.ids("programs");
  const [first, ...more] = row.ids("supersedes");
  return {
    approved: denied ? null : approved === undefined ? undefined : { on: approved },
    programs: listed(programs),
    reviewBy: row.day("review"),
    supersedes: first === undefined || more.length === 0 ? first : [first, ...more],
    note: row.text("note") ?? undefined,
    edition: row.text("edition") ?? undefined,
  };
}

/** Where an agreement was read, what the row leaves open, and what was taken for words of it. */
export function commentsOn(
  row: GuideRow,
  data: AgreementData,
  why: string | null,
  several: boolean,
): readonly YamlComment[] {
  const { file } = row.at("credit");
  const lines = [`Read from row ${row.number} of ${file} (transfer guide): ${row.words("credit")}`];
  if (several)
    lines.push("The row gives a choice; each of its alternatives is an agreement of its own.");
  if (data.approved === undefined)
    lines.push(
      "The guide says nothing of an approval: until one is recorded, it counts for review.",
    );
  return [
    { path: [], lines },
    ...(data.results ?? []).flatMap(({ level, levelLabel }, index) =>
      levelLabel === undefined
        ? []
        : [
            {
              path: ["results", index, "level"],
              lines: [`The guide says "${levelLabel}"; year ${level} was taken for it.`],
            },
          ],
    ),
    ...(why === null ? [] : [{ path: ["assessed"], lines: [why] }]),
  ];
}
