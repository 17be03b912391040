import { basename, join } from "node:path";
import type { Document } from "../../src/documents/document.ts";
import { loadWorkspace } from "../../src/workspace/load.ts";
import { packageRoot } from "../cli/run.ts";

const bases = ["primary", "secondary", "general-knowledge"] as const;

/** All built-in frameworks, by id. */
export function frameworkPacks(): readonly Document<"framework">[] {
  return loadWorkspace({ root: join(packageRoot, "rules/scales"), frameworks: ["all"] })
    .documents.of("framework")
    .filter(({ origin }) => origin === "pack");
}

/** The table of rules/README.md: one row a pack, clauses counted by the basis of their source. */
export function frameworkTable(): string {
  const rows = frameworkPacks().map(({ id, data, edition }) => {
    const counts = bases.map(
      (basis) =>
        data.clauses.filter(({ source }) => basisOf(data.sources, source) === basis).length,
    );
    const must = data.clauses.filter(({ severity }) => severity === "must").length;
    const cells = [
      `\`${id}\``,
      data.jurisdiction ?? "",
      (data.nature ?? "").replaceAll("|", "/"),
      edition ?? "",
      data.reportsAs === "alignment" ? "aligned" : "conforms",
      data.verified ? "yes" : "no",
      String(must),
      ...counts.map(String),
      String((data.notModelled ?? []).length),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = [
    "id",
    "where",
    "nature",
    "edition",
    "reports",
    "verified",
    "must",
    ...bases,
    "not modelled",
  ];
  return [`| ${head.join(" | ")} |`, `|${head.map(() => "---").join("|")}|`, ...rows].join("\n");
}

/** The basis of a clause's source; null where it names none. */
export function basisOf(
  sources: Document<"framework">["data"]["sources"],
  source: string | undefined,
): string | null {
  return source === undefined ? null : (sources?.[source]?.basis ?? null);
}

/** The name of the folder that a pack lies in. */
export const folderOf = ({ file }: Document<"framework">): string =>
  basename(file.path.replace(/\/framework\.yaml$/, ""));
