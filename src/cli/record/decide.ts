import { resolve } from "node:path";
import type { Filled } from "../../award/drift.ts";
import type { Document } from "../../documents/document.ts";
import { coverageToday } from "../../ladder/check-agreements.ts";
import { Evaluation } from "../../ladder/evaluation.ts";
import { consequences } from "../../ladder/record/consequences.ts";
import { decidedAlready, type Intended } from "../../ladder/record/decided-already.ts";
import { agreementDocument, type Plain } from "../../ladder/record/decision.ts";
import type { Recorded } from "../../report/record-json.ts";
import { entryOf, plainOf } from "../../source/tree.ts";
import { yamlText } from "../../source/write-yaml.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { UsageError } from "../exit-code.ts";
import { resultFor } from "../host/step-log.ts";
import { type Opened, workspaceFolder } from "../opening.ts";
import type { Session } from "../session.ts";
import { agreementNamed } from "./agreement-named.ts";
import { signingOf, termsOf } from "./answers.ts";
import { demandSense } from "./demands.ts";
import { added, destination } from "./destination.ts";
import { placeIn, store, tried } from "./place.ts";
import { recommendationFrom } from "./recommendation.ts";
import type { RecordFlags } from "./record-flags.ts";
import { type Outcome, outcomeOf } from "./results.ts";
import { bankOf, membersOf } from "./subject.ts";

type Agreement = Document<"agreement">;

/** Records a decision as a new agreement: what the flags say, or a recommendation of an assess report. Throws a UsageError when something is missing or in the way. */
export async function decide(
  session: Session,
  flags: RecordFlags,
  opened: Opened,
  ids: readonly string[],
): Promise<Recorded> {
  const { recommendation: file, award } = flags;
  if (file === undefined) return decideBy(session, flags, opened, ids);
  if (ids.length > 0 || outcomeOf(flags) !== null) {
    throw new UsageError(
      "--recommendation says what was decided about what",
      "leave the micro-credentials and results out",
    );
  }
  const { ids: about, ...words } = await recommendationFrom(session.host, file, award);
  return decideBy(session, { ...flags, ...words }, opened, about);
}

async function decideBy(
  session: Session,
  flags: RecordFlags,
  opened: Opened,
  ids: readonly string[],
): Promise<Recorded> {
  const { host } = session;
  const { catalogue } = opened.day;
  const replaced = (flags.supersede ?? []).map((id) => agreementNamed(catalogue, id));
  const members = membersOf(catalogue, ids, replaced);
  const bank = bankOf(catalogue, flags.bank, replaced);
  const programs = flags.program ?? replaced[0]?.data.programs ?? null;
  const decided = outcome(flags, replaced);
  demandSense(catalogue, bank, decided, programs);
  demandUndecided(opened, flags, { bank, members, replaced, programs, ...decided });
  const signing = await signingOf(host, flags, opened.asOf);
  const terms = await termsOf(host, flags);
  const id = flags.id ?? freeId(catalogue, bank, signing.on);
  const document = agreementDocument({
    id,
    bank,
    members,
    ...outcome({ ...flags, ...defined("condition", terms.condition) }, replaced),
    programs,
    effective: { from: flags.from ?? signing.on, to: terms.until },
    assessed: signing,
    reviewBy: flags.reviewBy,
    supersedes: replaced.map((agreement) => agreement.id),
    note: flags.note,
  });
  return {
    action: "recorded",
    on: signing.on,
    ...write(session, flags, opened, document, members),
  };
}

/** Throws a UsageError where a decision that is not replaced says the same already, or the contrary. */
function demandUndecided(
  { day, asOf }: Opened,
  flags: RecordFlags,
  {
    replaced,
    ...decided
  }: Omit<Intended, "effective" | "supersedes"> & {
    readonly replaced: readonly Agreement[];
  },
): void {
  if (flags.force === true) return;
  // An id that is taken is refused for that, further on.
  const supersedes = [
    ...replaced.map(({ id }) => id),
    ...(flags.id === undefined ? [] : [flags.id]),
  ];
  const effective = { from: flags.from ?? flags.on ?? asOf, to: flags.until };
  const found = decidedAlready(day.catalogue, { ...decided, supersedes, effective });
  if (found === null) return;
  const { id, data } = found.agreement;
  const other = data.decision === "no-credit" ? "no credit" : "credit";
  throw new UsageError(
    found.contrary ? `${id} decides otherwise: ${other}` : `${id} already decides this`,
    `--supersede ${id} decides it anew; --force records it beside`,
  );
}

/** Tries the document in the workspace, writes it, and tells what it brings. */
function write(
  session: Session,
  flags: RecordFlags,
  opened: Opened,
  document: ReturnType<typeof agreementDocument>,
  members: readonly Filled[],
): Omit<Recorded, "action" | "on"> {
  const { host } = session;
  const id = String(document.id);
  const text = yamlText(document);
  const folder = workspaceFolder(host, flags);
  const place = destination(session, flags, opened.day.catalogue, id);
  const tryAt = place ?? placeIn(folder, resolve(folder.root, `${id}.yaml`));
  const whole = place?.before ? added(place.before, document) : text;
  const day = tried(session, folder, opened, tryAt, whole);
  if (place === null) host.stdout.write(resultFor(host, "yaml", text));
  else store(session, folder, place, whole);
  const { data } = agreementNamed(day.catalogue, id);
  const courses = (data.results ?? []).map(({ course }) => course);
  const offerings = members.map(({ offering }) => offering);
  return {
    agreement: id,
    file: place?.display ?? null,
    microCredentials: members.map(({ named }) => named.id),
    approved: false,
    covers: coverageToday(new Evaluation(day.catalogue), data.bank, offerings, courses),
    diagnostics: consequences(opened.day, day),
  };
}

/** What was decided: by the flags, else as in the agreement that is replaced. */
function outcome(flags: RecordFlags, [replaced]: readonly Agreement[]): Outcome {
  const stated = outcomeOf(flags);
  if (stated !== null) return stated;
  if (replaced === undefined) {
    throw new UsageError(
      "what was decided is not said",
      "use --course, --unassigned, --block, --waiver or --no-credit",
    );
  }
  const written = (key: string) => {
    const entry = entryOf(replaced.root, key);
    return entry === null ? undefined : (plainOf(entry.value) as Plain);
  };
  const results = written("results") as readonly Plain[] | undefined;
  return {
    decision: replaced.data.decision,
    results: results ?? [],
    conditions: written("conditions"),
  };
}

/** `BANK-YEAR-NUMBER` with the first number above all that are taken. */
function freeId({ workspace }: Catalogue, bank: string, on: string): string {
  const prefix = `${bank}-${on.slice(0, 4)}-`;
  const taken = [...workspace.documents.ids("agreement"), ...workspace.broken.ids("agreement")]
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length))
    .filter((rest) => /^\d{1,9}$/.test(rest))
    .map(Number);
  return `${prefix}${String(Math.max(0, ...taken) + 1).padStart(3, "0")}`;
}

const defined = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: T };
