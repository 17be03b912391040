import type { Document } from "../../documents/document.ts";
import type { Seen } from "../placing/item.ts";

/** What exceptions for everyone say of a requirement that takes credit itself. */
export interface LeafRulings {
  /** The courses that they may let in. */
  readonly letIn: readonly string[];
  /** True where they let in what a micro-credential brings: how much that is, and of what, is open. */
  readonly open: boolean;
  /** Do they let credit in that the requirement would not take? */
  readonly lets: (item: Seen) => boolean;
  /** The keys of those that keep credit out. */
  readonly barring: (item: Seen) => readonly string[];
}

/** Where no exception says anything. */
export const noRulings: LeafRulings = {
  letIn: [],
  open: false,
  lets: () => false,
  barring: () => [],
};

/** The key of the clause that an exception keeps its item out of requirements. */
export const exceptionKey = ({ id }: Pick<Document<"exception">, "id">): string =>
  `exception ${id}`;
