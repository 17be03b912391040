export * from "./text.ts";
export type { Text } from "./text.ts";
