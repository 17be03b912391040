import type { Outcome } from "../../documents/course.ts";
import { Rational } from "../../kernel/rational.ts";
import { cellName, columnName } from "../../spreadsheet/reference.ts";
import { type ColumnKey, columnNumber, sheetNames } from "./columns.ts";
import type { GridRules } from "./grid.ts";

/** Where the rows of a grid lie on its sheet, counted from 1. */
export interface GridRows {
  /** The row of each outcome, by id. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly first: number;
  /** The last row of an outcome; spare rows follow. */
  readonly last: number;
  readonly lastSpare: number;
  readonly competencies: number;
}

/** The formulas of a grid; they use functions that every spreadsheet program has. */
export class GridFormulas {
  private readonly rows: GridRows;
  private readonly rules: GridRules | null;

  constructor(rows: GridRows, rules: GridRules | null) {
    this.rows = rows;
    this.rules = rules;
  }

  /** The statement of the competency that a row names. */
  statement(row: number): string {
    const key = cell("competency", row);
    const list = `${sheetNames.competencies}!$A$2:$B$${this.rows.competencies + 1}`;
    const several = '"(several, or not on the list of competencies)"';
    return `IF(${key}="","",IFERROR(VLOOKUP(${key},${list},2,FALSE),${several}))`;
  }

  /** What a row's own answer counts. */
  own(row: number): string {
    return this.answer(row, this.rules?.part ?? Rational.zero, "0");
  }

  /** What a row's answer may still count; `blank` is what an empty one may. */
  possible(row: number, blank: "0" | "1"): string {
    return this.answer(row, Rational.one, blank);
  }

  private answer(row: number, part: Rational, blank: string): string {
    const [answer, share] = [`TRIM(${cell("answer", row)})`, cell("share", row)];
    const partly = `IF(ISNUMBER(${share}),${share},${decimal(part)})`;
    return `IF(${answer}="all",1,IF(${answer}="part",${partly},IF(${answer}="none",0,${blank})))`;
  }

  /** How far an outcome is met: the greatest of the rows that name it, or what its parts make together. */
  met(outcome: Outcome, row: number, from: "own" | "possible", into: "met" | "most"): string {
    const { first, lastSpare } = this.rows;
    const names = span("outcome", first, lastSpare);
    const values = span(from, first, lastSpare);
    const own = `SUMPRODUCT(MAX(EXACT(${names},${cell("outcome", row)})*${values}))`;
    const parts = (outcome.parts ?? []).flatMap((id) => this.rows.outcomes.get(id) ?? []);
    if (parts.length === 0) return own;
    const weights = parts.map((part) => cell("weight", part)).join("+");
    const weighted = parts.map((part) => `${cell("weight", part)}*${cell(into, part)}`).join("+");
    return `MAX(${own},IF(${weights}=0,0,(${weighted})/(${weights})))`;
  }

  /** The share of the outcomes, by weight, that is met. */
  share(of: "met" | "most"): string {
    const [weights, counted] = [this.main("weight"), this.main("counted")];
    const all = `SUMPRODUCT(${weights},${counted})`;
    return `IF(${all}=0,0,SUMPRODUCT(${weights},${counted},${this.main(of)})/${all})`;
  }

  /** 1 where a row that names the outcome has an answer. */
  said(row: number): string {
    const { first, lastSpare } = this.rows;
    const names = `EXACT(${span("outcome", first, lastSpare)},${cell("outcome", row)})`;
    const answered = `(TRIM(${span("answer", first, lastSpare)})<>"")`;
    return `IF(SUMPRODUCT(${names}*${answered})>0,1,0)`;
  }

  /** 1 where nobody has answered for an outcome: neither for itself, nor for what it is a part of, nor for all its parts. */
  open(outcome: Outcome, row: number, wholes: readonly string[]): string {
    const cellsOf = (key: ColumnKey, ids: readonly string[]) =>
      ids.flatMap((id) => this.rows.outcomes.get(id) ?? []).map((at) => cell(key, at));
    const said = [cell("said", row), ...cellsOf("said", wholes)].join("+");
    const parts = cellsOf("open", outcome.parts ?? []);
    const left = parts.length === 0 ? "1" : `IF(${parts.join("+")}>0,1,0)`;
    return `IF(${said}>0,0,${left})`;
  }

  /** How many outcomes are open. */
  openCount(): string {
    return `SUM(${this.main("open")})`;
  }

  /** In words: is what the bank asks for reached? */
  result(): string | null {
    if (this.rules === null) return null;
    return `IF(${this.holds("met")},"reached",IF(${this.holds("most")},"can still be reached","not reached"))`;
  }

  private holds(of: "met" | "most"): string {
    const { threshold, floor } = this.rules ?? { threshold: Rational.one, floor: Rational.zero };
    const essential = `SUMPRODUCT((${this.main("essential")}="yes")*(${this.main(of)}<1))=0`;
    const low = `SUMPRODUCT(${this.main("counted")}*(ROUND(${this.main(of)},9)<${decimal(floor)}))=0`;
    return `AND(ROUND(${this.share(of)},9)>=${decimal(threshold)},${essential},${low})`;
  }

  private main(key: ColumnKey): string {
    return span(key, this.rows.first, this.rows.last);
  }
}

function cell(key: ColumnKey, row: number): string {
  return cellName(row, columnNumber(key));
}

function span(key: ColumnKey, from: number, to: number): string {
  const name = columnName(columnNumber(key));
  return `$${name}$${from}:$${name}$${to}`;
}

/** Nine decimals, as comparisons are rounded to: a third of the outcomes must reach a threshold of a third. */
const decimal = (value: Rational) => value.toFixed(9).replace(/\.?0+$/, "");
