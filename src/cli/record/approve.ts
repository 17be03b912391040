import { compareText } from "../../kernel/order.ts";
import type { Recorded } from "../../report/record-json.ts";
import { UsageError } from "../exit-code.ts";
import type { Opened } from "../opening.ts";
import type { Session } from "../session.ts";
import { agreementNamed } from "./agreement-named.ts";
import { amend } from "./amend.ts";
import { signingOf } from "./answers.ts";
import type { RecordFlags } from "./record-flags.ts";

/** Approves an agreement. Throws a UsageError when it is approved already, or would be before it was assessed. */
export async function approve(
  session: Session,
  flags: RecordFlags,
  opened: Opened,
): Promise<Recorded> {
  const agreement = agreementNamed(opened.day.catalogue, flags.approve ?? "");
  const { approved, assessed } = agreement.data;
  if (approved) {
    throw new UsageError(`${agreement.id} was approved on ${approved.on}`, "nothing is to be done");
  }
  const { by, on } = await signingOf(session.host, flags, opened.asOf);
  if (compareText(on, assessed.on) < 0) {
    throw new UsageError(
      `${agreement.id} was assessed on ${assessed.on}, after ${on}`,
      "state the day of the approval with --on",
    );
  }
  const people = by.map((one) => ({ ...one }));
  const [only, ...more] = people;
  const value = { on, by: more.length === 0 ? only : people };
  const edit = { change: "set", key: "approved", value } as const;
  return { action: "approved", on, ...amend(session, flags, opened, agreement, edit) };
}
