"use strict";
// What a single executable runs: lays the program out once in the user's cache, and starts it from there.
const { getRawAsset, getAsset } = require("node:sea");
const fs = require("node:fs");
const { createRequire } = require("node:module");
const os = require("node:os");
const path = require("node:path");
const process = require("node:process");
const { gunzipSync } = require("node:zlib");

/** The folder where programs of this system keep what they can make again. */
function cacheFolder() {
  const { CREDITBANK_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (CREDITBANK_CACHE) return CREDITBANK_CACHE;
  const home = os.homedir();
  if (process.platform === "win32")
    return path.join(LOCALAPPDATA || path.join(home, "AppData", "Local"), "creditbank");
  if (process.platform === "darwin") return path.join(home, "Library", "Caches", "creditbank");
  return path.join(XDG_CACHE_HOME || path.join(home, ".cache"), "creditbank");
}

/** Writes every file below a folder. A line of JSON says their paths and sizes; their bytes follow it. */
function layOut(folder) {
  const bytes = gunzipSync(Buffer.from(getRawAsset("program")));
  const headEnd = bytes.indexOf(10);
  let at = headEnd + 1;
  for (const { file, size } of JSON.parse(bytes.toString("utf8", 0, headEnd))) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, bytes.subarray(at, at + size));
    at += size;
  }
}

/** The folder with the program: that of an earlier run, else a new one, which has its name only when it is complete. */
function programFolder() {
  const cache = cacheFolder();
  const folder = path.join(cache, getAsset("digest", "utf8"));
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cache, { recursive: true, mode: 0o700 });
  const fresh = fs.mkdtempSync(path.join(cache, "new-"));
  layOut(fresh);
  try {
    fs.renameSync(fresh, folder);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}

/** The same where the cache can be written; otherwise a folder that is gone after the run. */
function programFolderOrTemporary() {
  try {
    return programFolder();
  } catch {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "creditbank-"));
    process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
    layOut(folder);
    return folder;
  }
}

const load = createRequire(path.join(programFolderOrTemporary(), "package.json"));
const { start } = load("./bin/start.js");
start(process);
