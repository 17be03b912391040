import type { AllocationData, ProgramData, RequirementData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";
import { creditIn } from "../model/placements.ts";
import { filterWords, gradeWords, takesAnything } from "../parts/filter-words.ts";
import { Meter } from "../parts/meter.tsx";
import { awardName, offeringName, pairAddress, requirementName } from "../parts/names.ts";
import { say, usePage } from "../parts/page-state.ts";
import { countedWords } from "../parts/placed-words.ts";

/** The requirements of a program with what an allocation places in each, and what stays open. */
export function RequirementTree({
  program,
  allocation,
}: {
  readonly program: ProgramData;
  readonly allocation: AllocationData;
}) {
  return (
    <ul class="tree">
      {program.requirements.map((node) => (
        <Node key={node.path} node={node} program={program} allocation={allocation} />
      ))}
    </ul>
  );
}

interface NodeProps {
  readonly node: RequirementData;
  readonly program: ProgramData;
  readonly allocation: AllocationData;
}

function Node({ node, program, allocation }: NodeProps) {
  const { m, model } = usePage();
  const course = model.course(node.course);
  const { minimumGrade } = node;
  const need = node.credits ?? course?.credits ?? null;
  const counted = creditIn(node.path, need ?? Number.POSITIVE_INFINITY, allocation.placed);
  const done = allocation.completed.includes(node.path);
  return (
    <li class={`node${done ? " node-done" : ""}`}>
      <div class="node-head">
        <span class={`node-state${done ? " done" : ""}`}>
          {done ? "✔ " : counted > 0 ? "◐ " : "○ "}
          <span class="hidden">{done ? m.program.complete : m.program.notFilled}</span>
        </span>
        <span class="node-title">
          <strong>{node.title}</strong> <span class="muted small">{asks(m, node, course)}</span>
        </span>
        {need === null ? null : (
          <span class="node-need">
            <Meter certain={counted / need} possible={counted / need} mark={null} />
            <span class="small">{m.program.need(m.number(counted), m.number(need))}</span>
          </span>
        )}
      </div>
      {minimumGrade === null ? null : <p class="bounds small">{gradeWords(m, minimumGrade)}</p>}
      <Limits node={node} />
      {node.note === null ? null : (
        <p class="note small">
          {m.program.note} {node.note}
        </p>
      )}
      <Placements node={node} program={program} allocation={allocation} />
      {node.children.length === 0 ? null : (
        <ul class="tree">
          {node.children.map((child) => (
            <Node key={child.path} node={child} program={program} allocation={allocation} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a requirement itself limits. */
function Limits({ node }: { readonly node: RequirementData }) {
  const page = usePage();
  const { m } = page;
  return (
    <>
      {node.limits.map(({ words, of }) => (
        <p key={words} class="bounds small">
          {say(page, words)}
          {takesAnything(of) ? "" : ` (${m.program.among(filterWords(m, of))})`}
        </p>
      ))}
    </>
  );
}

/** What is placed in a requirement, and what fills it, too, while it counts in another. */
function Placements({ node, program, allocation }: NodeProps) {
  const page = usePage();
  const { m, model } = page;
  const placed = allocation.placed.filter(
    ({ requirement, shared }) => requirement === node.path || shared === node.path,
  );
  if (placed.length === 0) return null;
  const nameOf = (path: string) => m.quote(requirementName(page, program.id, path));
  return (
    <ul class="placed">
      {placed.map((one) => {
        const award = model.award(one.award);
        if (award === null) return null;
        const isOwn = one.requirement === node.path;
        return (
          <li key={one.award} class={`placed-${award.status}`}>
            <span class="placed-amount">
              {isOwn ? countedWords(m, award, one) : m.program.filledToo}
            </span>
            <span>
              {awardName(page, award)} ←{" "}
              {award.offerings.map((id, index) => (
                <>
                  {index === 0 ? "" : " + "}
                  <a href={pairAddress(id, program.id)}>{offeringName(page, id)}</a>
                </>
              ))}
              <span class="muted small">
                {" · "}
                {m.award[award.status]}
                {isOwn ? "" : ` · ${m.program.countedIn(nameOf(one.requirement))}`}
                {isOwn && one.shared !== null
                  ? ` · ${m.program.alsoFills(nameOf(one.shared))}`
                  : ""}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type Course = ReturnType<ReturnType<typeof usePage>["model"]["course"]>;

/** What a requirement asks for, in words. */
function asks(m: Messages, node: RequirementData, course: Course): string {
  switch (node.form) {
    case "course":
      return course === null ? "" : `${course.code} ${course.title}`;
    case "pool":
      return `${m.program.takes} ${filterWords(m, node.filter ?? {})}`;
    case "all-of":
      return m.program.forms["all-of"];
    case "choose":
      return m.program.forms.choose(node.choose ?? 0);
    case "credits-of":
      return m.program.forms["credits-of"](m.number(node.credits ?? 0));
  }
}
