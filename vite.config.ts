import { defineConfig } from 'vitest/config';

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    rolldownOptions: {
      input: {
        bin: 'src/cli/bin.ts',
        index: 'src/index.ts',
        bench: 'bench/bench.ts',
        mutate: 'bench/mutate.ts',
        fit: 'bench/fit.ts',
        score: 'bench/score.ts',
        docs: 'scripts/docs.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/cli/build.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Browsers and processes take their time on a busy machine.
    expect: { poll: { timeout: 30_000 } },
  },
});
