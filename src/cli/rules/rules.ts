import type { Command } from "commander";
import { comparePacks, type RulePack, rulePack } from "../../ladder/rules.ts";
import { rulesDiffJson, rulesListJson, rulesShowJson } from "../../report/rules/rules-json.ts";
import {
  packName,
  rulesDiffText,
  rulesListText,
  rulesShowText,
} from "../../report/rules/rules-text.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { addOutputFlags, type GlobalFlags } from "../flags.ts";
import { deliver, type OutputFlags, outputsOf } from "../format.ts";
import type { Host } from "../host/host.ts";
import { select } from "../select.ts";
import { Session } from "../session.ts";
import { tool } from "../version.ts";
import { openRulebook } from "./rulebook.ts";
import { addRulesNew } from "./rules-new.ts";
import { addRulesTest } from "./rules-test.ts";

interface RulesFlags extends GlobalFlags, OutputFlags {
  readonly all?: boolean;
}

const examples = `
Examples:
  creditbank rules list                          every pack there is
  creditbank rules show vcc                      what it demands, with sources
  creditbank rules diff vcc jibc                 two packs side by side
  creditbank rules diff kpu@2001 kpu@2010-11     two editions of one
  creditbank rules show credit-bank:uk-scqf      not the framework of that id
  creditbank rules test vcc                      run its test cases
  creditbank rules new bank north                begin a pack of your own`;

/** Adds `rules` with its parts. */
export function addRules(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const rules = parent
    .command("rules")
    .description("what credit banks and frameworks demand; compare, test and begin rule packs")
    .addHelpText("after", examples);
  addOutputFlags(rules.command("list").description("the rule packs there are"))
    .argument("[ids...]", "packs, * and ? (default: all)")
    .action((ids: string[], _: unknown, self: Command) =>
      done(list(host, self.optsWithGlobals(), ids)),
    );
  addOutputFlags(rules.command("show").description("what a pack demands, in words"))
    .argument("<ids...>", "packs, ID or ID@EDITION, * and ?")
    .action((ids: string[], _: unknown, self: Command) =>
      done(show(host, self.optsWithGlobals(), ids)),
    );
  addOutputFlags(rules.command("diff").description("two packs, or two editions, side by side"))
    .argument("<before>", "ID or ID@EDITION")
    .argument("[after]", "ID or ID@EDITION (default: the last edition of the same pack)")
    .option("--all", "what is the same, too")
    .action((before: string, after: string | undefined, _: unknown, self: Command) =>
      done(diff(host, self.optsWithGlobals(), before, after)),
    );
  addRulesTest(rules, host, done);
  addRulesNew(rules, host, done);
}

function list(host: Host, flags: RulesFlags, ids: readonly string[]): ExitCode {
  const outputs = outputsOf(host, flags);
  const packs = chosen(packsOf(host, flags), ids);
  deliver(host, flags, outputs, {
    text: (style) => rulesListText(packs, style),
    json: () => rulesListJson(tool, packs),
  });
  return exitCode.fine;
}

function show(host: Host, flags: RulesFlags, ids: readonly string[]): ExitCode {
  const outputs = outputsOf(host, flags);
  const packs = chosen(packsOf(host, flags), ids);
  deliver(host, flags, outputs, {
    text: (style) => rulesShowText(packs, style),
    json: () => rulesShowJson(tool, packs),
  });
  return exitCode.fine;
}

function diff(host: Host, flags: RulesFlags, one: string, other: string | undefined): ExitCode {
  const outputs = outputsOf(host, flags);
  const all = packsOf(host, flags);
  const [before, after] =
    other === undefined ? editions(all, one) : [last(all, one), last(all, other)];
  const comparison = comparePacks(before, after);
  deliver(host, flags, outputs, {
    text: (style) => rulesDiffText(comparison, style, flags.all ?? false),
    json: () => rulesDiffJson(tool, comparison),
  });
  return exitCode.fine;
}

/** The packs that can be shown, and why another cannot. */
interface Packs {
  readonly all: readonly RulePack[];
  readonly absent: (id: string) => string | null;
}

/** All packs; what is wrong with one is said, and the others are shown. */
function packsOf(host: Host, flags: RulesFlags): Packs {
  const { rules, diagnostics, absent } = openRulebook(host, flags);
  new Session(host, flags).reportErrors(diagnostics);
  return { all: rules.map(rulePack), absent };
}

const keyOf = ({ id, edition }: RulePack): string => (edition === null ? id : `${id}@${edition}`);

/** What a pack may be called: by its id, with its edition, and with its kind where a bank and a framework share an id. */
const namesOf = (pack: RulePack): readonly string[] => [
  pack.id,
  keyOf(pack),
  `${pack.kind}:${pack.id}`,
  `${pack.kind}:${keyOf(pack)}`,
];

/** The packs that patterns name. Throws a UsageError when one names none. */
function chosen({ all, absent }: Packs, patterns: readonly string[]): readonly RulePack[] {
  const ids = new Set(all.flatMap(namesOf));
  const test = select(patterns, { what: "rule pack", ids, absent });
  return test === undefined ? all : all.filter((pack) => namesOf(pack).some(test));
}

function last(packs: Packs, name: string): RulePack {
  const found = chosen(packs, [name]);
  const kinds = new Set(found.map(({ kind, id }) => `${kind} ${id}`));
  const pack = found.at(-1);
  if (pack !== undefined && kinds.size === 1) return pack;
  throw new UsageError(
    `"${name}" names several packs`,
    `name one: ${[...kinds].map((kind) => kind.replace(" ", ":")).join(", ")}`,
  );
}

/** The named edition, or the last but one, and the last. */
function editions(packs: Packs, name: string): readonly [RulePack, RulePack] {
  const named = last(packs, name);
  const all = packs.all.filter(({ kind, id }) => kind === named.kind && id === named.id);
  const newest = all.at(-1) ?? named;
  const before = named === newest ? all.at(-2) : named;
  if (before !== undefined) return [before, newest];
  throw new UsageError(
    `${packName(named)} has one edition`,
    "name another pack to compare it with",
  );
}
