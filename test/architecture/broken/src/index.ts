export { load } from "./workspace/load.ts";
export { now } from "./cli/utils.ts";
