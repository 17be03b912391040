/** A document, or a part of one, as it would be written. */
export type Part = Readonly<Record<string, unknown>>;

/** An offering whose competency K1 every completer shows in a project; `more` adds or replaces keys. */
export const microCredential = (id: string, more: Part = {}): Part => ({
  kind: "micro-credential",
  id,
  title: `Offering ${id}`,
  creditStatus: "non-credit",
  issuer: { id: "provider" },
  competencies: [competency("K1")],
  assessments: [{ id: "A1", type: "project" }],
  ...more,
});

/** A competency that every completer must show. */
export const competency = (id: string, more: Part = {}): Part => ({
  id,
  statement: `Statement ${id}`,
  demonstrated: "required",
  ...more,
});

/** Competencies K1, K2 … that every completer must show. */
export const competencies = (count: number): Part[] =>
  Array.from({ length: count }, (_, index) => competency(`K${index + 1}`));

/** A three-credit course of the institution `inst` with the outcome O1. */
export const course = (id: string, more: Part = {}): Part => ({
  kind: "course",
  id,
  institution: "inst",
  code: "ABC 1000",
  title: `Course ${id}`,
  credits: 3,
  unit: "credit",
  outcomes: [outcome("O1")],
  ...more,
});

/** An outcome of weight 1. */
export const outcome = (id: string, more: Part = {}): Part => ({
  id,
  statement: `Statement ${id}`,
  ...more,
});

/** Outcomes O1, O2 … of weight 1. */
export const outcomes = (count: number): Part[] =>
  Array.from({ length: count }, (_, index) => outcome(`O${index + 1}`));

/** The bank `bank` of `inst`: everything at its default, a threshold of 100 %. */
export const bank = (more: Part = {}): Part => ({
  kind: "credit-bank",
  id: "bank",
  institution: "inst",
  edition: "1",
  equivalence: { threshold: 1 },
  ...more,
});

/** The program `program` of `inst`: 60 credits of anything. */
export const program = (more: Part = {}): Part => ({
  kind: "program",
  id: "program",
  institution: "inst",
  credits: 60,
  unit: "credit",
  requirements: [{ id: "any", credits: 60, from: {} }],
  ...more,
});

/** Accepted mappings, and pairs of which every outcome was looked at (`m c`). */
export const crosswalk = (
  mappings: readonly Part[],
  compared: readonly `${string} ${string}`[] = [],
  more: Part = {},
): Part => ({
  kind: "crosswalk",
  id: "crosswalk",
  mappings,
  compared: compared.map((pair) => {
    const [micro, credit] = pair.split(" ");
    return { microCredential: micro, course: credit };
  }),
  ...more,
});

/** A mapping "from R to", read as `relates("m#K1", "broader", "c#O1")`. */
export const relates = (
  from: string | readonly string[],
  relation: string,
  to: string,
  more: Part = {},
): Part => ({ from, relation, to, ...more });

/** A list of competencies with a uri or a parent each. */
export const framework = (id: string, list: readonly Part[]): Part => ({
  kind: "competency-framework",
  id,
  competencies: list.map((item) => ({ statement: `Statement ${String(item.id)}`, ...item })),
});

/** The scale `scale` with the levels low, middle and high. */
export const scale = (id = "scale"): Part => ({
  kind: "level-scale",
  id,
  levels: ["low", "middle", "high"],
});

/** An approved decision of `bank`: three credits as ABC level 1 for `m`. */
export const agreement = (id: string, more: Part = {}): Part => ({
  kind: "agreement",
  id,
  bank: "bank",
  microCredentials: [{ id: "m" }],
  decision: "credit",
  results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 3 }],
  assessed: { on: "2024-01-10" },
  approved: { on: "2024-01-20" },
  ...more,
});
