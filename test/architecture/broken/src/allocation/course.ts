import type { Degree } from "../competency/degree.ts";

export type Course = Degree;
