import type { Subject, Tiny, TinyException, TinyProgram } from "./tiny-program.ts";

/** A course, or an amount of other credit, in a leaf. */
interface Placement {
  /** Null for credit of an open pool. */
  readonly course: string | null;
  readonly subject: Subject;
  readonly credits: number;
  readonly path: string;
}

/** The smallest amount of credit in an open pool. */
const step = 0.5;

type Leaf = Extract<Tiny, { form: "course" | "pool" | "open" }>;

/** Can some choice of courses, of amounts for open pools, and of places complete everything? All are tried. */
export function canBeMet(tiny: TinyProgram): boolean {
  const leaves = tiny.roots.flatMap((root) => leavesOf(root, root.id));
  const choices = [
    ...[...tiny.courses].map(([course, credits]) =>
      leaves
        .filter(([path, leaf]) => mayEnter(tiny, path, leaf, course))
        .map(([path]): Placement => ({ course, subject: "ABC", credits, path })),
    ),
    ...leaves.flatMap(([path, leaf]) => (isWaived(tiny, path) ? [] : amountsOf(path, leaf))),
  ];
  const visit = (at: number, placed: readonly Placement[]): boolean => {
    const choice = choices[at];
    if (choice === undefined) return isComplete(tiny, placed);
    return [[], ...choice.map((one) => [one])].some((more) => {
      const all = [...placed, ...more];
      return isAllowed(tiny, all) && visit(at + 1, all);
    });
  };
  return visit(0, []);
}

function leavesOf(tiny: Tiny, path: string): (readonly [path: string, leaf: Leaf])[] {
  if (!("of" in tiny)) return [[path, tiny]];
  return tiny.of.flatMap((child) => leavesOf(child, `${path}/${child.id}`));
}

function takes(leaf: Leaf, course: string): boolean {
  if (leaf.form === "course") return leaf.course === course;
  return leaf.form === "pool" && leaf.courses.includes(course);
}

const isWaived = ({ exceptions = [] }: TinyProgram, path: string) =>
  exceptions.some(({ type, requirement }) => type === "waive" && within(requirement ?? "", path));

/** May the course enter the leaf, exceptions included? A course in an open pool is no better than other credit there. */
function mayEnter(tiny: TinyProgram, path: string, leaf: Leaf, course: string): boolean {
  const about = (type: TinyException["type"]) =>
    (tiny.exceptions ?? []).filter((one) => one.type === type && one.item === course);
  const covers = ({ requirement }: TinyException) => within(requirement ?? path, path);
  const here = about("apply-here");
  const elsewhere = here.length > 0 && !here.some(covers);
  const kept = isWaived(tiny, path) || about("exclude").some(covers) || elsewhere;
  if (kept || leaf.form === "open") return false;
  return (
    takes(leaf, course) ||
    here.some(({ requirement }) => requirement === path) ||
    about("also-allow").some(covers) ||
    about("substitute").some((one) => takes(leaf, one.for ?? ""))
  );
}

/** For an open pool the amounts of each subject that it takes; of courses that are named it needs none. */
function amountsOf(path: string, leaf: Leaf): Placement[][] {
  if (leaf.form !== "open") return [];
  const subjects: readonly Subject[] = leaf.subject === null ? ["ABC", null] : [leaf.subject];
  return subjects.map((subject) =>
    Array.from({ length: leaf.credits / step }, (_, at) => {
      return { course: null, subject, credits: (at + 1) * step, path };
    }),
  );
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const within = (scope: string, path: string) => path === scope || path.startsWith(`${scope}/`);

/** Is every limit kept, and every course leaf filled once at most? More credit only breaks more. */
function isAllowed(tiny: TinyProgram, placed: readonly Placement[]) {
  const { limit, awards, exclusion, roots } = tiny;
  const charged = placed.filter(({ course, subject, path }) => {
    const governed = !limit?.first || within(roots[0]?.id ?? "", path);
    if (limit?.courses === null) return governed && subject === "ABC";
    return governed && (limit?.courses.includes(course ?? "") ?? false);
  });
  const taken = new Set(placed.map(({ course }) => course));
  const filled = placed.filter(({ path }) => formAt(roots, path) === "course");
  return (
    (limit === null || sum(charged.map(({ credits }) => credits)) <= limit.credits) &&
    (awards === null || placed.length <= awards) &&
    !(exclusion?.every((course) => taken.has(course)) ?? false) &&
    new Set(filled.map(({ path }) => path)).size === filled.length
  );
}

function formAt(nodes: readonly Tiny[], path: string): Tiny["form"] | undefined {
  const [id, ...rest] = path.split("/");
  const node = nodes.find((one) => one.id === id);
  if (rest.length === 0) return node?.form;
  return node !== undefined && "of" in node ? formAt(node.of, rest.join("/")) : undefined;
}

function isComplete(tiny: TinyProgram, placed: readonly Placement[]): boolean {
  const into = (path: string) => placed.filter((one) => within(path, one.path));
  const counted = (one: Tiny, path: string): number => {
    if (isWaived(tiny, path)) return 0;
    const below = () =>
      "of" in one ? sum(one.of.map((child) => counted(child, `${path}/${child.id}`))) : 0;
    const granted = () => sum(into(path).map(({ credits }) => credits));
    if (one.form === "pool" || one.form === "open") return Math.min(one.credits, granted());
    if (one.form === "credits") return Math.min(one.credits, below());
    return one.form === "course" ? granted() : below();
  };
  const complete = (one: Tiny, path: string): boolean => {
    if (isWaived(tiny, path)) return true;
    const child = (below: Tiny) => `${path}/${below.id}`;
    if (one.form === "course") return into(path).length === 1;
    if (one.form === "all") return one.of.every((below) => complete(below, child(below)));
    if (one.form !== "choose") return counted(one, path) === one.credits;
    const open = one.of.filter((below) => into(child(below)).length > 0);
    const done = one.of.filter((below) => complete(below, child(below)));
    return open.length <= one.choose && done.length >= one.choose;
  };
  return tiny.roots.every((root) => complete(root, root.id));
}
