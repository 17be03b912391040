import { join, resolve } from "node:path";
import { explainTogether } from "../../learner/account/explain-together.ts";
import type { Desk } from "../../learner/answer/desk.ts";
import type { Lot } from "../../learner/rows/lot.ts";
import type { SeenGroup, Situations } from "../../learner/situation/situations.ts";
import { letterFileName } from "../../report/letter/letter-file-name.ts";
import { writeWhole } from "../../workspace/output/durable.ts";
import { isThere, makeFolder } from "../../workspace/output/write-file.ts";
import { orRefused } from "../format.ts";
import type { Host } from "../host/host.ts";
import { type LetterForm, letterEnding, letterText } from "../learner/letter-form.ts";
import { CatalogueNames } from "../learner/letter-names.ts";
import { writeTrouble } from "../write-trouble.ts";
import { Interrupted } from "./answerer.ts";
import { shownName } from "./pseudonym.ts";

/** Where letters go, and how they are written. */
export interface LetterSettings extends LetterForm {
  /** As the user named it. */
  readonly folder: string;
  readonly absolute: string;
  readonly pseudonymKey: Uint8Array | null;
}

/** Settles where letters go, and makes the folder. Throws a UsageError where there can be none. */
export function letterSettings(
  host: Host,
  folder: string,
  settings: LetterForm & Pick<LetterSettings, "pseudonymKey">,
): LetterSettings {
  const absolute = resolve(host.cwd, folder);
  orRefused(folder, () => makeFolder(absolute));
  return { ...settings, folder, absolute };
}

/** So many letters are on their way to the disk at once. */
const mostUnderway = 32;

/** Letters to learners, one for each program, each written as a whole or not at all; none is kept in memory. */
export class Letters {
  private readonly settings: LetterSettings;
  private readonly desk: Desk;
  private readonly situations: Situations;
  private readonly names: CatalogueNames;
  private readonly underway = new Set<Promise<void>>();
  /** Lines of the records that could not be read, by the learner. */
  private readonly unread = new Map<string, number[]>();
  private failure: unknown = null;
  private stopped = false;
  /** How many were written in this run. */
  written = 0;

  constructor(settings: LetterSettings, desk: Desk, situations: Situations) {
    this.settings = settings;
    this.desk = desk;
    this.situations = situations;
    this.names = new CatalogueNames(desk.grounds.catalogue);
  }

  /** Takes a line about a learner that cannot be read, before the learner's letters are written. */
  leaveOut(learner: string, line: number): void {
    const known = this.unread.get(learner);
    if (known === undefined) this.unread.set(learner, [line]);
    else known.push(line);
  }

  /** Writes the letters of some learners. */
  async write(lot: Lot): Promise<void> {
    for (let index = 0; index < lot.size; index += 1) {
      const learner = lot.names.text(index);
      for (const group of this.situations.groupsOf(learner, lot.rows(index)))
        await this.letters(learner, group, () => true);
      this.unread.delete(learner);
    }
  }

  /** Writes those that an earlier run, which has answered the learners, did not come to. */
  async writeMissing(lot: Lot): Promise<void> {
    for (let index = 0; index < lot.size; index += 1) {
      const learner = lot.names.text(index);
      const isMissing = (program: string) => !isThere(this.pathOf(learner, program));
      for (const group of this.situations.groupsOf(learner, lot.rows(index))) {
        if (group.parts.some(({ program }) => isMissing(program)))
          await this.letters(learner, group, isMissing);
      }
      this.unread.delete(learner);
    }
  }

  /** Resolves when all letters are on the disk. Rejects with a UsageError where one could not be written. */
  async settle(): Promise<void> {
    while (this.underway.size > 0) await Promise.race(this.underway);
    this.orFailed();
  }

  /** What is underway fails with `Interrupted`. */
  stop(): void {
    this.stopped = true;
  }

  /** Writes the letters about those programs that are `wanted` of some that are answered at once. */
  private async letters(
    learner: string,
    { parts }: SeenGroup,
    wanted: (program: string) => boolean,
  ): Promise<void> {
    if (this.stopped) throw new Interrupted();
    const { desk, settings } = this;
    const name = shownName(settings.pseudonymKey, learner);
    const records = parts.map((seen) => this.situations.whole(seen));
    for (const { account } of explainTogether(desk, { id: learner, name }, records)) {
      const { program, admitted } = account;
      if (!wanted(program.id)) continue;
      const rules = desk.rulesOf(program.id, admitted);
      const names = this.names.for(rules?.model.program ?? null);
      const text = letterText(account, names, settings, this.unread.get(learner) ?? []);
      this.send(this.pathOf(learner, program.id), text);
      this.written += 1;
      while (this.underway.size >= mostUnderway) await Promise.race(this.underway);
      this.orFailed();
    }
  }

  /** Throws where a letter could not be written. The folder is named, not the file, whose name tells who the learner is. */
  private orFailed(): void {
    if (this.failure !== null)
      throw writeTrouble(`a letter in ${this.settings.folder}`, this.failure);
  }

  private send(path: string, text: string): void {
    const sent = writeWhole(path, text)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.underway.delete(sent));
    this.underway.add(sent);
  }

  private pathOf(learner: string, program: string): string {
    const { absolute, pseudonymKey } = this.settings;
    const name = shownName(pseudonymKey, learner);
    return join(absolute, letterFileName(name, program, letterEnding(this.settings)));
  }
}
