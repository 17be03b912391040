import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { packageRoot } from "../cli/run.ts";

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const known = new Map<string, ValidateFunction>();

/** A published schema by the name of its file. */
export const publishedSchema = <T extends object>(name: string) =>
  JSON.parse(readFileSync(path.join(packageRoot, "rules/schema", name), "utf8")) as T;

/** What a published schema finds wrong with a value. */
export function errorsOf(name: string, value: unknown): readonly ErrorObject[] {
  const validate = known.get(name) ?? ajv.compile(publishedSchema(name));
  known.set(name, validate);
  validate(value);
  return validate.errors ?? [];
}
