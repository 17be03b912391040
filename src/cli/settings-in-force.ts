import type { SettingInForce, VariableFault } from "../report/doctor.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { UsageError } from "./exit-code.ts";
import { thresholdOf } from "./fail-on.ts";
import { formats, outputsOf } from "./format.ts";
import type { Host } from "./host/host.ts";
import { dayOf, listFrom, workspaceFolder } from "./opening.ts";

/** What reads each variable that may be written wrongly; it throws a UsageError then. */
const readers: Readonly<Record<string, (host: Host) => unknown>> = {
  CREDITBANK_AS_OF: (host) => dayOf(host, undefined, { settings: null }),
  CREDITBANK_FAIL_ON: (host) => thresholdOf(host, undefined),
  CREDITBANK_FORMAT: (host) => outputsOf(host, {}, formats),
  CREDITBANK_WORKSPACE: (host) => workspaceFolder(host, {}),
};

/** A host without the variables that cannot be used, and what is wrong with these; a path is not told, as it may name a person. */
export function withoutFaults(host: Host): {
  readonly host: Host;
  readonly faults: readonly VariableFault[];
} {
  const faults = Object.entries(readers).flatMap(([variable, read]) => {
    const refusal = refusalOf(() => read(host));
    if (refusal === null) return [];
    const { message, help } = refusal;
    if (variable === "CREDITBANK_WORKSPACE")
      return [{ variable, message: `${variable} names no folder` }];
    if (variable === "CREDITBANK_FORMAT")
      return [{ variable, message: `${variable} is "${formatsIn(host)}": ${help ?? message}` }];
    return [{ variable, message: help === null ? message : `${message}: ${help}` }];
  });
  const wrong = faults.map(({ variable }) => variable);
  const env = Object.entries(host.env).filter(([name]) => !wrong.includes(name));
  return { host: { ...host, env: Object.fromEntries(env) }, faults };
}

/** The formats that the environment names; the files that they go to are not told. */
const formatsIn = ({ env }: Pick<Host, "env">): string =>
  (env.CREDITBANK_FORMAT ?? "").replace(/=[^,]+/g, "=FILE");

function refusalOf(work: () => unknown): UsageError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** What holds where no flag says otherwise, and what says so: the environment, creditbank.yaml, or nothing. */
export function settingsInForce(
  host: Pick<Host, "env">,
  { settings }: Pick<Workspace, "settings">,
) {
  const { env } = host;
  const { asOf, banks, frameworks } = settings?.data ?? {};
  return {
    asOf: settled(env.CREDITBANK_AS_OF || undefined, asOf, null),
    banks: settled(listFrom(env.CREDITBANK_BANK), banks, []),
    frameworks: settled(listFrom(env.CREDITBANK_FRAMEWORKS), frameworks, []),
    format: settled(formatsIn(host) || undefined, undefined, "text"),
    failOn: settled(env.CREDITBANK_FAIL_ON || undefined, undefined, "error"),
  };
}

function settled<T>(stated: T | undefined, written: T | undefined, usual: T): SettingInForce<T> {
  if (stated !== undefined) return { value: stated, from: "environment" };
  if (written !== undefined) return { value: written, from: "file" };
  return { value: usual, from: "default" };
}
