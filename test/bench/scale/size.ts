/** How much a generated workspace holds. */
export interface Size {
  readonly offerings: number;
  readonly programs: number;
  readonly courses: number;
  readonly competencies: number;
  readonly mappings: number;
  readonly institutions: number;
}

/** The workspace that the bench is about: a national registry. */
const full: Size = {
  offerings: 10_000,
  programs: 1_000,
  courses: 20_000,
  competencies: 20_000,
  mappings: 200_000,
  institutions: 40,
};

/** A share of the full size. */
export function sizeOf(share: number): Size {
  const part = (of: number) => Math.max(1, Math.round(of * share));
  return {
    offerings: part(full.offerings),
    programs: part(full.programs),
    courses: part(full.courses),
    competencies: part(full.competencies),
    mappings: part(full.mappings),
    institutions: part(full.institutions),
  };
}
