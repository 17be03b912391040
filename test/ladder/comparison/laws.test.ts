import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentChanges } from "../../../src/documents/document-edits.ts";
import { isKind, type Kind } from "../../../src/documents/kinds.ts";
import { isOrderedList } from "../../../src/documents/ordered-lists.ts";
import { gist, keyOf } from "../../../src/ladder/comparison/answer.ts";
import { directionOf } from "../../../src/ladder/comparison/change.ts";
import { compareStates } from "../../../src/ladder/comparison/compare-states.ts";
import { Answers } from "../../../src/ladder/comparison/side.ts";
import { Trials } from "../../../src/ladder/comparison/trials.ts";
import { ladder } from "../../../src/ladder/ladder.ts";
import { arbitraryWorkspace } from "../../oracle/arbitrary.ts";
import { edited } from "./edited.ts";
import { opened, stateOf } from "./states.ts";

const textOf = (documents: readonly unknown[]) =>
  documents.map((document) => JSON.stringify(document)).join("\n---\n");

/** Is it an entry of a dated value, of which there is one order only? */
const isDated = (item: unknown) =>
  typeof item === "object" && item !== null && "from" in item && "value" in item;

/** A value with all lists turned round whose order says nothing. */
function turned(kind: Kind, value: unknown, keys: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => turned(kind, item, keys));
    return isOrderedList(kind, keys) || value.some(isDated) ? items : items.reverse();
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, turned(kind, item, [...keys, key])]),
  );
}

function turnedRound(document: unknown): unknown {
  const { kind } = document as { readonly kind: string };
  return isKind(kind) ? turned(kind, document) : document;
}

const twoStates = arbitraryWorkspace().chain(({ documents, asOf }) =>
  edited(documents).map((after) => ({ base: textOf(documents), head: textOf(after), asOf })),
);

const mirrored = {
  broken: "opened",
  opened: "broken",
  worse: "better",
  better: "worse",
  changed: "changed",
} as const;

const runs = { numRuns: 30 };

describe("the laws of a comparison", () => {
  test("a state differs in nothing from itself, whatever the order of its documents, and of lists that are sets", () => {
    fc.assert(
      fc.property(arbitraryWorkspace(), ({ documents, asOf }) => {
        const [base, head] = [documents, documents.map(turnedRound).reverse()].map((all) =>
          stateOf(textOf(all), asOf),
        );
        if (base === undefined || head === undefined) throw new Error("no states");
        const { edits, changes } = compareStates(base, head, { open: opened(asOf) });
        expect([edits, changes]).toEqual([[], []]);
        const [before, after] = [new Answers(base), new Answers(head)];
        for (const subject of before.subjects()) {
          expect(gist(after.of(subject))).toBe(gist(before.of(subject)));
        }
      }),
      { numRuns: 12 },
    );
  });

  test("the way back mirrors the way there", () => {
    fc.assert(
      fc.property(twoStates, ({ base, head, asOf }) => {
        const [a, b] = [stateOf(base, asOf), stateOf(head, asOf)];
        for (const state of [a, b]) {
          const [loaded, together] = [state, opened(asOf)(state.documents)].map(
            (side) => new Answers(side),
          );
          for (const subject of loaded?.subjects() ?? []) {
            expect(gist(together?.of(subject) ?? null)).toBe(gist(loaded?.of(subject) ?? null));
          }
        }
        const there = compareStates(a, b, { open: null });
        const back = compareStates(b, a, { open: null });
        const lines = (changes: typeof there.changes, turned: boolean) =>
          changes
            .map(({ subject, direction, base: was, head: is }) =>
              [
                keyOf(subject),
                turned ? mirrored[direction] : direction,
                ...(turned ? [gist(is), gist(was)] : [gist(was), gist(is)]),
              ].join("|"),
            )
            .sort();
        expect(lines(back.changes, true)).toEqual(lines(there.changes, false));
        expect(back.summary.pathways.opened).toBe(there.summary.pathways.broken);
        expect(back.edits).toHaveLength(there.edits.length);
      }),
      runs,
    );
  });

  test("what is reported of pairs is what both ladders say, and nothing of it is left out", () => {
    fc.assert(
      fc.property(twoStates, ({ base, head, asOf }) => {
        const [a, b] = [stateOf(base, asOf), stateOf(head, asOf)];
        const { changes } = compareStates(a, b, { open: null });
        const [before, after] = [a, b].map(({ catalogue }) => {
          const { pairs } = ladder(catalogue, { fixes: false, all: true });
          return new Map(pairs.map((pair) => [`${pair.program} ${pair.microCredential}`, pair]));
        });
        const reported = new Set<string>();
        for (const { subject, base: was, head: is } of changes) {
          if (subject.kind !== "pair") continue;
          const key = `${subject.program} ${subject.microCredential}`;
          reported.add(key);
          for (const [answer, pairs] of [
            [was, before],
            [is, after],
          ] as const) {
            const pair = pairs?.get(key);
            expect(answer?.kind === "pair" ? answer.verdict : undefined).toBe(pair?.verdict);
            if (answer?.kind !== "pair") continue;
            expect(`${answer.certain} ${answer.possible}`).toBe(
              `${pair?.credits.certain} ${pair?.credits.possible}`,
            );
          }
        }
        for (const [key, pair] of before ?? []) {
          const other = after?.get(key);
          if (other?.verdict !== pair.verdict && pair.verdict !== "not-assessed") {
            expect(reported).toContain(key);
          }
        }
      }),
      runs,
    );
  });

  test("the edits that are named give the change when they alone are made, and none can be left out", () => {
    let causes = 0;
    fc.assert(
      fc.property(twoStates, ({ base, head, asOf }) => {
        const [a, b] = [stateOf(base, asOf), stateOf(head, asOf)];
        const edits = documentChanges(a.documents, b.documents);
        const all = edits.flatMap((change) => change.edits);
        const { changes } = compareStates(a, b, { open: opened(asOf) });
        const anew = () =>
          new Trials(
            a.documents,
            { base: new Answers(a), head: new Answers(b) },
            edits,
            opened(asOf),
            {
              answers: 1e6,
              documents: 1e6,
            },
          );
        for (const { subject, direction, cause, base: was, head: is } of changes) {
          expect(cause?.certainty).toMatch(/^(single|joint)$/);
          const named = (cause?.edits ?? []).flatMap(
            ({ id }) => all[Number(id.slice(1)) - 1] ?? [],
          );
          expect(named).toHaveLength(cause?.certainty === "single" ? 1 : named.length);
          expect(anew().with(named, subject)?.gist).toBe(gist(is));
          for (const out of named) {
            const rest = named.filter((edit) => edit !== out);
            expect(anew().with(rest, subject)?.gist).not.toBe(gist(is));
          }
          const rest = all.filter((edit) => !named.includes(edit));
          const undone = anew().with(rest, subject)?.gist;
          const expected = undone === gist(was) ? "old" : undone === gist(is) ? "new" : "other";
          expect(cause?.undone).toBe(expected);
          for (const { id } of cause?.alone ?? []) {
            const [edit] = all.slice(Number(id.slice(1)) - 1);
            const found = anew().with(edit === undefined ? [] : [edit], subject);
            expect(found?.holds === true).toBe(direction === "opened");
          }
          causes += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(causes).toBeGreaterThan(15);
  });
});

test("what is withdrawn is not broken, and what is new is not opened", () => {
  const claim = {
    kind: "claim",
    program: "p",
    course: null,
    promised: null,
    yields: null,
  } as const;
  const [kept, failed] = [
    { ...claim, holds: true },
    { ...claim, holds: false },
  ];
  expect(directionOf(kept, failed)).toBe("broken");
  expect(directionOf(failed, kept)).toBe("opened");
  expect(directionOf(kept, null)).toBe("changed");
  expect(directionOf(null, kept)).toBe("changed");
  expect(directionOf(null, failed)).toBe("changed");
});
