import type { Document } from "../../../documents/document.ts";
import { groupBy } from "../../../kernel/group.ts";
import { lazily } from "../../../kernel/lazy.ts";
import type { Exportable } from "../../format.ts";

type Program = Document<"program">;

/** In what units programs count the credit of a bank. */
export class ProgramUnits {
  private readonly from: Pick<Exportable, "find" | "all">;
  private readonly programs = lazily(() => groupBy(this.from.all("program"), ({ id }) => id));
  /** By bank, for credit that may enter any program. */
  private readonly anywhere = new Map<string, string | null>();

  constructor(from: Pick<Exportable, "find" | "all">) {
    this.from = from;
  }

  /**
   * The one unit of all programs that credit of a bank may enter: of those of these that honour the bank, or where it
   * may enter any (null), of those of the bank's institution. Where no program honours the bank it is the bank's own.
   * Null where units differ or nothing tells.
   */
  unitOf(bank: string, programs: readonly string[] | null): string | null {
    return programs === null ? this.anyOf(bank) : this.unitOfListed(bank, programs);
  }

  private anyOf(id: string): string | null {
    const known = this.anywhere.get(id);
    if (known !== undefined) return known;
    const bank = this.from.find("credit-bank", id);
    const honouring = this.from.all("program").filter((program) => honours(program, id, bank));
    const entered = honouring.filter(({ data }) => data.institution === bank?.data.institution);
    const unit = honouring.length === 0 ? (bank?.data.unit ?? null) : oneUnit(entered);
    this.anywhere.set(id, unit);
    return unit;
  }

  private unitOfListed(id: string, programs: readonly string[]): string | null {
    const bank = this.from.find("credit-bank", id);
    const entered = programs.map((program) => this.programs().get(program) ?? null);
    if (entered.includes(null)) return null;
    return oneUnit(
      entered.flatMap((editions) => editions ?? []).filter((each) => honours(each, id, bank)),
    );
  }
}

function oneUnit(programs: readonly Program[]): string | null {
  const [unit = null, ...others] = new Set(programs.map(({ data }) => data.unit));
  return others.length === 0 ? unit : null;
}

/** Does a program honour a bank: one that it names, or where it names none, one of its institution? */
function honours(
  { data: { banks, institution } }: Program,
  id: string,
  bank: Document<"credit-bank"> | null,
): boolean {
  return banks === undefined
    ? institution === bank?.data.institution
    : banks?.includes(id) === true;
}
