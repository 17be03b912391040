import type { Severity } from "../../diagnostics/severity.ts";
import type { Span } from "../../diagnostics/span.ts";
import { compareText } from "../../kernel/order.ts";
import { printJson } from "../text/json.ts";
import { neutraliseVisibly } from "../text/neutralise.ts";
import type { CiRun, RepositoryPath, SuppressedFinding } from "./findings.ts";
import { type Identified, identified } from "./identity.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Readonly<
  Record<Severity, string>
>;

/** A run as SARIF 2.1.0 (OASIS): places relative to %SRCROOT%, columns in UTF-16 units; what is suppressed says why. */
export function sarif(run: CiRun): string {
  const shown = identified(run);
  const codes = [...new Set(shown.map(({ finding }) => finding.code))].sort(compareText);
  const index = new Map(codes.map((code, place) => [code, place]));
  const { name, version } = run.tool;
  return printJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name,
            version,
            semanticVersion: version,
            rules: codes.map((code) => rule(run, code)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          "%SRCROOT%": { description: { text: "The root of the repository." } },
        },
        results: shown.map((one) => ({
          ruleId: one.finding.code,
          ruleIndex: index.get(one.finding.code),
          ...result(run, one),
        })),
      },
    ],
  });
}

function rule({ ruleOf }: CiRun, code: string): object {
  const { title, explanation, severity } = ruleOf(code);
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(run: CiRun, { finding, suppressed, identity }: Identified): object {
  const { severity, message, at, related, help } = finding;
  const text = neutraliseVisibly(help === null ? message : `${message} (${help})`);
  const listed = suppressed?.by === "baseline";
  return {
    level: levels[severity],
    message: { text },
    locations: [{ physicalLocation: physical(run, at) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            message: { text: neutraliseVisibly(place.message) },
            physicalLocation: physical(run, place.at),
          })),
        }),
    partialFingerprints: { "creditbankFinding/v1": `${identity.digest}:${identity.nth}` },
    ...(run.baseline ? { baselineState: listed ? "unchanged" : "new" } : {}),
    ...(suppressed === null ? {} : { suppressions: [suppression(suppressed)] }),
  };
}

function suppression({ by, reason }: SuppressedFinding): object {
  const kind = by === "comment" ? "inSource" : "external";
  return { kind, status: "accepted", justification: neutraliseVisibly(reason) };
}

function physical({ locate }: CiRun, at: Span): object {
  return {
    artifactLocation: artifact(locate(at.file)),
    region: {
      startLine: at.line,
      startColumn: at.column,
      endLine: at.endLine,
      endColumn: at.endColumn,
    },
  };
}

/** A relative URI below the root of the repository; else an absolute one, or the name of what is no file. */
function artifact({ path, inside }: RepositoryPath): object {
  if (inside) return { uri: uriPath(path), uriBaseId: "%SRCROOT%" };
  if (path.startsWith("/")) return { uri: `file://${uriPath(path)}` };
  if (/^[A-Za-z]:\//.test(path)) {
    return { uri: `file:///${path.slice(0, 2)}${uriPath(path.slice(2))}` };
  }
  const [, scheme = "", rest = path] = /^(builtin:)?(.*)$/s.exec(path) ?? [];
  return { uri: scheme + uriPath(rest) };
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A path as part of a URI: what has a meaning there is written as its UTF-8 bytes in hexadecimal. */
function uriPath(path: string): string {
  return path
    .split("/")
    .map((segment) => encodeURIComponent(segment.replace(loneSurrogate, "\ufffd")))
    .join("/");
}
