#!/usr/bin/env node
import process from "node:process";
import { start } from "./start.js";

await start(process);
