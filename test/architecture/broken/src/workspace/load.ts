import { readFileSync } from "node:fs";

export type Loaded = string;
export const load = (path: string): Loaded => readFileSync(path, "utf8");
