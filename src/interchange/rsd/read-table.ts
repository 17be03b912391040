import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { parseAddress } from "../../documents/address.ts";
import { type Column, DelimitedFile, type DelimitedRow } from "../delimited/delimited-file.ts";
import { Ids, localIdFrom } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import type { Alignment, Skill, SkillFile } from "./skill.ts";
import { title } from "./title.ts";

/** The columns of a statement, in the tables that the Open Skills Management Tool reads and writes. */
const statementColumns = ["Contextualized Skill Statement", "Skill Statement"] as const;

/** Does a table hold Rich Skill Descriptors? */
export function describesSkills(heading: readonly string[]): boolean {
  return statementColumns.some((name) => heading.includes(name.toLowerCase()));
}

/** Reads the table that the Open Skills Management Tool takes (`Skill Name`, `Contextualized Skill Statement`, ...) or exports. */
export function readSkillTable(file: InputFile): SkillFile {
  const table = DelimitedFile.read(file, title);
  const statement = table.column(...statementColumns);
  const name = table.column("Skill Name", "RSD Name");
  const uri = table.column("Canonical URL");
  const keywords = table.column("Keywords");
  const alignments = alignmentColumns(table);
  const ids = new Ids();
  const skills = table.rows.flatMap((row): Skill | [] => {
    const text = statement(row);
    const named = textOf(name(row));
    if (text === "") {
      const args = { what: "statement", of: named ?? "a skill", instead: null };
      table.report(diagnostic("value-missing", args, table.at(row)));
      return [];
    }
    return {
      id: ids.give(localIdFrom(named ?? text) ?? "skill"),
      statement: text,
      name: named,
      uri: textOf(uri(row)),
      keywords: partsOf(keywords(row)),
      alignments: alignments.flatMap((columns) => alignmentsIn(table, row, columns)),
    };
  });
  const diagnostics = [...table.finish()];
  const isRefused = diagnostics.some(({ severity }) => severity === "error");
  if (skills.length === 0 && !isRefused) {
    const args = { format: title, wanted: "skill with a statement" };
    diagnostics.push(diagnostic("nothing-found", args, startOf(file.path)));
  }
  return { path: file.path, at: startOf(file.path), skills, diagnostics };
}

interface AlignmentColumns {
  readonly heading: string;
  readonly to: Column;
  readonly name: Column;
}

/** `Alignment` with `Alignment Title`, `Alignment URL` with `Alignment Name`, and the same with numbers. */
function alignmentColumns(table: DelimitedFile): readonly AlignmentColumns[] {
  return table.heading.flatMap((heading) => {
    const found = /^\s*alignment( \d+)?(?: url)?\s*$/i.exec(heading);
    if (found === null) return [];
    const stem = `Alignment${found[1] ?? ""}`;
    const name = table.column(`${stem} Title`, `${stem} Name`);
    return [{ heading, to: table.column(heading), name }];
  });
}

function alignmentsIn(
  table: DelimitedFile,
  row: DelimitedRow,
  { heading, to, name }: AlignmentColumns,
): readonly Alignment[] {
  const targets = to(row)
    .split(betweenUris)
    .flatMap((part) => part.trim() || []);
  const names = partsOf(name(row));
  if (targets.length === 0 && names.length > 0) {
    const args = { what: heading.trim(), of: `the alignment "${name(row)}"`, instead: null };
    table.report(diagnostic("value-missing", args, table.at(row)));
  }
  return targets.flatMap((target, index) => {
    if (parseAddress(target)?.type === "uri")
      return [
        { to: target, name: (targets.length === 1 ? textOf(name(row)) : names[index]) ?? null },
      ];
    const args = {
      what: heading.trim(),
      expected: "an absolute URI",
      found: JSON.stringify(target),
    };
    table.report(diagnostic("wrong-shape", args, table.at(row)));
    return [];
  });
}

/** A semicolon may be part of a URI, but not where another begins after it. */
const betweenUris = /;\s*(?=[A-Za-z][A-Za-z0-9+.-]*:)/;

/** Several values of a cell stand between semicolons. */
function partsOf(cell: string): readonly string[] {
  return cell.split(";").flatMap((part) => part.trim() || []);
}

function textOf(cell: string): string | null {
  return cell === "" ? null : cell;
}
