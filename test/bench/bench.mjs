// `npm run bench -- [workspace | rules | allocation [options] | matching [options] | batch [options] | interchange | outline [folders] | scale [sizes] | report [pairs]]`; with no name only the first four. Builds first.
const args = process.argv.slice(2);
const name = args[0]?.startsWith("-") ? undefined : args[0];
const rest = name === undefined ? args : args.slice(1);
const parts = {
  workspace: () => import("./workspace.mjs"),
  rules: async () => (await import("./rules.mjs")).bench(),
  allocation: async () => {
    const { bench } = await import("./dist/test/bench/allocation/allocation.bench.js");
    await bench(rest);
  },
  matching: async () => {
    const { bench } = await import("./dist/test/bench/matching/matching.bench.js");
    await bench(rest);
  },
  batch: async () => {
    const { bench } = await import("./dist/test/bench/batch/batch.bench.js");
    await bench(rest);
  },
  outline: async () => {
    const { bench } = await import("./dist/test/bench/outline/outline.bench.js");
    await bench(rest);
  },
  scale: async () => {
    const { bench } = await import("./dist/test/bench/scale/scale.bench.js");
    bench(rest);
  },
  report: async () => {
    const { bench } = await import("./dist/test/bench/report/report.bench.js");
    await bench(rest);
  },
  interchange: async () => {
    const { bench } = await import("./dist/test/bench/interchange/interchange.bench.js");
    bench();
  },
};

if (name === undefined) {
  await parts.workspace();
  console.log("");
  await parts.rules();
  console.log("");
  await parts.allocation();
  console.log("");
  await parts.matching();
} else if (name in parts) {
  await parts[name]();
} else {
  console.error(`No bench is named ${name}: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
}
