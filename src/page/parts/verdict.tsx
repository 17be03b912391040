import type { PairData } from "../../report/html/page-data.ts";
import { usePage } from "./page-state.ts";

/** An answer of the ladder. */
export type Verdict = PairData["verdict"];

const shapes: { readonly [V in Verdict]: string } = {
  recognized:
    "M8 1l1.9 1.5 2.4-.1.7 2.3 2 1.4-.9 2.2.9 2.2-2 1.4-.7 2.3-2.4-.1L8 15.6l-1.9-1.5-2.4.1-.7-2.3-2-1.4.9-2.2L1 6.100l2-1.4.7-2.3 2.4.1zM7.200 11l4-4.200-1-1-3 3.100-1.400-1.400-1 1z",
  eligible: "M6.300 13.200L1.700 8.600l1.600-1.600 3 3L12.700 3.500l1.600 1.600z",
  cluster: "M6.800 2h2.400v4.800H14v2.400H9.200V14H6.800V9.200H2V6.800h4.800z",
  review:
    "M8 1.500c2.500 0 4.200 1.500 4.200 3.700 0 1.700-.9 2.600-1.900 3.300-.9.600-1.200 1-1.200 1.800v.4H6.900v-.7c0-1.500.7-2.300 1.800-3 .8-.6 1.200-1 1.200-1.700 0-.9-.7-1.600-1.900-1.600-1.200 0-2 .7-2.100 1.900H3.700C3.800 3.100 5.500 1.500 8 1.500zM8 12a1.350 1.350 0 110 2.700A1.350 1.350 0 018 12z",
  "not-assessed": "M3 7h10v2H3z",
  no: "M3.600 2L8 6.400 12.400 2 14 3.600 9.600 8l4.400 4.400-1.600 1.600L8 9.600 3.600 14 2 12.400 6.400 8 2 3.600z",
};

/** The sign of an answer; its meaning stands in words beside it. */
export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path fill-rule="evenodd" d={shapes[verdict]} />
    </svg>
  );
}

/** An answer as sign, word and colour. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { m } = usePage();
  return (
    <span class={`badge v-${verdict}`}>
      <VerdictIcon verdict={verdict} />
      {m.verdicts[verdict].name}
    </span>
  );
}
