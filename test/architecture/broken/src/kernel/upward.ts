import { record } from "../documents/record.ts";

export const upward = record;
