import type { Ajv2020, ErrorObject } from "ajv/dist/2020.js";
import type { Keyword, KeywordContext, KeywordVerdict } from "./keyword.ts";
import { keywords, possibly } from "./keywords.ts";

/** Teaches the engine our keywords, each also in the form that holds where what it needs is not stated. */
export function defineKeywords(engine: Ajv2020): void {
  for (const keyword of keywords) {
    define(
      engine,
      keyword,
      keyword.name,
      ({ failures, absent }) => failures.length + absent.length === 0,
    );
    define(engine, keyword, possibly(keyword.name), ({ failures }) => failures.length === 0);
  }
}

interface Validate {
  (this: KeywordContext, setting: unknown, value: unknown): boolean;
  errors?: Partial<ErrorObject>[];
}

function define(
  engine: Ajv2020,
  { setting, on, check }: Keyword,
  name: string,
  accepts: (verdict: KeywordVerdict) => boolean,
): void {
  const validate: Validate = function (wanted, value) {
    const verdict = check(wanted, value, this);
    if (accepts(verdict)) return true;
    validate.errors = [{ keyword: name, params: { ...verdict } }];
    return false;
  };
  engine.addKeyword({ keyword: name, type: [...on], metaSchema: setting, errors: true, validate });
}
