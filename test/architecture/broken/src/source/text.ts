import { reasons } from "../../../walls.ts";

export type Text = string;
export const text: Text = reasons.outside;
