import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../cli/run.ts";
import { sourceFiles } from "./tree.ts";
