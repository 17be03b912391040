import { Option } from "commander";

/** An option whose value begins with one of these words: completion offers them, help leaves them to the description. */
export class WordsOption extends Option {
  readonly words: readonly string[];

  constructor(flags: string, description: string, words: readonly string[]) {
    super(flags, description);
    this.words = words;
  }
}
