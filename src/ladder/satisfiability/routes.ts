/** All ways in which credit comes, what is taken at the institution first. */
export const routes = ["resident", "plar", "transfer", "articulation", "waiver"] as const;

/** A way in which credit comes. */
export type Route = (typeof routes)[number];
