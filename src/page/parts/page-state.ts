import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Bilingual } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";
import type { Model } from "../model/model.ts";
import type { Route } from "../model/route.ts";

/** What every part of the page knows. */
export interface PageState {
  readonly model: Model;
  readonly m: Messages;
  readonly route: Route;
  /** Changes what is chosen here, without leaving a step in the history. */
  readonly choose: (change: Readonly<Record<string, string>>) => void;
}

/** Hands the state down. */
export const PageContext = createContext<PageState | null>(null);

/** The state of the page. Throws outside of it. */
export function usePage(): PageState {
  const state = useContext(PageContext);
  if (state === null) throw new Error("outside of the page");
  return state;
}

/** A sentence of the data in the language of the page. */
export function say({ model, m }: PageState, index: number): string {
  const words: Bilingual | undefined = model.data.words[index];
  return words === undefined ? "" : m.code === "fr" ? words.fr : words.en;
}
