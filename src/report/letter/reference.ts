import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { HoldingAccount, LearnerAccount } from "../../learner/account/account.ts";
import type { LearnerAward } from "../../learner/result.ts";
import type { Messages } from "./messages.ts";
import { type ListItem, list, paragraph, type Section } from "./structure.ts";

/** Codes, rules, sources and ids behind the letter, in the words of the records; for those who work with them. */
export function reference(account: LearnerAccount, messages: Messages): Section {
  const { answer, banks, program, holdings, exceptions } = account;
  const fromRecords: ListItem[] = [
    item(program.id, [`verdict ${answer.verdict}`, ...answer.reasons]),
    ...banks.map(({ id, edition }) => item(id, [`edition ${edition}`])),
    ...answer.awards.map(ofAward),
    ...holdings.flatMap(ofHolding),
    ...exceptions.map(({ id, type, requirement }) =>
      item(id, [requirement === null ? type : `${type} in ${requirement}`]),
    ),
  ];
  return {
    heading: messages.headings.reference,
    blocks: [paragraph(messages.sentences.referenceIntro), list(fromRecords, "en")],
  };
}

const item = (lead: string, sentences: readonly string[]): ListItem => ({ lead, sentences });

function ofAward({ award, requirement, shared, bank, status, ownStatus }: LearnerAward): ListItem {
  const places = shared === null ? requirement : `${requirement} and ${shared}`;
  const after = status === ownStatus ? "" : ", only after a review";
  return item(award, [`${ownStatus} in ${places}, bank ${bank}${after}`]);
}

function ofHolding({ microCredential, edition, reasons, questions }: HoldingAccount): ListItem[] {
  const name = edition === null ? microCredential : `${microCredential}@${edition}`;
  const why = reasons.map(({ code, args, rule, source }) => {
    const basis = [rule, source].filter((part) => part !== null).join(", ");
    return `${code}: ${reasonMessage(code, args)}${basis === "" ? "" : ` (${basis})`}`;
  });
  const open = questions.map((doubt) => {
    const missing = doubt.args.fact === "gate" ? doubt.args.missing : [];
    const what = missing.length === 0 ? "" : ` (not stated: ${missing.join(", ")})`;
    return `${doubt.for}, ${doubt.fact}: ${questionMessage(doubt.args)}${what}`;
  });
  return [item(name, [...why, ...open].length === 0 ? ["–"] : [...why, ...open])];
}
