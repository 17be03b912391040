import { isScalar, parseDocument, Scalar, visit } from "yaml";
import { layout } from "./write-yaml.ts";

/** The text of one YAML document with those of its texts that are asked for in double quotes, each on one line. */
export function quotedYaml(text: string, isAsked: (value: string) => boolean): string {
  const document = parseDocument(text);
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string" && isAsked(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ ...layout, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}
