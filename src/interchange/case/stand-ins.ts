import { noDay } from "../no-day.ts";

/** The date of change of packages that state none: CASE asks for one, and no clock is read. */
export const noDate = `${noDay}T00:00:00Z`;

/** The creator of packages that state no publisher. */
export const notStated = "not stated";
