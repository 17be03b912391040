export type Loaded = string;
export const loaded: Loaded = "loaded";
