import { defineConfig } from "vitest/config";

/** What runs the built command or the packed package, and the built page in a browser. */
const throughTheBinary = [
  "test/cli/binary/**/*.test.ts",
  "test/package/**/*.test.ts",
  "test/browser/**/*.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself vitest keeps a core free, which of two is half.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "source",
          include: ["test/**/*.test.ts"],
          exclude: throughTheBinary,
          setupFiles: "test/properties/setup.ts",
          // Nothing in src keeps what a run leaves behind, so files may share what was loaded once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "binary",
          include: throughTheBinary,
          globalSetup: "test/cli/binary/build.ts",
        },
      },
    ],
  },
});
