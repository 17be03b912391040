import type { DraftValue } from "../../source/draft-yaml.ts";
import type { ImportOptions } from "../format.ts";
import { institutionOf } from "./decision.ts";
import type { GuideRow } from "./guide-row.ts";
import { ownerOf } from "./institution.ts";
import { readSending, type SendingItem } from "./sending.ts";
import type { Institution, Stubs } from "./stubs.ts";

/** A list of micro-credentials that a decision is about, together. */
export type Members = readonly {
  readonly [key: string]: DraftValue | undefined;
  readonly id: string;
}[];

/** What a row is about, any one list; nothing where it cannot be told, with findings in the row. */
export function membersOf(row: GuideRow, stubs: Stubs, options: ImportOptions): readonly Members[] {
  const ids = row.text("ids");
  if (ids !== null) {
    const members = ids
      .split(/\s+&\s+/)
      .map((text) => /^([a-z0-9][a-z0-9.-]*)(?:@(.+))?$/s.exec(text));
    if (!members.includes(null))
      return [members.map((found) => ({ id: found?.[1] ?? "", edition: found?.[2] }))];
    row.unclear("ids", "ids such as `ubc-zero-carbon & nic-timber@2024`");
    return [];
  }
  const text = row.text("item");
  if (text === null) {
    row.lacks("something that was learned", "item");
    return [];
  }
  const read = readSending(text);
  if (read === null)
    row.unclear("item", "courses such as `SFU MATH 100 (3)`, or the title of what was learned");
  const lists = (read ?? []).map((items) =>
    items.flatMap((item) => {
      const id = offeringOf(item, row, stubs, options, items.length === 1);
      return id === null ? [] : [{ id }];
    }),
  );
  return row.findings.length > 0 ? [] : lists;
}

function offeringOf(
  item: SendingItem,
  row: GuideRow,
  stubs: Stubs,
  options: ImportOptions,
  alone: boolean,
): string | null {
  const { words, number, credits, range } = item;
  const stated = row.text("sending") ?? options.institution ?? null;
  const owner = number === null || item.title !== null ? null : ownerOf(words, stated);
  if (number !== null && item.title === null && owner === null) {
    row.lacks(`the sending institution before the subject of "${words.join(" ")}"`, "item");
    return null;
  }
  const name = owner?.institution ?? stated;
  const institution: Institution | null = name === null ? null : institutionOf(name);
  if (institution === null) {
    row.lacks("a sending institution (or --institution)", "item");
    return null;
  }
  const code = number === null ? null : `${owner?.subject ?? words.join(" ")} ${number}`;
  const title = item.title ?? (alone ? row.text("itemTitle") : null);
  const fullName = stated !== null && stated !== name ? stated : institution.name;
  const named = {
    institution: { id: institution.id, name: fullName },
    code,
    title,
    credits,
    range,
  };
  return stubs.offering({ ...named, at: row.at("item") });
}
