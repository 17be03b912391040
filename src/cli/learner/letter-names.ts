import type { Document } from "../../documents/document.ts";
import { allNodes, requirementTree } from "../../ladder/requirement-tree.ts";
import type { LetterNames } from "../../report/letter/names.ts";
import type { Catalogue, DocumentOnDay } from "../../workspace/catalogue.ts";

type Course = Document<"course">;

/** The names of what the documents of a workspace define: of the day where there is an edition, else the latest. */
export class CatalogueNames {
  private readonly catalogue: Catalogue;
  private readonly byCode = new Map<string, Course[]>();
  private readonly programs = new Map<DocumentOnDay<"program"> | null, LetterNames>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    for (const id of catalogue.workspace.documents.ids("course")) {
      const course = this.courseOf(id);
      if (course === null) continue;
      const { code } = course.data;
      this.byCode.set(code, [...(this.byCode.get(code) ?? []), course]);
    }
  }

  /** Names for a letter about a program as it was on the day of admission; null where there was none. */
  for(program: DocumentOnDay<"program"> | null): LetterNames {
    const known = this.programs.get(program) ?? this.make(program);
    this.programs.set(program, known);
    return known;
  }

  private make(program: DocumentOnDay<"program"> | null): LetterNames {
    const home = program?.data.institution ?? null;
    const find = (idOrCode: string) => this.find(idOrCode, home);
    const course = (idOrCode: string) => {
      const found = find(idOrCode);
      return found === null ? idOrCode : `${found.data.code}, ${found.data.title}`;
    };
    const nodes = allNodes(requirementTree(program?.data.requirements ?? []));
    const titles = new Map(
      nodes.map(({ path, requirement: { id, title } }) => [path, title ?? id]),
    );
    const requirements = new Map(
      nodes.map(({ path, requirement }) => [
        path,
        requirement.title ??
          ("course" in requirement ? course(requirement.course) : titlesFromTop(path, titles)),
      ]),
    );
    return {
      offering: (id) => this.offeringOf(id)?.data.title ?? id,
      course,
      requirement: (path) => requirements.get(path) ?? path,
      statement: (address) => this.statement(address),
      outcome: (idOrCode, id) => statementIn(find(idOrCode)?.data.outcomes, id),
    };
  }

  /** By id or code; of several courses with one code the institution's own. */
  private find(idOrCode: string, home: string | null): Course | null {
    const byId = this.courseOf(idOrCode);
    if (byId !== null) return byId;
    const found = this.byCode.get(idOrCode) ?? [];
    return found.find(({ data }) => data.institution === home) ?? found[0] ?? null;
  }

  private courseOf(id: string): Course | null {
    const { courses, workspace } = this.catalogue;
    return courses.get(id) ?? workspace.documents.latest("course", id) ?? null;
  }

  private offeringOf(id: string): Document<"micro-credential"> | null {
    const { offerings, workspace } = this.catalogue;
    return offerings.get(id) ?? workspace.documents.latest("micro-credential", id) ?? null;
  }

  private statement(address: string): string | null {
    const mark = address.indexOf("#");
    if (mark < 0) return null;
    const [id, local] = [address.slice(0, mark), address.slice(mark + 1)];
    return (
      statementIn(this.offeringOf(id)?.data.competencies, local) ??
      statementIn(this.courseOf(id)?.data.outcomes, local)
    );
  }
}

function statementIn(
  list: readonly { readonly id: string; readonly statement: string }[] | undefined,
  id: string,
): string | null {
  return list?.find((one) => one.id === id)?.statement ?? null;
}

/** The titles of a requirement and of those above it, the topmost first: "Electives › open". */
function titlesFromTop(path: string, titles: ReadonlyMap<string, string>): string {
  const steps = path.split("/");
  const names = steps.map((_, at) => titles.get(steps.slice(0, at + 1).join("/")));
  return names.filter((name) => name !== undefined).join(" › ");
}
