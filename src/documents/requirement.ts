import { z } from "zod";
import type { Rational } from "../kernel/rational.ts";
import { dated, evenWithErrors, identified, mapping, orNone } from "./compounds.ts";
import type { History, OnDay } from "./history.ts";
import { leastGrade } from "./shares.ts";
import { decimal, documentId, localId, text, whole } from "./values.ts";
import { filter, limit } from "./vocabulary.ts";

/** Which awards a requirement or a limit is about. */
export type Filter = OnDay<z.output<typeof filter>>;

/** An upper bound on what matching awards bring. */
export type Limit = z.output<typeof limit>;

interface RequirementBase {
  readonly id: string;
  readonly title?: string | undefined;
  /** A percentage, or a grade of the scale that the banks name. */
  readonly minimumGrade?: string | Rational | History<string | Rational> | undefined;
  readonly limits?: readonly Limit[] | undefined;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
}

/** A node of a program's requirement tree: exactly one of five forms. */
export type Requirement = RequirementBase &
  (
    | { readonly form: "course"; readonly course: string }
    | {
        readonly form: "pool";
        readonly credits: Rational | History<Rational>;
        readonly from: Filter;
      }
    | {
        readonly form: "credits-of";
        readonly credits: Rational | History<Rational>;
        readonly of: readonly Requirement[];
      }
    | { readonly form: "all-of"; readonly of: readonly Requirement[] }
    | {
        readonly form: "choose";
        readonly choose: number | History<number>;
        readonly of: readonly Requirement[];
      }
  );

const children: z.ZodType<readonly Requirement[]> = z.lazy(() => requirements);

const written = mapping({
  id: localId,
  title: orNone(text),
  course: documentId.optional(),
  credits: dated(decimal()).optional(),
  from: filter.optional(),
  of: children.optional(),
  allOf: children.optional(),
  choose: dated(whole(0)).optional(),
  minimumGrade: orNone(dated(leastGrade)),
  limits: orNone(identified(limit)),
  note: orNone(text),
  source: orNone(text),
});

const formKeys = ["course", "credits", "from", "of", "allOf", "choose"] as const;

/** The forms by the keys that make them. */
const forms = ["course", "credits+from", "credits+of", "allOf", "of+choose"];

const shaped = written.superRefine((value, context) => {
  const found = formKeys.filter((key) => key in value);
  if (forms.includes(found.join("+"))) return;
  context.addIssue({ code: "custom", params: { code: "requirement-shape", args: { found } } });
}, evenWithErrors);

const requirement = shaped.transform((value): Requirement => {
  const { course, credits, from, of, allOf = [], choose, ...base } = value;
  if (course !== undefined) return { ...base, form: "course", course };
  if (credits !== undefined && from !== undefined) return { ...base, form: "pool", credits, from };
  if (credits !== undefined && of !== undefined)
    return { ...base, form: "credits-of", credits, of };
  if (choose !== undefined && of !== undefined) return { ...base, form: "choose", choose, of };
  return { ...base, form: "all-of", of: allOf };
});

/** Sibling requirements; their ids differ. */
export const requirements: z.ZodType<readonly Requirement[]> = identified(requirement);
