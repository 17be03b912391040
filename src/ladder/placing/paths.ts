/** Is a path the requirement itself, or below it? */
export function isWithin(path: string, requirement: string): boolean {
  return path === requirement || path.startsWith(`${requirement}/`);
}

/** A requirement's path in a problem: under its program's where several programs are in it. */
export function pathUnder(prefix: string | null, path: string): string {
  return prefix === null ? path : `${prefix}/${path}`;
}

/** The path that `pathUnder` was given. */
export function pathWithout(prefix: string | null, path: string): string {
  return prefix === null ? path : path.slice(prefix.length + 1);
}
