import { documentIdFrom, Ids } from "../ids.ts";

/** The ids that the documents of one import have. */
export class GuideIds {
  readonly agreements = new Ids();
  private readonly named = new Map<string, string>();
  private readonly given = { course: new Ids(), "micro-credential": new Ids() };

  /** The id of what rows name: one for the same words, whatever their capitals and signs, and never one for two names. */
  idOf(kind: "course" | "micro-credential", institution: string, name: string): string {
    const key = [kind, institution, wordsOf(name)].join("\n");
    const known = this.named.get(key);
    if (known !== undefined) return known;
    const id = this.given[kind].give(documentIdFrom(`${institution} ${name}`) ?? institution);
    this.named.set(key, id);
    return id;
  }
}

/** The words of a name in any script; signs stay that tell names apart, as in C++ and C#. */
function wordsOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();
}
