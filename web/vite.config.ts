import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The console, and the pages behind links, each with no more than it needs. No script or style stands in a page: its policy forbids that. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  appType: 'mpa',
  resolve: { alias: { 'node:url': here('shared/nodeUrl.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: here('../dist/site'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        console: here('index.html'),
        invitation: here('invitation.html'),
        'password-reset': here('password-reset.html'),
        'email-change': here('email-change.html'),
      },
    },
  },
});
