import type { Survey } from "../../ladder/survey/survey.ts";
import { leadingAward } from "../ladder/pair-text.ts";
import { neutralise } from "../text/neutralise.ts";
import { derivationData, gateSet, spanOf } from "./derivation-data.ts";
import type { PageContext } from "./page-context.ts";
import type { AwardData, DerivationData, GateData, PairData } from "./page-data.ts";
import { Table } from "./table.ts";

type Basis = Survey["bases"][number];
type Award = Basis["pair"]["awards"][number]["award"];
type Bank = Basis["banks"][number];

/** The awards, derivations and gates that pairs share. */
export class PairTables {
  readonly context: PageContext;
  readonly awards = new Table<AwardData>();
  readonly derivations = new Table<DerivationData>();
  readonly gates = new Table<readonly GateData[]>();

  constructor(context: PageContext) {
    this.context = context;
  }

  /** The number of an award. */
  award(award: Award): number {
    const data = this.awardData(award);
    return this.awards.of(JSON.stringify(data), () => data);
  }

  /** The answer for a micro-credential and a program; `program` is its number among the programs. */
  pair({ pair, banks }: Basis, program: number): PairData {
    const { words, subjects } = this.context;
    const { microCredential: offering } = pair;
    const leading = leadingAward(pair);
    return {
      offering: subjects.offerings.find(offering) ?? -1,
      program,
      verdict: pair.verdict,
      credits: spanOf(pair.credits),
      leading: leading === null ? null : this.award(leading.award),
      awards: pair.awards.map(({ award, requirement, counted }) => [
        this.award(award),
        requirement,
        counted.toNumber(),
      ]),
      assumed: pair.assumed.map((one) => words.assumption(one, pair.program)),
      reasons: pair.reasons.map((reason) => words.reason(reason, pair.program, offering)),
      questions: pair.questions.map((question) => [
        words.question(question, pair.program),
        question.for,
        question.credits.toNumber(),
      ]),
      fixes: pair.fixes.map((fix) => [
        words.fix(fix, pair.program, offering),
        fix.verdict,
        fix.credits.toNumber(),
      ]),
      banks: banks.map((bank) => this.bank(bank, offering)),
    };
  }

  private bank({ bank, gates, courses, clusters }: Bank, offering: string) {
    const { context } = this;
    const derive = (one: Bank["courses"][number]) =>
      this.derivations.of(one, () => derivationData(one, context));
    return [
      context.subjects.bank(bank) ?? -1,
      this.gates.of(gates, () => gateSet(gates, bank, offering, context)),
      courses.map(derive),
      clusters.map(derive),
    ] as const;
  }

  private awardData(award: Award): AwardData {
    const { subjects } = this.context;
    return {
      bank: subjects.bank(award.bank),
      type: award.type,
      status: award.status,
      course: award.course === null ? null : subjects.course(award.course),
      subject: award.subject === null ? null : neutralise(award.subject),
      level: award.level,
      credits: award.credits.toNumber(),
      offerings: award.microCredentials,
      agreement: award.agreement,
      coverage: award.coverage === null ? null : spanOf(award.coverage.share),
    };
  }
}
