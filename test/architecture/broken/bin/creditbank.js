#!/usr/bin/env node
import { loaded } from "../dist/ladder/loaded.js";
console.log(1, loaded);
console.log(2, loaded);
console.log(3, loaded);
console.log(4, loaded);
console.log(5, loaded);
console.log(6, loaded);
console.log(7, loaded);
console.log(8, loaded);
console.log(9, loaded);
console.log(10, loaded);
console.log(11, loaded);
console.log(12, loaded);
console.log(13, loaded);
console.log(14, loaded);
