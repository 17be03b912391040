import { measure } from "./measure.ts";

// A process of its own for each size: the memory of one must not be counted for the next.
const [root = "", file = ""] = process.argv.slice(2);
console.log(JSON.stringify(measure(root, file)));
