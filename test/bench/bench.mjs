// `npm run bench -- [workspace | allocation [options]]`; with no name both. `npm run bench` builds first.
const [name, ...rest] = process.argv.slice(2);
const parts = {
  workspace: () => import("./workspace.mjs"),
  allocation: async () => {
    const { bench } = await import("./dist/test/bench/allocation/allocation.bench.js");
    await bench(rest);
  },
};

if (name === undefined) {
  await parts.workspace();
  console.log("");
  await parts.allocation();
} else if (name in parts) {
  await parts[name]();
} else {
  console.error(`No bench is named ${name}: ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
}
