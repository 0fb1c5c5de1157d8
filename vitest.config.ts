import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './scripts/dataset-plugin.ts';

export default defineConfig({
  plugins: [datasetPlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/unit/support/speak.ts',
          testTimeout: 60_000,
        },
      },
      browserProject('chromium'),
      browserProject('firefox'),
    ],
  },
});

/** Browser tests share two cores with the browser: one file at a time. They drive the built extension. */
function browserProject(name: 'chromium' | 'firefox') {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/browser/${name}/**/*.test.ts`],
      fileParallelism: false,
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}
