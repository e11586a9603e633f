import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The gallery page; vitest reads the same file for the component tests. */
export default defineConfig({
  root: new URL('gallery', import.meta.url).pathname,
  base: './',
  plugins: [vue()],
  build: { outDir: 'dist', emptyOutDir: true },
  test: { root: new URL('.', import.meta.url).pathname, css: true },
} as Parameters<typeof defineConfig>[0]);
