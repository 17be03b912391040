import { say, usePage } from "../parts/page-state.ts";

const signs = { pass: "✔", fail: "✘", unknown: "?", "not-applicable": "–" } as const;

/** The conditions of a bank on an offering, each with its result, source and place. */
export function Gates({ set }: { readonly set: number }) {
  const page = usePage();
  const { m, model } = page;
  const gates = model.data.gates[set] ?? [];
  if (gates.length === 0) return <p>{m.pair.noGates}</p>;
  return (
    <ul class="gates">
      {gates.map((gate) => {
        const asked = gate.conditional && gate.result === "fail";
        const look = asked ? "unknown" : gate.result;
        return (
          <li key={gate.title} class={`gate-${look}`}>
            <span class="gate-sign" aria-hidden="true">
              {signs[look]}
            </span>
            <span>
              <strong>{gate.title}</strong>:{" "}
              {asked ? m.gates.condition : (m.gates[gate.result] ?? gate.result)}
              <span class="muted small">
                {" "}
                · {m.gates[gate.severity] ?? gate.severity}
                {gate.source === null ? "" : ` · ${gate.source}`}
              </span>
              {gate.why === null || gate.missing.length > 0 ? null : (
                <span class="block small">{say(page, gate.why)}</span>
              )}
              {gate.missing.length === 0 ? null : (
                <span class="block small">
                  {m.gates.missing} <span lang="en">{gate.missing.join("; ")}</span>
                </span>
              )}
              {gate.at === null ? null : <code class="at">{gate.at}</code>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
