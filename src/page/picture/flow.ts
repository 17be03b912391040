import type { AllocationData, PlacedData, ProgramData } from "../../report/html/page-data.ts";
import type { Model } from "../model/model.ts";

/** A thing that credit flows through; the layers go from micro-credentials to credentials. */
export interface FlowNode {
  readonly key: string;
  readonly layer: 0 | 1 | 2 | 3;
  readonly label: string;
  /** Parts of the address of its page; null where it has none. */
  readonly path: readonly string[] | null;
}

/** Credit that flows from one thing to the next. */
export interface FlowBand {
  readonly source: string;
  readonly target: string;
  readonly credits: number;
  readonly status: "recognized" | "eligible" | "review";
}

/** What is drawn, and how much of what there is. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  readonly programs: number;
  readonly placed: number;
}

/** The most things that a picture stays legible with. */
const mostNodes = 100;

/** Names of micro-credentials, of what an award is for, and of requirements. */
export interface FlowNames {
  readonly offering: (id: string) => string;
  readonly award: (award: number) => string;
  readonly requirement: (program: string, path: string) => string;
}

/** Programs with credit to draw, the most credit first. */
export function drawable(model: Model, review: boolean): ProgramData[] {
  const of = (program: ProgramData) => (review ? program.possible : program.certain);
  return model.data.programs
    .filter((program) => of(program).placed.length > 0)
    .sort((a, b) => of(b).credits - of(a).credits);
}

/** The flow of credit into programs, as many of them as stay legible; of one alone the placements that bring the most. */
export function flowOf(
  model: Model,
  programs: readonly ProgramData[],
  review: boolean,
  names: FlowNames,
  most = mostNodes,
): Flow {
  const drawing = new Drawing(model, names);
  let shown = 0;
  let placed = 0;
  for (const program of programs) {
    const allocation: AllocationData = review ? program.possible : program.certain;
    const byCredit = [...allocation.placed].sort((a, b) => b.counted - a.counted);
    if (shown > 0 && drawing.with(program, byCredit) > most) break;
    shown += 1;
    for (const place of byCredit) {
      if (drawing.with(program, [place]) > most) break;
      drawing.add(program, place);
      placed += 1;
    }
  }
  return { nodes: drawing.nodes, bands: drawing.bands, programs: shown, placed };
}

class Drawing {
  private readonly model: Model;
  private readonly names: FlowNames;
  private readonly found = new Map<string, FlowNode>();
  private readonly joined = new Map<string, FlowBand>();

  constructor(model: Model, names: FlowNames) {
    this.model = model;
    this.names = names;
  }

  get nodes(): readonly FlowNode[] {
    return [...this.found.values()];
  }

  get bands(): readonly FlowBand[] {
    return [...this.joined.values()];
  }

  /** How many things there would be with some placements more. */
  with(program: ProgramData, places: readonly PlacedData[]): number {
    const keys = new Set(this.found.keys());
    for (const place of places) {
      for (const { key } of allOf(this.pathOf(program, place))) keys.add(key);
    }
    return keys.size;
  }

  /** A placement's credit along its path; a requirement that it fills, too, is reached without credit. */
  add(program: ProgramData, place: PlacedData): void {
    const path = this.pathOf(program, place);
    if (path === null) return;
    for (const node of allOf(path)) this.found.set(node.key, node);
    const { offerings, award, requirements, goal, status } = path;
    for (const offering of offerings) {
      this.join(offering.key, award.key, place.counted / offerings.length, status);
    }
    for (const [at, requirement] of requirements.entries()) {
      const credits = at === 0 ? place.counted : 0;
      this.join(award.key, requirement.key, credits, status);
      this.join(requirement.key, goal.key, credits, status);
    }
  }

  private join(source: string, target: string, credits: number, status: FlowBand["status"]) {
    const key = `${source} ${target} ${status}`;
    const before = this.joined.get(key)?.credits ?? 0;
    this.joined.set(key, { source, target, credits: before + credits, status });
  }

  private pathOf(program: ProgramData, place: PlacedData): FlowPath | null {
    const award = this.model.award(place.award);
    if (award === null) return null;
    const label = this.names.award(place.award);
    const { requirement, shared } = place;
    return {
      status: award.status,
      offerings: award.offerings.map((id) => ({
        key: `m ${id}`,
        layer: 0,
        label: this.names.offering(id),
        path: ["mc", id],
      })),
      award: { key: `a ${award.course ?? label} ${award.bank}`, layer: 1, label, path: null },
      requirements: [requirement, ...(shared === null ? [] : [shared])].map((path) => ({
        key: `r ${program.id} ${path}`,
        layer: 2,
        label: this.names.requirement(program.id, path),
        path: ["program", program.id],
      })),
      goal: {
        key: `p ${program.id}`,
        layer: 3,
        label: program.title,
        path: ["program", program.id],
      },
    };
  }
}

/** The things that a placement joins, layer by layer. */
interface FlowPath {
  readonly status: FlowBand["status"];
  readonly offerings: readonly FlowNode[];
  readonly award: FlowNode;
  /** The one in which it counts, then one that it fills, too. */
  readonly requirements: readonly FlowNode[];
  readonly goal: FlowNode;
}

const allOf = (path: FlowPath | null): readonly FlowNode[] =>
  path === null ? [] : [...path.offerings, path.award, ...path.requirements, path.goal];
