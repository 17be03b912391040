import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import { listed } from "../listed.ts";
import { readJsonSkills } from "./read-json.ts";
import { readSkillTable } from "./read-table.ts";
import type { Skill, SkillFile } from "./skill.ts";
import { title } from "./title.ts";

/** Reads skills as a framework of competencies for each file, and what they are aligned to as proposed mappings. */
export function readSkills(files: readonly InputFile[], options: ImportOptions): Imported {
  const ids = new Ids();
  const read = files.map((file) =>
    /^[[{]/.test(file.head) ? readJsonSkills(file) : readSkillTable(file),
  );
  return {
    drafts: read.flatMap((one) => (one.skills.length === 0 ? [] : draftsOf(one, options, ids))),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function draftsOf(file: SkillFile, options: ImportOptions, ids: Ids): readonly Draft[] {
  const named = documentIdFrom(file.path.replace(/^.*\/|\.\w+$/g, ""));
  const id = ids.give(options.id ?? named ?? "skills");
  const comment = { path: [], lines: [`Read from ${file.path} (${title}).`] };
  const framework: Draft = {
    kind: "competency-framework",
    id,
    data: { title: id, competencies: file.skills.map(competencyOf) },
    comments: [comment],
    from: file.at,
  };
  const mappings = file.skills.flatMap((skill) => mappingsOf(skill, id));
  if (mappings.length === 0) return [framework];
  const data = { title: `What the skills of ${id} are aligned to`, mappings };
  const comments = [{ ...comment, lines: [...comment.lines, unsaid] }];
  return [framework, { kind: "crosswalk", id: `${id}-alignments`, data, comments, from: file.at }];
}

const unsaid =
  "The file says that skills are aligned, not how closely: each mapping is for a person to settle.";

function competencyOf({ id, statement, name, uri, keywords }: Skill) {
  return {
    id,
    uri: uri ?? undefined,
    statement,
    aliases: name === null || name === statement ? undefined : [name],
    keywords: listed(keywords),
  };
}

function mappingsOf({ id, alignments }: Skill, framework: string) {
  return alignments.map(({ to, name }) => ({
    from: `${framework}#${id}`,
    relation: "related",
    to,
    status: "proposed",
    note: name ?? undefined,
  }));
}
