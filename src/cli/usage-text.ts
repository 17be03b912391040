import { neutralise } from "../report/text/neutralise.ts";
import type { UsageError } from "./exit-code.ts";

/** What the user asked for and cannot be done, and what to do. */
export function usageText({ message, help }: UsageError): string {
  return shownSafely(`error: ${message}\n${help === null ? "" : `help: ${help}\n`}`);
}

/** Lines that may repeat what was typed, or stands in the environment: nothing in them acts on a terminal. */
export function shownSafely(text: string): string {
  return text.split("\n").map(neutralise).join("\n");
}
