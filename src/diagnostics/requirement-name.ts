/** A requirement as plans name it: with its program before it where there are several (`certificate:core/x`). */
export const requirementName = (
  { program, path }: { readonly program: string; readonly path: string },
  programs: readonly string[],
): string => (programs.length > 1 ? `${program}:${path}` : path);
