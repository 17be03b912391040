import type { DecidingBank, LearnerAccount } from "../../learner/account/account.ts";
import type { Messages } from "./messages.ts";
import { paragraph, type Section } from "./structure.ts";

/** How to appeal, once for each credit bank whose rules were used. */
export function appeal({ banks }: LearnerAccount, { sentences, headings }: Messages): Section {
  const ways = banks.map((bank) => wayOf(bank, sentences));
  const texts = ways.length === 0 ? [sentences.appealUnknown(null)] : [...new Set(ways)];
  return { heading: headings.appeal, blocks: texts.map((text) => paragraph(text)) };
}

function wayOf({ title, appeal: way }: DecidingBank, sentences: Messages["sentences"]): string {
  if (way === null || (way.days === null && way.to === null)) return sentences.appealUnknown(title);
  return sentences.appeal(title, way.days, way.to);
}

/** What the letter is not. */
export function limits({ asOf }: LearnerAccount, { sentences, headings }: Messages): Section {
  return {
    heading: headings.limits,
    blocks: [paragraph(`${sentences.recommendation(asOf)} ${sentences.mistake}`)],
  };
}
