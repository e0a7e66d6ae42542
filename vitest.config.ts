import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000, // a machine may be busy with browsers; nothing here is judged by its time
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx', 'tests/captures/**/*.test.ts'],
  },
});
