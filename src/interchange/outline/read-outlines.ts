import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { append } from "../../kernel/append.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import type { BlockList } from "./blocks/block.ts";
import { blocksOf } from "./blocks/blocks-of.ts";
import { courseData, programData } from "./draft/credit-side.ts";
import { leftOut } from "./draft/left-out.ts";
import { microCredentialData } from "./draft/micro-credential-draft.ts";
import { OutlineDraft } from "./draft/outline-draft.ts";
import { topComment } from "./draft/top-comment.ts";
import { readFacts } from "./facts/facts.ts";
import { chooseKind } from "./facts/kind.ts";
import { Reading } from "./facts/reading.ts";
import { sectionsOf } from "./sections/sections-of.ts";

/** Reads outlines: a draft of each, with what is to be checked and what was left out. */
export async function readOutlines(
  files: readonly InputFile[],
  options: ImportOptions,
): Promise<Imported> {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const ids = new Ids();
  for (const file of files) {
    const list = await blocksOf(file);
    if (!("blocks" in list)) diagnostics.push(list);
    else {
      const read = readOutline(file.path, list, options);
      append(diagnostics, read.diagnostics);
      for (const draft of read.drafts)
        drafts.push({ ...draft, id: ids.give(idOf(draft, options, files.length)) });
    }
  }
  return { drafts, diagnostics };
}

/** Reads the blocks of one outline. */
function readOutline(path: string, list: BlockList, options: ImportOptions): Imported {
  const reading = new Reading(sectionsOf(list.blocks));
  const facts = readFacts(reading);
  const known = reading.sections.some(
    ({ heading, blocks }) => heading?.placed === true && blocks.length > 0,
  );
  if (!known && facts.outcomes.length === 0) {
    const args = {
      format: "an outline",
      wanted: "heading of an outline (learning outcomes, assessment, credits …)",
    };
    return { drafts: [], diagnostics: [diagnostic("nothing-found", args, startOf(path))] };
  }
  const choice = chooseKind(options.kind, facts, reading);
  const draft = new OutlineDraft({ path, list, reading, facts, choice, options });
  const data =
    choice.kind === "micro-credential"
      ? microCredentialData(draft)
      : choice.kind === "course"
        ? courseData(draft)
        : programData(draft);
  if (choice.assumed) {
    const args = { what: "kind", of: draft.name, instead: "micro-credential" };
    draft.findings.push(
      diagnostic("value-missing", args, startOf(path), { help: "say which it is with --kind" }),
    );
  }
  const doubts = reading.doubts.map(({ what, detail, at }) =>
    diagnostic("outline-doubt", { what, detail }, at),
  );
  const diagnostics = [...draft.findings, ...doubts, ...leftOut(draft.content)];
  if (data === null) {
    const args = { what: "credits", of: draft.name, instead: null };
    return {
      drafts: [],
      diagnostics: [...diagnostics, diagnostic("value-missing", args, startOf(path))],
    };
  }
  const comments = [{ path: [], lines: topComment(draft) }, ...draft.notes.comments];
  const from = startOf(path);
  return { drafts: [{ kind: choice.kind, id: "", data, comments, from }], diagnostics };
}

/** The id of a draft: as the option says, else from institution and code, else from the title. */
function idOf({ data, from }: Draft, { id, institution }: ImportOptions, count: number): string {
  const { code, title, institution: own } = data;
  const stem = documentIdFrom(from.file.replace(/^.*\/|\.\w+$/g, "")) ?? "outline";
  const named = (value: unknown) => (typeof value === "string" ? documentIdFrom(value) : null);
  const owner =
    institution ?? (typeof own === "string" && !own.startsWith("unknown-") ? own : null);
  const short = (code === "UNKNOWN" ? null : named(code)) ?? named(title) ?? stem;
  const whole = owner === null ? short : (documentIdFrom(`${owner}-${short}`) ?? short);
  if (id === undefined) return whole;
  return count === 1 ? id : (documentIdFrom(`${id}-${short}`) ?? `${id}-${stem}`);
}
