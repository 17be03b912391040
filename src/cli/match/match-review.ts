import { resolve } from "node:path";
import { matchableOf } from "../../competency/matching/catalogue-statements.ts";
import { type Proposal, ProposalFile } from "../../documents/proposals.ts";
import { counted } from "../../report/text/amount.ts";
import { codeFrame } from "../../report/text/code-frame.ts";
import { indented } from "../../report/text/layout.ts";
import { neutralise } from "../../report/text/neutralise.ts";
import { SourceFile } from "../../source/source-file.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { isFile } from "../../workspace/find-workspace.ts";
import { readSource } from "../../workspace/read-file.ts";
import { type ExitCode, exitCode, UsageError } from "../exit-code.ts";
import { save } from "../format.ts";
import type { Host } from "../host/host.ts";
import type { Session } from "../session.ts";

const relations = ["exact", "broader", "narrower", "close", "related"] as const;

const question = "accept, reject, skip, note, another relation, quit? [a/r/s/n/<relation>/q] ";

/** Is there such a file? */
export const fileExists = ({ cwd }: Host, file: string) => isFile(resolve(cwd, file));

/**
 * Goes through what is proposed in a crosswalk, from the first mapping that is not decided; each answer is saved at
 * once. A file that is not there is begun with `start`. Throws a UsageError where nobody can be asked.
 */
export async function reviewProposals(
  session: Session,
  catalogue: Catalogue,
  file: string,
  start: () => string,
): Promise<ExitCode> {
  const { host } = session;
  if (host.ask === undefined) {
    throw new UsageError(
      "--accept asks questions, and there is no terminal to ask at",
      `edit ${file} instead: make each status "accepted" or "rejected"`,
    );
  }
  if (!fileExists(host, file)) save(host, file, start());
  const review = new Review(session, host.ask, file, statementsOf(catalogue));
  await review.run();
  return exitCode.fine;
}

function statementsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const all = [...matchableOf(catalogue).values()].flatMap(({ statements }) => statements);
  return new Map(all.map(({ address, text }) => [address, text]));
}

type Ask = NonNullable<Host["ask"]>;

class Review {
  private readonly session: Session;
  private readonly ask: Ask;
  private readonly file: string;
  private readonly statements: ReadonlyMap<string, string>;
  private proposals: ProposalFile;
  private readonly decided = { accepted: 0, rejected: 0 };

  constructor(session: Session, ask: Ask, file: string, statements: ReadonlyMap<string, string>) {
    this.session = session;
    this.ask = ask;
    this.file = file;
    this.statements = statements;
    this.proposals = this.read();
  }

  async run(): Promise<void> {
    const waiting = Array.from({ length: this.proposals.size }, (_, at) => at).filter(
      (at) => this.proposals.proposal(at) !== null,
    );
    for (const [index, at] of waiting.entries()) {
      this.show(at, `${index + 1} of ${waiting.length}`);
      if (!(await this.decide(at))) break;
    }
    this.close();
  }

  /** Asks until there is a decision; false ends the review. */
  private async decide(at: number): Promise<boolean> {
    for (;;) {
      const answer = (await this.ask(question))?.trim().toLowerCase() ?? "q";
      const relation = relations.find((one) => one === answer);
      if (relation !== undefined) this.change(at, "relation", relation);
      else if (answer === "n" || answer === "note") await this.note(at);
      else if (answer === "a" || answer === "accept") return this.settle(at, "accepted");
      else if (answer === "r" || answer === "reject") return this.settle(at, "rejected");
      else if (answer === "s" || answer === "skip") return true;
      else if (answer === "q" || answer === "quit") return false;
      else this.session.say(`"${neutralise(answer)}" is none of them.`);
    }
  }

  private settle(at: number, status: "accepted" | "rejected"): boolean {
    if (this.change(at, "status", status)) this.decided[status] += 1;
    return true;
  }

  private async note(at: number): Promise<void> {
    const text = (await this.ask("note: "))?.trim() ?? "";
    if (text !== "") this.change(at, "rationale", text);
  }

  /** Saves one change; refuses when somebody else has changed the file. */
  private change(at: number, key: "status" | "relation" | "rationale", value: string): boolean {
    if (this.read().text !== this.proposals.text) {
      throw new UsageError(
        `${this.file} was changed meanwhile`,
        "start again: what was saved is kept",
      );
    }
    const changed = this.proposals.with(at, key, value);
    if (changed === null) {
      this.session.say(`${key} cannot be set there by itself: edit ${this.file} by hand.`);
      return false;
    }
    save(this.session.host, this.file, changed.text);
    this.proposals = changed;
    return true;
  }

  private show(at: number, count: string): void {
    const proposal = this.proposals.proposal(at);
    if (proposal === null) return;
    const { style } = this.session;
    const say = (text: string, indent = 2) => {
      for (const line of indented(neutralise(text), indent, style.width, 2)) this.session.say(line);
    };
    this.session.say("");
    say(`${count}: ${this.file}:${proposal.line}`, 0);
    for (const [address, text] of this.lines(proposal)) say(`${address}  ${text}`);
    say(`relation: ${proposal.relation}`);
    for (const remark of [proposal.note, proposal.rationale]) if (remark) say(remark);
  }

  private lines({ from, to }: Proposal): [string, string][] {
    return [...from, to].map((address) => [
      address,
      this.statements.get(address) ?? "(not in this workspace)",
    ]);
  }

  private close(): void {
    const left = Array.from({ length: this.proposals.size }, (_, at) => at).filter(
      (at) => this.proposals.proposal(at) !== null,
    ).length;
    const { accepted, rejected } = this.decided;
    this.session.note(
      `${accepted} accepted, ${rejected} rejected; ${counted(left, "proposal")} left in ${this.file}`,
    );
  }

  private read(): ProposalFile {
    const { host, style } = this.session;
    const source = readSource({ absolute: resolve(host.cwd, this.file), display: this.file });
    if (!(source instanceof SourceFile))
      throw new UsageError(`cannot read ${this.file}`, source.message);
    const proposals = new ProposalFile(this.file, source.text);
    const [problem] = proposals.diagnostics;
    if (problem === undefined) return proposals;
    const sources = new Map([[this.file, source]]);
    this.session.say(codeFrame(problem, sources, style).join("\n"));
    throw new UsageError(`${this.file} is no YAML that can be edited`, "correct it first");
  }
}
