import { parseAddress } from "../../documents/address.ts";
import { Cursor } from "../cursor/cursor.ts";
import { Ids, localIdFrom } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import type { Alignment, Skill, SkillFile } from "./skill.ts";
import { title } from "./title.ts";

/** Reads Rich Skill Descriptors as JSON: one, a list of them, or none where the file is no JSON. */
export function readJsonSkills({ json, path }: InputFile): SkillFile {
  if (!("value" in json)) return { path, at: json.at, skills: [], diagnostics: [json] };
  const top = Cursor.over(json);
  const ids = new Ids();
  const skills = top.items.flatMap((item) => skillOf(item, ids) ?? []);
  if (skills.length === 0)
    top.reading.report("nothing-found", { format: title, wanted: "skill with a statement" }, []);
  return { path, at: top.at, skills, diagnostics: top.reading.finish() };
}

function skillOf(item: Cursor, ids: Ids): Skill | null {
  item.pass("type", "@context", "uuid", "status");
  item.pass("archiveDate", "publishDate", "creationDate", "updateDate");
  const statement = item.text("skillStatement");
  const name = item.text("skillName");
  if (statement === null) {
    const of = name ?? "a skill";
    item.reading.report("value-missing", { what: "statement", of, instead: null }, item.path);
    return null;
  }
  const id = ids.give(localIdFrom(name ?? statement) ?? "skill");
  const alignments = item.list("alignments").flatMap((entry) => alignmentOf(entry) ?? []);
  const keywords = item.texts("keywords");
  return { id, statement, name, uri: item.text("id"), keywords, alignments };
}

function alignmentOf(entry: Cursor): Alignment | null {
  if (!entry.isObject) {
    entry.wrong("an object with an id");
    return null;
  }
  const to = entry.text("id");
  const name = entry.text("skillName");
  if (to !== null && parseAddress(to)?.type === "uri") return { to, name };
  entry.lose("what it is aligned to has no absolute URI");
  return null;
}
