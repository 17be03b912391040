import type { Kind } from "../../documents/kinds.ts";
import type { JsonValue } from "../../source/json/json-value.ts";
import { isJsonObject } from "../../source/json/json-value.ts";
import type { Format } from "../format.ts";
import { readCtdl } from "./read/read-ctdl.ts";
import { writeCtdl } from "./write/write-ctdl.ts";

const kinds: readonly Kind[] = [
  "agreement",
  "competency-framework",
  "course",
  "crosswalk",
  "level-scale",
  "micro-credential",
  "pathway",
  "program",
];

/** The Credential Transparency Description Language of Credential Engine, with CTDL-ASN, as JSON-LD. */
export const ctdl: Format = {
  id: "ctdl",
  title: "CTDL and CTDL-ASN",
  tellsOfPersons: false,
  importer: { recognises: ({ jsonValue }) => isCtdl(jsonValue), read: readCtdl },
  exporter: { kinds, write: writeCtdl },
};

/** How many nodes are looked at to tell what a file is. */
const looked = 50;

function isCtdl(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.slice(0, looked).some(speaks);
  if (!isJsonObject(value)) return false;
  const context = JSON.stringify(value["@context"] ?? null);
  if (/(?:credreg\.net|purl\.org)\/ctdl/.test(context)) return true;
  const graph = value["@graph"];
  return speaks(value) || (Array.isArray(graph) && graph.slice(0, looked).some(speaks));
}

/** Does a node name its type or a key in the words of CTDL? */
function speaks(node: JsonValue): boolean {
  if (!isJsonObject(node)) return false;
  const type = node["@type"];
  return [...Object.keys(node), ...(Array.isArray(type) ? type : [type])].some(
    (name) =>
      typeof name === "string" && /^(?:ceterms:|ceasn:|https?:\/\/purl\.org\/ctdl)/.test(name),
  );
}
