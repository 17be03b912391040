import { resolve } from "node:path";
import type { Document } from "../../documents/document.ts";
import { coverageToday } from "../../ladder/check-agreements.ts";
import { Evaluation } from "../../ladder/evaluation.ts";
import { consequences } from "../../ladder/record/consequences.ts";
import { membersToday } from "../../ladder/record/decision.ts";
import type { Recorded } from "../../report/record-json.ts";
import { editedYaml, type YamlEdit } from "../../source/edit-yaml.ts";
import { yamlText } from "../../source/write-yaml.ts";
import { UsageError } from "../exit-code.ts";
import { type Opened, workspaceFolder } from "../opening.ts";
import type { Session } from "../session.ts";
import { placeIn, store, tried } from "./place.ts";
import type { RecordFlags } from "./record-flags.ts";

/** Edits the file of an agreement and leaves all else in it as it is. Throws a UsageError when the file is laid out in a way that it cannot edit. */
export function amend(
  session: Session,
  flags: RecordFlags,
  opened: Opened,
  agreement: Document<"agreement">,
  edit: YamlEdit,
): Omit<Recorded, "action" | "on"> {
  const { file, root, id, data } = agreement;
  const folder = workspaceFolder(session.host, flags);
  const place = placeIn(folder, resolve(session.host.cwd, file.path));
  const text = editedYaml(file, root, edit);
  if (text === null) {
    const value = edit.change === "append" ? [edit.value] : edit.value;
    const lines = yamlText({ [edit.key]: value }).trimEnd();
    throw new UsageError(`${file.path} cannot be edited safely`, `add this by hand:\n${lines}`);
  }
  const day = tried(session, folder, opened, { ...place, display: file.path }, text);
  store(session, folder, place, text);
  const { catalogue } = day;
  const members = membersToday(agreement, catalogue.offerings) ?? [];
  const offerings = members.map(({ offering }) => offering);
  const courses = (data.results ?? []).map(({ course }) => course);
  const hasBank = catalogue.banks.has(data.bank) && offerings.length > 0;
  return {
    agreement: id,
    file: place.display,
    microCredentials: data.microCredentials.map((named) => named.id),
    approved: catalogue.agreements.some((one) => one.id === id && Boolean(one.data.approved)),
    covers: hasBank ? coverageToday(new Evaluation(catalogue), data.bank, offerings, courses) : [],
    diagnostics: consequences(opened.day, day),
  };
}
