import { type CivilDate, parseDate } from "../../kernel/date.ts";
import type { Signatory } from "../../ladder/record/decision.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { readSignatory, signatoryForm } from "./signatory.ts";

/** The flags that say who decided, when, on which conditions and until when. */
export interface SigningFlags {
  readonly by?: readonly string[];
  readonly on?: CivilDate;
  readonly until?: CivilDate;
  readonly condition?: string;
}

/** Who decided and when. */
export interface Signing {
  readonly by: readonly Signatory[];
  readonly on: string;
}

/** How often a question is asked again. */
const mostTries = 3;

/** Who decided and when: by the flags, else asked on a terminal. Throws a UsageError when nobody is named. */
export async function signingOf(host: Host, flags: SigningFlags, today: string): Promise<Signing> {
  const { ask } = host;
  if (flags.by !== undefined) return { by: flags.by.map(readSignatory), on: flags.on ?? today };
  if (ask === undefined) {
    throw new UsageError("who decided is not said", `name them with --by ${signatoryForm}`);
  }
  const who = await answer(host, ask, `Who decided? ${signatoryForm}: `, readSignatory);
  const on = flags.on ?? (await answer(host, ask, `On which day? [${today}] `, dayOr(today)));
  return { by: [who], on };
}

/** Conditions and the last day: by the flags; asked on a terminal where who decided was asked too. */
export async function termsOf(
  host: Host,
  flags: SigningFlags,
): Promise<{ readonly until: string | undefined; readonly condition: string | undefined }> {
  const { ask } = host;
  const { until, condition } = flags;
  if (ask === undefined || flags.by !== undefined) return { until, condition };
  const asked = async (question: string, read: (text: string) => string | undefined) =>
    answer(host, ask, question, read);
  return {
    condition:
      condition ?? (await asked("On which conditions? [none] ", (text) => text || undefined)),
    until: until ?? (await asked("Until which day? [open] ", dayOr(undefined))),
  };
}

const dayOr =
  <T>(otherwise: T) =>
  (text: string): string | T => {
    if (text === "") return otherwise;
    const day = parseDate(text);
    if (day !== null) return day;
    throw new UsageError(`"${text}" is no day`, "write a day of the calendar as YYYY-MM-DD");
  };

/** Asks until the answer can be read, a few times. Throws a UsageError when there is no answer. */
async function answer<T>(
  { stderr }: Host,
  ask: NonNullable<Host["ask"]>,
  question: string,
  read: (text: string) => T,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const text = await ask(question);
    if (text === null) throw new UsageError("there was no answer", "nothing was recorded");
    try {
      return read(text.trim());
    } catch (error) {
      if (!(error instanceof UsageError) || tries === mostTries) throw error;
      stderr.write(`${error.message}; ${error.help}\n`);
    }
  }
}
