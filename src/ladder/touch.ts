import type { Candidates } from "../competency/candidates.ts";
import type { RelationGraph } from "../competency/graph.ts";
import type { Document } from "../documents/document.ts";
import { groupByEach } from "../kernel/group.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** Which offerings can have to do with which of some courses: evidence, a claim, or a comparison. */
export class Touch {
  private readonly candidates: Candidates;
  private readonly courses: readonly Course[];
  private found: ReadonlyMap<Offering, readonly Course[]> | null = null;
  private spans: ReadonlyMap<string, readonly Course[]> | null = null;

  constructor(candidates: Candidates, courses: readonly Course[]) {
    this.candidates = candidates;
    this.courses = courses;
  }

  /** The courses that may have to do with an offering, in their order. */
  meeting(offering: Offering, graph: RelationGraph): readonly Course[] {
    const near = this.byEvidence().get(offering) ?? [];
    const compared = [...graph.spanOf(offering)].flatMap((id) => this.bySpan(graph).get(id) ?? []);
    if (compared.length === 0) return near;
    const both = new Set([...near, ...compared]);
    return this.courses.filter((course) => both.has(course));
  }

  /** The offerings that may have to do with any of the courses; each once or more. */
  *offerings(graph: RelationGraph): Iterable<Offering> {
    yield* this.byEvidence().keys();
    for (const id of this.bySpan(graph).keys()) yield* this.candidates.comparedThrough(id);
  }

  private byEvidence(): ReadonlyMap<Offering, readonly Course[]> {
    this.found ??= groupByEach(this.courses, (course) => this.candidates.of(course));
    return this.found;
  }

  private bySpan(graph: RelationGraph): ReadonlyMap<string, readonly Course[]> {
    this.spans ??= groupByEach(this.courses, (course) => graph.spanOf(course));
    return this.spans;
  }
}
