import { load } from "../workspace/load.ts";
import type { Loaded } from "../workspace/load.ts";

export type Degree = Loaded;
export const degree = load;
