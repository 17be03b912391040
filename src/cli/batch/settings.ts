import { resolve } from "node:path";
import { digest } from "../../kernel/digest.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { readBytes } from "../../workspace/read-file.ts";
import { workspaceDigest } from "../../workspace/workspace-digest.ts";
import { servedPrograms } from "../absent-banks.ts";
import { programsNamed, selectBanks } from "../choices.ts";
import { UsageError } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import type { BatchFormat } from "../learner/learner-formats.ts";
import { listFrom, type Opened } from "../opening.ts";
import { tool } from "../version.ts";
import type { AnsweringSettings } from "./answering.ts";
import type { BatchFlags } from "./batch-flags.ts";
import type { PartGrounds } from "./part-log.ts";

/** What a batch is made of, its records aside; programs are sorted, or in the order given where they are answered together, banks sorted. */
export interface BatchSettings extends AnsweringSettings {
  readonly workspace: string;
  /** Which part of the batch it is; null for all of it. */
  readonly part: PartGrounds | null;
  /** Another rule, option or version gives another; records are not in it. */
  readonly fingerprint: string;
}

/** Settles what a batch is made of; `note` tells programs that are left out. Throws a UsageError where a program, a bank or a key file is not there. */
export function batchSettings(
  host: Host,
  flags: BatchFlags,
  opened: Opened,
  formats: readonly BatchFormat[],
  note: (text: string) => void,
): BatchSettings {
  const { catalogue } = opened.day;
  const { together = false } = flags;
  const takesPart = selectBanks(catalogue, host, flags.bank);
  const all = programsNamed(catalogue, flags.program, together);
  const programs = servedPrograms(catalogue, all, { takesPart, host, flag: flags.bank, note });
  const banks =
    takesPart === undefined ? null : sorted(catalogue.banks.keys(), compareText).filter(takesPart);
  const workspace = workspaceDigest(opened.workspace);
  const pseudonymKey = keyOf(host, flags.pseudonymise);
  const { columns, dates = "iso", grouped = false, shard = null } = flags;
  const options = {
    programs,
    together,
    bank: flags.bank ?? listFrom(host.env.CREDITBANK_BANK) ?? null,
    banks,
    columns: [...(columns ?? [])],
    dates,
    grouped,
    pseudonymise: pseudonymKey === null ? null : digest(Buffer.from(pseudonymKey).toString("hex")),
  };
  const made = { version: tool.version, workspace, asOf: opened.asOf, options };
  const part = shard === null ? null : { ...made, shard };
  const fingerprint = digest(JSON.stringify({ ...made, shard, formats }));
  const answered = { programs, together, banks, formats, pseudonymKey };
  return { ...answered, workspace, part, fingerprint };
}

/** The least length of a key, in bytes; shorter ones can be guessed. */
const leastKey = 16;

function keyOf(host: Host, file: string | undefined): Uint8Array | null {
  if (file === undefined) return null;
  const bytes = readBytes({ absolute: resolve(host.cwd, file), display: file });
  if (!(bytes instanceof Uint8Array)) throw new UsageError(`cannot read the key in ${file}`);
  if (bytes.length >= leastKey) return bytes;
  throw new UsageError(
    `the key in ${file} is shorter than ${leastKey} bytes, so it could be guessed`,
    "make one: head -c 32 /dev/urandom > KEYFILE",
  );
}
