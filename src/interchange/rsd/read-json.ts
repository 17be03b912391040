import { isUri, parseAddress } from "../../documents/address.ts";
import { uuidIn } from "../../kernel/uuid.ts";
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
  item.pass("type", "@context", "publishDate", "creationDate", "updateDate");
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
  tellStatus(item);
  return { id, statement, name, uri: uriOf(item), keywords, alignments };
}

/** The address of a skill; one that has none goes by its UUID. */
function uriOf(item: Cursor): string | null {
  const [uri, uuid] = [item.text("id"), item.text("uuid")];
  const own = uuid === null ? null : `urn:uuid:${uuid}`;
  if (uri === null) return own;
  if (!isUri(uri)) {
    item.get("id")?.wrong("an absolute URI");
    return own;
  }
  if (uuid !== null && uuidIn(uri) !== uuid.toLowerCase())
    item.get("uuid")?.lose("a document names it by its address");
  return uri;
}

/** Tells what is not, or no longer, published: a framework has its competencies all alike. */
function tellStatus(item: Cursor): void {
  const status = item.text("status");
  if (status !== null && !/^published$/i.test(status))
    item.get("status")?.lose("all skills are taken alike");
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
