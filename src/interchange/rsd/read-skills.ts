import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { Cursor } from "../cursor/cursor.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { documentIdFrom, Ids, localIdFrom } from "../ids.ts";
import type { InputFile } from "../input-file.ts";

/** Reads skills as a framework of competencies for each file, and what they are aligned to as proposed mappings. */
export function readSkills(files: readonly InputFile[], options: ImportOptions): Imported {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { json } = file;
    if (!("value" in json)) {
      diagnostics.push(json);
      continue;
    }
    const top = Cursor.over(json);
    drafts.push(...frameworkOf(top, file, options));
    diagnostics.push(...top.reading.finish());
  }
  return { drafts, diagnostics };
}

interface Skill {
  readonly cursor: Cursor;
  readonly id: string;
  readonly statement: string;
  readonly name: string | null;
  readonly uri: string | null;
}

function frameworkOf(top: Cursor, file: InputFile, options: ImportOptions): readonly Draft[] {
  const ids = new Ids();
  const skills = top.items.flatMap((item) => skillOf(item, ids) ?? []);
  if (skills.length === 0) {
    const args = { format: "Rich Skill Descriptors", wanted: "skill with a statement" };
    top.reading.report("nothing-found", args, []);
    return [];
  }
  const id = options.id ?? documentIdFrom(file.path.replace(/^.*\/|\.\w+$/g, "")) ?? "skills";
  const comment = { path: [], lines: [`Read from ${file.path} (Rich Skill Descriptors).`] };
  const framework: Draft = {
    kind: "competency-framework",
    id,
    data: {
      title: id,
      competencies: skills.map(({ id: local, statement, name, uri }) => ({
        id: local,
        uri: uri ?? undefined,
        statement,
        aliases: name === null || name === statement ? undefined : [name],
      })),
    },
    comments: [comment],
    from: top.at,
  };
  const mappings = skills.flatMap((skill) => mappingsOf(skill, id));
  if (mappings.length === 0) return [framework];
  const data = { title: `What the skills of ${id} are aligned to`, mappings };
  const comments = [{ ...comment, lines: [...comment.lines, unsaid] }];
  return [framework, { kind: "crosswalk", id: `${id}-alignments`, data, comments, from: top.at }];
}

const unsaid =
  "The file says that skills are aligned, not how closely: each mapping is for a person to settle.";

function skillOf(item: Cursor, ids: Ids): Skill | null {
  item.pass("type", "@context", "id", "archiveDate", "publishDate", "creationDate", "updateDate");
  const statement = item.text("skillStatement");
  const name = item.text("skillName");
  if (statement === null) {
    const of = name ?? "a skill";
    item.reading.report("value-missing", { what: "statement", of, instead: null }, item.path);
    return null;
  }
  const uri = item.text("id");
  const id = ids.give(localIdFrom(name ?? statement) ?? "skill");
  return { cursor: item, id, statement, name, uri };
}

function mappingsOf({ cursor, id }: Skill, framework: string) {
  return cursor.list("alignments").flatMap((alignment) => {
    const to = alignment.text("id");
    const note = alignment.text("skillName");
    if (to === null) return [];
    const from = `${framework}#${id}`;
    return [{ from, relation: "related", to, status: "proposed", note: note ?? undefined }];
  });
}
