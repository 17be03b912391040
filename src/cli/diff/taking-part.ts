import type { Kind } from "../../documents/kinds.ts";
import { idMatcher, isGlob } from "../../kernel/glob.ts";
import type { Subject } from "../../ladder/comparison/answer.ts";
import type { Side } from "../../ladder/comparison/side.ts";
import { checkFrameworks } from "../../ladder/frameworks.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { builtIn, everyPack } from "../../workspace/packs.ts";
import { nounOf, whyBroken } from "../choices.ts";
import type { Host } from "../host/host.ts";
import { listFrom } from "../opening.ts";
import { select } from "../select.ts";

/** Flags that narrow what is compared. */
export interface NarrowFlags {
  readonly microCredential?: readonly string[];
  readonly program?: readonly string[];
  readonly bank?: readonly string[];
  readonly framework?: readonly string[];
}

/** What takes part on either side; a word has to name something on one of them. */
export class TakingPart {
  private readonly banks: readonly string[] | undefined;
  private readonly frameworks: readonly string[] | undefined;
  private readonly offering: ((id: string) => boolean) | undefined;
  private readonly program: ((id: string) => boolean) | undefined;

  /** Throws a UsageError where a word names nothing. */
  constructor(host: Host, flags: NarrowFlags, sides: readonly Catalogue[]) {
    const chosen = (
      kind: Kind,
      patterns: readonly string[] | undefined,
      more: readonly string[] = [],
    ) => {
      const ids = new Set([
        ...sides.flatMap(({ workspace }) => workspace.documents.ids(kind)),
        ...more,
      ]);
      const absent = (id: string) =>
        sides
          .map(({ workspace }) => whyBroken(workspace, [kind], id))
          .find((why) => why !== null) ?? null;
      return select(
        patterns?.filter((word) => word !== everyPack),
        { what: nounOf(kind), ids, absent },
      );
    };
    this.banks = flags.bank ?? listFrom(host.env.CREDITBANK_BANK);
    this.frameworks = flags.framework;
    chosen("credit-bank", this.banks);
    chosen("framework", this.frameworks, builtIn("framework"));
    this.offering = chosen("micro-credential", flags.microCredential);
    this.program = chosen("program", flags.program);
  }

  /** A state with the banks and frameworks that are asked for; where none are, those of its settings. */
  sideOf(catalogue: Catalogue): Side {
    const { banks: own, frameworks: listed = [] } = catalogue.workspace.settings?.data ?? {};
    const banks = this.banks ?? own;
    const all = banks === undefined || banks.includes(everyPack);
    return {
      catalogue,
      banks: all ? undefined : anyOf(banks),
      frameworks: frameworksOf(catalogue, this.frameworks ?? listed),
    };
  }

  /** Is a subject asked about? */
  asks(subject: Subject, side: Catalogue): boolean {
    const offering = (id: string) => this.offering?.(id) ?? true;
    const program = (id: string | undefined) =>
      this.program === undefined || (id !== undefined && this.program(id));
    switch (subject.kind) {
      case "pair":
        return offering(subject.microCredential) && program(subject.program);
      case "program":
        return program(subject.program);
      case "claim":
        return offering(subject.microCredential) && program(subject.claim.split(" ", 1)[0]);
      case "conformance":
        return offering(subject.microCredential);
      case "pathway":
        return program(subject.step.split(" ", 1)[0]);
      case "agreement": {
        const named = side.workspace.documents.editions("agreement", subject.agreement);
        const bank = anyOf(this.banks?.includes(everyPack) ? ["*"] : (this.banks ?? ["*"]));
        return named.some(
          ({ data }) => data.microCredentials.some(({ id }) => offering(id)) && bank(data.bank),
        );
      }
    }
  }
}

function anyOf(patterns: readonly string[]): (id: string) => boolean {
  const tests = patterns.map(idMatcher);
  return (id) => tests.some((test) => test(id));
}

function frameworksOf(catalogue: Catalogue, patterns: readonly string[]): Side["frameworks"] {
  const named = patterns.filter((pattern) => pattern !== everyPack && !isGlob(pattern));
  const globs = patterns.map((word) => (word === everyPack ? "*" : word)).filter(isGlob);
  const current = [...catalogue.frameworks.keys()];
  const surveyed = globs.length === 0 ? [] : current.filter(anyOf(globs));
  const known = named.filter((id) => catalogue.workspace.documents.has("framework", id));
  return checkFrameworks({ ...catalogue, offerings: new Map() }, { named: known, surveyed })
    .frameworks;
}
