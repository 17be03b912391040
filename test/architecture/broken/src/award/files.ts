import { readFile } from "fs/promises";
import { env } from "node:process";
import { expect } from "vitest";
import { join } from "node:path";

export const files = [readFile, env, expect, join];
