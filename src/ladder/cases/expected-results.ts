import type { CaseAnswer, UnknownExpectation } from "./answer.ts";

/** A result by id: of a clause or of a gate. */
export interface ResultById {
  readonly id: string;
  readonly result: string;
  readonly failures: readonly string[];
}

/** Compares the results that a case expects by id with those found. */
export function expectedResults(
  expected: Readonly<Record<string, string>> | undefined,
  found: readonly ResultById[],
  named: { readonly key: string; readonly noun: string; readonly of: string },
): { readonly answers: CaseAnswer[]; readonly unknown: UnknownExpectation[] } {
  const answers: CaseAnswer[] = [];
  const unknown: UnknownExpectation[] = [];
  for (const [id, result] of Object.entries(expected ?? {})) {
    const path = [named.key, id];
    const one = found.find((item) => item.id === id);
    if (one === undefined) {
      const known = found.map((item) => item.id);
      unknown.push({ path, reference: id, expected: `${named.noun} of ${named.of}`, known });
    } else {
      const why = one.failures.join("; ");
      answers.push({ path, what: `${named.noun} ${id}`, expected: result, found: one.result, why });
    }
  }
  return { answers, unknown };
}

/** `true`, `false` or `unknown` in words. */
export const inWords = (value: boolean | "unknown" | null): string => String(value ?? "unknown");
