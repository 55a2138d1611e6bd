import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/helpers/every-file.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    isolate: false,
    maxWorkers: 2,
    // Tests' data are small: a second thread waits for the first, and each worker has a processor of its own.
    env: {WAYMARK_THREADS: "1"}
  }
});
