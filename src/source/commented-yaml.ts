import { Document, isNode } from "yaml";
import { documentText } from "./write-yaml.ts";

/** A comment and the path of the value that it stands above; an empty path is the top of the document. */
export interface YamlComment {
  readonly path: readonly (string | number)[];
  readonly lines: readonly string[];
}

/** A value as a YAML document of block style; comments stand above the values they are about. */
export function commentedYaml(value: object, comments: readonly YamlComment[] = []): string {
  const document = new Document(value);
  for (const { path, lines } of comments) {
    const text = lines.map((line) => ` ${line.replace(unsafe, " ")}`).join("\n");
    const node = path.length === 0 ? null : document.getIn(path, true);
    if (path.length === 0) document.commentBefore = text;
    else if (isNode(node)) node.commentBefore = text;
  }
  return documentText(document, { lineWidth: 0 });
}

/** What would end a comment, or steer a terminal. */
const unsafe = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;
