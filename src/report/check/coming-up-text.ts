import { isComingUp } from "../../diagnostics/coming-up.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { placeOf } from "../text/code-frame.ts";
import { indented } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";

/** What falls due until a day, the earliest first; one entry a finding with its place and what to do. */
export function comingUpLines(
  findings: readonly Diagnostic[],
  { until, style }: { readonly until: string; readonly style: Style },
): string[] {
  const found = sorted(
    findings.filter(({ code }) => isComingUp(code)),
    byText(({ args }) => String(args.on)),
  );
  if (found.length === 0) return [`nothing ends or is to be reviewed until ${until}`];
  return [
    style.paint("strong", `Coming up until ${until}`),
    ...found.flatMap(({ code, message, help, at }) => [
      ...indented(neutralise(message), 2, style.width, 2),
      `    ${style.paint("quiet", `${placeOf(at)} ${code}`)}`,
      ...(help === null ? [] : indented(`help: ${neutralise(help)}`, 4, style.width, 6)),
    ]),
  ];
}
