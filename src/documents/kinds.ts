import type { z } from "zod";
import { agreement } from "./agreement.ts";
import { cases } from "./cases.ts";
import { competencyFramework } from "./competency-framework.ts";
import { course } from "./course.ts";
import { creditBank } from "./credit-bank.ts";
import { crosswalk } from "./crosswalk.ts";
import { exception } from "./exception.ts";
import { framework } from "./framework.ts";
import { gradeScale } from "./grade-scale.ts";
import { levelCrosswalk } from "./level-crosswalk.ts";
import { levelScale } from "./level-scale.ts";
import { microCredential } from "./micro-credential.ts";
import { pathway } from "./pathway.ts";
import { program } from "./program.ts";
import { type JsonSchema, toJsonSchema } from "./reader.ts";
import { verbList } from "./verb-list.ts";
import { workspace } from "./workspace.ts";

/** The schema of every document kind. */
const schemas = {
  "micro-credential": microCredential,
  "competency-framework": competencyFramework,
  "level-scale": levelScale,
  "level-crosswalk": levelCrosswalk,
  crosswalk,
  course,
  program,
  "credit-bank": creditBank,
  "grade-scale": gradeScale,
  agreement,
  exception,
  pathway,
  framework,
  "verb-list": verbList,
  cases,
  workspace,
} as const;

/** A kind of document. */
export type Kind = keyof typeof schemas;

/** What a document of each kind says, as written (dated values unresolved). */
export type DocumentData = { readonly [K in Kind]: z.output<(typeof schemas)[K]> };

/** All kinds, in the order in which they are explained. */
export const kinds = Object.keys(schemas) as readonly Kind[];

/** Is this text a kind of document? */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(schemas, text);
}

/** The schema that reads documents of a kind. */
export function schemaOf<K extends Kind>(kind: K): z.ZodType<DocumentData[K]> {
  return schemas[kind] as unknown as z.ZodType<DocumentData[K]>;
}

/** The JSON Schema (draft-07, for editors) of a kind. */
export function jsonSchemaOf(kind: Kind): JsonSchema {
  if (!isKind(kind)) throw new RangeError(`there is no kind ${kind}`);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: kind,
    ...toJsonSchema(schemaOf(kind)),
  };
}

const keys = new Map<Kind, readonly string[]>();

/** The top-level keys that documents of a kind may have. */
export function keysOf(kind: Kind): readonly string[] {
  const known = keys.get(kind) ?? Object.keys(jsonSchemaOf(kind).properties ?? {});
  keys.set(kind, known);
  return known;
}

const always = new Map<Kind, ReadonlySet<string>>();

/** The top-level lists that every document of a kind has, be they empty: those that are required, or empty where absent. */
export function listsAlwaysThere(kind: Kind): ReadonlySet<string> {
  const known = always.get(kind) ?? new Set(keysOf(kind).filter((key) => isAlwaysThere(kind, key)));
  always.set(kind, known);
  return known;
}

function isAlwaysThere(kind: Kind, key: string): boolean {
  const schema = schemas[kind];
  const fields: z.ZodRawShape = "shape" in schema ? schema.shape : schema.in.shape;
  const field = fields[key] as z.ZodType | undefined;
  const absent = field?.safeParse(undefined);
  return field?.safeParse([]).success === true && (!absent?.success || absent.data !== undefined);
}
