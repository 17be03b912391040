import type { AppliedException } from "../../ladder/result.ts";
import type { LearnerAccount } from "../../learner/account/account.ts";
import type { Messages } from "./messages.ts";
import { itemName, type LetterNames } from "./names.ts";
import { type ListItem, list, paragraph, type Section } from "./structure.ts";

/** Decisions of people that the answer keeps to: what, who, when and why; null where there are none. */
export function exceptionSection(
  { exceptions }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): Section | null {
  if (exceptions.length === 0) return null;
  const items = exceptions.map((exception) => exceptionItem(exception, names, messages));
  return {
    heading: messages.headings.exceptions,
    blocks: [paragraph(messages.sentences.exceptionsIntro), list(items)],
  };
}

function exceptionItem(
  exception: AppliedException,
  names: LetterNames,
  { exceptions, sentences }: Messages,
): ListItem {
  const { item, requirement, minimumGrade, decided, reason } = exception;
  const effect = exceptions[exception.type]({
    item: item === null ? null : itemName(item, names),
    requirement: requirement === null ? null : names.requirement(requirement),
    course: exception.for === null ? null : names.course(exception.for),
    minimumGrade,
  });
  const who = (decided?.by ?? []).map(({ role, unit, organisation, name }) => {
    const [first, ...rest] = [name, role, unit, organisation].filter((part) => part !== undefined);
    return rest.length === 0 ? `${first}` : `${first} (${rest.join(", ")})`;
  });
  return {
    lead: effect,
    sentences: [
      ...(decided === null ? [] : [sentences.decided(decided.on, who)]),
      sentences.because(reason),
    ],
  };
}
