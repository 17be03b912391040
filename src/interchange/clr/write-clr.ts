import { compareText } from "../../kernel/order.ts";
import { withoutSteering } from "../../kernel/steering.ts";
import type { Exportable, Exported } from "../format.ts";
import { listed } from "../listed.ts";
import { noDay } from "../no-day.ts";
import { uriFor } from "../open-badges/own-terms.ts";
import { contexts } from "../open-badges/write-open-badges.ts";
import { crosswalkNodes } from "./crosswalk-nodes.ts";
import { type Member, Members } from "./members.ts";
import { relationNodes } from "./relation-nodes.ts";

/** Writes micro-credentials and courses as one record that nobody holds yet, and how they belong together as associations. */
export function writeClr(from: Exportable): Exported {
  const members = new Members(from);
  const related = members.all.flatMap((member) => relationNodes(member, members));
  const { achievements, associations, written, findings } = crosswalkNodes(from, members);
  const [first] = members.all;
  if (first === undefined) return { files: [], written: 0, diagnostics: findings };
  const association = [...related, ...associations];
  const content = {
    "@context": recordContexts(members),
    id: uriFor("record", ...members.all.map(({ uri }) => uri)),
    type: ["VerifiableCredential", "ClrCredential"],
    name: "Micro-credentials and how they belong together",
    issuer: issuerOf(members.all, first),
    validFrom: `${latestDay(members.all)}T00:00:00Z`,
    credentialSubject: {
      type: ["ClrSubject"],
      verifiableCredential: members.all.map(({ credential }) => credential),
      achievement: listed(achievements),
      association: listed(association),
    },
  };
  return {
    files: [
      { name: "clr.json", content: `${withoutSteering(JSON.stringify(content, null, 2))}\n` },
    ],
    written: members.all.length + written,
    diagnostics: [...members.all.flatMap(({ item }) => item.reading.finish()), ...findings],
  };
}

const recordContext = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

function recordContexts({ all }: Members): readonly (string | object)[] {
  const [credentials = "", ...others] = contexts(...all.map(({ credential }) => credential));
  return [credentials, recordContext, ...others];
}

/** The issuer of all members; where they have several, one without a name stands for it. */
function issuerOf(all: readonly Member[], first: Member): object {
  const texts = new Set(all.map(({ issuer }) => JSON.stringify(issuer)));
  if (texts.size === 1) return first.issuer;
  const args = { what: "one issuer", of: "the record", instead: "a profile without a name" };
  first.item.reading.report("value-missing", args, []);
  return { id: uriFor("record-issuer", ...[...texts].sort(compareText)), type: ["Profile"] };
}

/** The last first day of effect of the members. */
function latestDay(all: readonly Member[]): string {
  return [noDay, ...all.map(({ begins }) => begins)].sort(compareText).at(-1) ?? noDay;
}
