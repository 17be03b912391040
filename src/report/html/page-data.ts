import type { LadderSummary, Verdict } from "../../ladder/result.ts";

/** A language of the page. */
export type PageLanguage = "en" | "fr";

/** The same in both languages of the page. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** A number of a list of the page's data. */
export type Index = number;

/** Credit or a share that is certain, and that is possible. */
export type Span = readonly [certain: number, possible: number];

/** A statement of a micro-credential or a course. */
export interface StatementData {
  readonly id: string;
  readonly text: string;
  readonly level: string | null;
  readonly at: string;
}

/** A micro-credential. */
export interface OfferingData {
  readonly id: string;
  readonly title: string;
  readonly edition: string | null;
  readonly issuer: string;
  readonly status: string;
  /** Hours by kind, those that are stated. */
  readonly hours: Readonly<Record<string, number>>;
  readonly year: number | null;
  readonly subjects: readonly string[];
  readonly competencies: readonly (StatementData & {
    readonly demonstrated: string | null;
    /** Types of the assessments that cover it; null where nothing is stated. */
    readonly assessed: readonly string[] | null;
  })[];
  readonly at: string;
}

/** A course with its outcomes, by id. */
export interface CourseData {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly credits: number;
  readonly unit: string;
  readonly outcomes: readonly (StatementData & {
    readonly essential: boolean;
    readonly weight: number;
    readonly part: boolean;
    /** Ids of its own parts, which together meet it, too. */
    readonly parts: readonly string[];
  })[];
  readonly at: string;
}

/** A credit bank as it is on the day. */
export interface BankData {
  readonly id: string;
  readonly title: string;
  readonly edition: string | null;
  readonly threshold: number;
}

/** What a pool takes or a limit is about; absent keys ask nothing. */
export interface FilterData {
  readonly subjects?: readonly string[];
  readonly levels?: readonly number[];
  readonly numbers?: readonly (readonly [from: number | null, to: number | null])[];
  readonly courses?: readonly string[];
  readonly tags?: readonly string[];
  readonly routes?: readonly ("resident" | "plar" | "transfer" | "articulation" | "waiver")[];
  readonly awardTypes?: readonly AwardData["type"][];
  /** Names of institutions. */
  readonly providers?: readonly string[];
  readonly except?: readonly string[];
}

/** A requirement of a program; `path` joins the ids from the top. */
export interface RequirementData {
  readonly path: string;
  readonly title: string;
  readonly form: "course" | "pool" | "credits-of" | "all-of" | "choose";
  readonly credits: number | null;
  readonly choose: number | null;
  readonly course: Index | null;
  readonly filter: FilterData | null;
  /** The least grade that it asks for: a share, or a grade of the banks' scale. */
  readonly minimumGrade: number | string | null;
  /** Its own limits, in words, each with what it is about. */
  readonly limits: readonly { readonly words: Index; readonly of: FilterData }[];
  readonly note: string | null;
  readonly children: readonly RequirementData[];
}

/** Where an award is placed. */
export interface PlacedData {
  readonly requirement: string;
  readonly award: Index;
  readonly granted: number;
  readonly counted: number;
  /** A second requirement that it fills without counting again. */
  readonly shared: string | null;
}

/** The best way to fit awards into a program. */
export interface AllocationData {
  readonly credits: number;
  readonly bound: number;
  readonly optimal: boolean;
  readonly placed: readonly PlacedData[];
  readonly completed: readonly string[];
  /** What forbids more, in words. */
  readonly binding: readonly Index[];
}

/** A decision of people about a program: what it does, why, and who made it when. */
export interface ExceptionData {
  readonly id: string;
  readonly words: Index;
  readonly reason: string;
  readonly on: string | null;
  /** Roles, units and organisations; no names of people. */
  readonly by: readonly string[];
  readonly at: string;
}

/** A program with what fits into it. */
export interface ProgramData {
  readonly id: string;
  readonly title: string;
  readonly institution: string;
  readonly credential: string | null;
  readonly credits: number;
  readonly unit: string;
  readonly edition: string | null;
  readonly banks: readonly Index[];
  readonly requirements: readonly RequirementData[];
  readonly minimums: readonly {
    readonly title: string;
    readonly required: number;
    readonly reached: Span;
  }[];
  /** Recorded exceptions for everybody. */
  readonly exceptions: readonly ExceptionData[];
  readonly certain: AllocationData;
  readonly possible: AllocationData;
  readonly at: string;
}

/** A candidate award. */
export interface AwardData {
  readonly bank: Index | null;
  readonly type: "assigned" | "unassigned" | "block" | "waiver";
  readonly status: "recognized" | "eligible" | "review";
  readonly course: Index | null;
  readonly subject: string | null;
  readonly level: number | null;
  readonly credits: number;
  readonly offerings: readonly string[];
  readonly agreement: string | null;
  readonly coverage: Span | null;
}

/** A reason, a question or an edit in words, with what it rests on. */
export interface PointData {
  readonly words: Index;
  /** The code of the reason, the fact of the question, or the kind of the edit. */
  readonly code: string;
  readonly rule: string | null;
  readonly source: string | null;
  readonly at: string | null;
}

/** How one competency, or several together, bear on an outcome. */
export interface EvidenceData {
  /** Addresses `micro-credential#competency`. */
  readonly by: readonly string[];
  readonly relation: string;
  readonly counts: Span;
  readonly stated: boolean;
  readonly denied: string | null;
  readonly steps: readonly {
    readonly from: string;
    readonly relation: string;
    readonly to: string;
    readonly by: string | null;
    readonly at: string;
  }[];
  readonly questions: readonly Index[];
}

/** How offerings cover a course, outcome by outcome in the course's order. */
export interface DerivationData {
  readonly bank: Index;
  readonly course: Index;
  readonly offerings: readonly string[];
  readonly coverage: Span;
  readonly floor: number;
  /** `true`, `false` or `unknown`. */
  readonly covers: string;
  readonly hours: string;
  /** What the hours can carry; null is unbounded. */
  readonly ceiling: readonly [low: number, high: number | null];
  readonly compared: boolean;
  /** One for each outcome of the course, in the order of those. */
  readonly outcomes: readonly {
    readonly met: Span;
    readonly open: boolean;
    readonly evidence: readonly EvidenceData[];
  }[];
}

/** What one gate of a bank says of an offering. */
export interface GateData {
  readonly title: string;
  readonly severity: string;
  readonly result: "pass" | "fail" | "unknown" | "not-applicable";
  readonly conditional: boolean;
  readonly missing: readonly string[];
  readonly why: Index | null;
  readonly source: string | null;
  readonly at: string | null;
}

/** The answer for a micro-credential and a program. */
export interface PairData {
  readonly offering: Index;
  readonly program: Index;
  readonly verdict: Verdict;
  readonly credits: Span;
  /** The award that the verdict rests on. */
  readonly leading: Index | null;
  /** Awards that fit, with the requirement each enters alone and what it counts there. */
  readonly awards: readonly (readonly [award: Index, requirement: string, counted: number])[];
  /** What it takes as met of a learner: points, with the kind of condition as their code and the decision as their rule. */
  readonly assumed: readonly Index[];
  readonly reasons: readonly Index[];
  readonly questions: readonly (readonly [point: Index, party: string, credits: number])[];
  readonly fixes: readonly (readonly [words: Index, verdict: Verdict, credits: number])[];
  /** For each bank: its gates, then courses, then clusters. */
  readonly banks: readonly (readonly [
    bank: Index,
    gates: Index,
    courses: readonly Index[],
    clusters: readonly Index[],
  ])[];
}

/** An open question of the work list. */
export interface WorkData {
  readonly id: string;
  readonly party: string;
  readonly point: Index;
  readonly credits: number;
  /** What it brings where that is no more credit. */
  readonly gains: readonly ("waiver" | "program" | "verdict")[];
  readonly unit: string;
  readonly pairs: readonly (readonly [offering: string, program: string])[];
  /** Where the answer goes, and what to write there. */
  readonly answerAt: string | null;
  readonly key: string;
  readonly example: string;
}

/** A recorded decision. */
export interface DecisionData {
  readonly id: string;
  readonly bank: Index | null;
  readonly offerings: readonly string[];
  readonly decision: string;
  readonly results: readonly {
    readonly course: Index | null;
    readonly subject: string | null;
    readonly level: number | null;
    readonly credits: number | null;
    readonly type: AwardData["type"];
    /** The program that a block is for. */
    readonly program: string | null;
    /** The programs that it is for alone; null where nothing is said. */
    readonly programs: readonly string[] | null;
  }[];
  /** The programs that all of it is for alone; null where nothing is said. */
  readonly programs: readonly string[] | null;
  /** What it asks of a learner, in words. */
  readonly conditions: readonly Index[];
  readonly from: string | null;
  readonly to: string | null;
  readonly assessed: string;
  readonly approved: string | null;
  /** Has nobody signed it by the day asked about? */
  readonly unsigned: boolean;
  readonly reviewBy: string | null;
  /** Parts of the offering that changed since; null where it did not. */
  readonly changed: readonly string[] | null;
  readonly reworded: boolean;
  /** Has the day of its review passed? */
  readonly overdue: boolean;
  readonly ending: boolean;
  readonly at: string;
}

/** Something that ends, changes or is to be reviewed. */
export interface DueData {
  readonly code: string;
  readonly kind: string;
  readonly id: string;
  readonly on: string;
  readonly at: string;
}

/** Everything that the page shows; names are looked up by number in the lists. */
export interface PageData {
  readonly version: 1;
  readonly title: string;
  readonly language: PageLanguage;
  readonly asOf: string;
  readonly until: string;
  readonly tool: string;
  /** Documents with errors, which were left out. */
  readonly errors: number;
  readonly summary: LadderSummary;
  readonly words: readonly Bilingual[];
  readonly points: readonly PointData[];
  readonly offerings: readonly OfferingData[];
  readonly courses: readonly CourseData[];
  readonly banks: readonly BankData[];
  readonly programs: readonly ProgramData[];
  readonly awards: readonly AwardData[];
  readonly derivations: readonly DerivationData[];
  readonly gates: readonly (readonly GateData[])[];
  readonly pairs: readonly PairData[];
  readonly work: readonly WorkData[];
  readonly decisions: readonly DecisionData[];
  readonly due: readonly DueData[];
}
