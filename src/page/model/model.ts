import type {
  AwardData,
  CourseData,
  OfferingData,
  PageData,
  PairData,
  ProgramData,
} from "../../report/html/page-data.ts";
import { fold } from "./fold.ts";

/** A pair with what it names, and the text that a search looks through. */
export interface PairView {
  readonly pair: PairData;
  readonly offering: OfferingData;
  readonly program: ProgramData;
  readonly text: string;
}

/** The data of the page with what can be looked up in it. */
export class Model {
  readonly data: PageData;
  readonly pairs: readonly PairView[];
  readonly offerings: ReadonlyMap<string, OfferingData>;
  readonly programs: ReadonlyMap<string, ProgramData>;
  private readonly byIds = new Map<string, PairView>();
  private readonly statements = new Map<
    string,
    { text: string; level: string | null; at: string }
  >();

  constructor(data: PageData) {
    this.data = data;
    this.offerings = new Map(data.offerings.map((one) => [one.id, one]));
    this.programs = new Map(data.programs.map((one) => [one.id, one]));
    const own = data.offerings.map((one) => fold(`${one.title} ${one.id} ${one.issuer}`));
    const theirs = data.programs.map((one) => fold(`${one.title} ${one.id} ${one.institution}`));
    this.pairs = data.pairs.flatMap((pair) => {
      const [offering, program] = [data.offerings[pair.offering], data.programs[pair.program]];
      if (offering === undefined || program === undefined) return [];
      const text = `${own[pair.offering]} ${theirs[pair.program]}`;
      return [{ pair, offering, program, text }];
    });
    for (const view of this.pairs) this.byIds.set(`${view.offering.id} ${view.program.id}`, view);
    for (const { id, competencies } of data.offerings) this.remember(id, competencies);
    for (const { id, outcomes } of data.courses) this.remember(id, outcomes);
  }

  private remember(
    id: string,
    list: readonly { id: string; text: string; level: string | null; at: string }[],
  ): void {
    for (const one of list) this.statements.set(`${id}#${one.id}`, one);
  }

  /** The answer for a micro-credential and a program; null where nothing is known of the two. */
  pair(offering: string, program: string): PairView | null {
    return this.byIds.get(`${offering} ${program}`) ?? null;
  }

  /** A statement by its address; null where it is not in the page. */
  statement(address: string) {
    return this.statements.get(address) ?? null;
  }

  course(index: number | null): CourseData | null {
    return index === null ? null : (this.data.courses[index] ?? null);
  }

  award(index: number | null): AwardData | null {
    return index === null ? null : (this.data.awards[index] ?? null);
  }
}
