import { changeList } from "../../diagnostics/substance-change.ts";
import { Evaluation } from "../../ladder/evaluation.ts";
import { reaffirmation } from "../../ladder/record/decision.ts";
import { type Reaffirmable, reaffirmable } from "../../ladder/record/reaffirm.ts";
import type { Recorded } from "../../report/record-json.ts";
import type { PlainValue } from "../../source/tree.ts";
import { UsageError } from "../exit-code.ts";
import type { Opened } from "../opening.ts";
import type { Session } from "../session.ts";
import { agreementNamed } from "./agreement-named.ts";
import { amend } from "./amend.ts";
import { signingOf } from "./answers.ts";
import type { RecordFlags } from "./record-flags.ts";

/** Accepts the wording of today for an agreement. Throws a UsageError when more than the wording changed, or nothing did. */
export async function reaffirm(
  session: Session,
  flags: RecordFlags,
  opened: Opened,
): Promise<Recorded> {
  const { catalogue } = opened.day;
  const agreement = agreementNamed(catalogue, flags.reaffirm ?? "");
  const state = reaffirmable(agreement, new Evaluation(catalogue));
  if (!state.can) throw refusal(agreement.id, opened.asOf, state);
  const { by, on } = await signingOf(session.host, flags, opened.asOf);
  const value = reaffirmation(state.members, on, by) as PlainValue;
  const edit = { change: "append", key: "reaffirmed", value } as const;
  return { action: "reaffirmed", on, ...amend(session, flags, opened, agreement, edit) };
}

function refusal(
  id: string,
  asOf: string,
  state: Extract<Reaffirmable, { readonly can: false }>,
): UsageError {
  switch (state.why) {
    case "not-in-effect":
      return new UsageError(`${id} is not in effect on ${asOf}, or what it is about is not`);
    case "no-wording":
      return new UsageError(
        `${id} records no wording to compare with`,
        `record a new decision: --supersede ${id}`,
      );
    case "as-accepted":
      return new UsageError(`the wording of ${id} is as it was accepted`, "nothing is to be done");
    case "outdated":
      return new UsageError(
        `more than the wording changed since ${id}: ${changeList(state.changes)}`,
        `have it assessed again and record that: --supersede ${id}`,
      );
  }
}
