import { groupBy } from "../../kernel/group.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { Relation } from "../relation.ts";
import { because } from "./because.ts";
import { type Candidate, Collection } from "./collection.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { featureNames } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import { choice } from "./model.ts";
import type { Profile } from "./profile.ts";
import { proposedRelation } from "./relation.ts";
import { chancesOf, inOrder } from "./score.ts";
import type { Statement } from "./statement.ts";
import type { LevelReader } from "./verbs.ts";

/** A mapping that somebody may want to accept. */
export interface Suggestion {
  readonly from: Statement;
  readonly to: Statement;
  readonly relation: Relation;
  /** The chance, 0 to 1 and at most 4 decimals, that this statement is the one that is meant, of all in its document and none. */
  readonly score: number;
  /** Its place among the suggestions for `from` in the document of `to`, from 1. */
  readonly rank: number;
  readonly because: readonly string[];
  /** The other wording of `to` that was matched; null where it was the statement itself. */
  readonly via: string | null;
  readonly differs: readonly Difference[];
}

/** What is to be suggested. */
export interface SuggestOptions {
  /** At most so many for a statement in one document. */
  readonly top: number;
  /** None with a lower score. */
  readonly minScore: number;
  /** Is there nothing to suggest for these two, because people have already said something? */
  readonly settled: (from: Statement, to: Statement) => boolean;
}

/** What is suggested, the best first; ties by address. Statements beyond the length that is read are named. */
export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly cut: readonly string[];
}

/** Suggests which statements of `to` are meant by those of `from`. Nothing is suggested within one document. */
export function suggest(
  lexicon: Lexicon,
  levels: LevelReader,
  from: readonly Statement[],
  to: readonly Statement[],
  options: SuggestOptions,
): Suggestions {
  const sources = from.map((statement) => ({
    statement,
    profile: lexicon.profile(statement.text),
  }));
  const found = [...groupBy(to, ({ owner }) => owner).values()].flatMap((statements) => {
    const chooser = new Chooser(lexicon, levels, statements, options);
    return sources.flatMap((source) => chooser.suggest(source));
  });
  return {
    suggestions: sorted(
      found,
      firstOf<Suggestion>(
        (a, b) => b.score - a.score,
        byText((one) => one.from.address),
        byText((one) => one.to.address),
      ),
    ),
    cut: sources.filter(({ profile }) => profile.cut).map(({ statement }) => statement.address),
  };
}

interface Source {
  readonly statement: Statement;
  readonly profile: Profile;
}

const weights = inOrder(choice.weights);
const [fromFound, toFound] = [featureNames.indexOf("fromFound"), featureNames.indexOf("toFound")];

/** Chooses among the statements of one document. */
class Chooser {
  private readonly lexicon: Lexicon;
  private readonly levels: LevelReader;
  private readonly statements: readonly Statement[];
  private readonly options: SuggestOptions;
  private readonly collection: Collection;

  constructor(
    lexicon: Lexicon,
    levels: LevelReader,
    statements: readonly Statement[],
    options: SuggestOptions,
  ) {
    this.lexicon = lexicon;
    this.levels = levels;
    this.statements = statements;
    this.options = options;
    const wordings = statements.map(({ text, aliases }) => [text, ...aliases]);
    this.collection = new Collection(lexicon, wordings);
  }

  suggest(source: Source): Suggestion[] {
    if (this.statements[0]?.owner === source.statement.owner) return [];
    const candidates = this.collection.candidates(source.profile, weights);
    const chances = chancesOf(
      candidates.map(({ sum }) => sum),
      choice.none,
    );
    const { top, minScore, settled } = this.options;
    const found: Suggestion[] = [];
    for (const [at, candidate] of candidates.entries()) {
      const score = Math.round((chances[at] ?? 0) * 10000) / 10000;
      const to = this.statements[candidate.statement];
      if (score < minScore || found.length === top || to === undefined) break;
      if (settled(source.statement, to)) continue;
      found.push(this.suggestion(source, to, candidate, score, found.length + 1));
    }
    return found;
  }

  private suggestion(
    from: Source,
    to: Statement,
    { profile, primary, features }: Candidate,
    score: number,
    rank: number,
  ): Suggestion {
    const [there = 0, back = 0] = [features[fromFound], features[toFound]];
    const other = { statement: to, profile };
    const actions = {
      from: this.levels.actionsIn(from.statement.text),
      to: this.levels.actionsIn(profile.text),
    };
    const differs = differencesOf(from, other, Math.max(there, back), this.levels);
    return {
      from: from.statement,
      to,
      relation: differs.length > 0 ? "close" : proposedRelation(there, back, actions),
      score,
      rank,
      because: because(from.profile, profile, this.lexicon),
      via: primary ? null : profile.text,
      differs,
    };
  }
}
