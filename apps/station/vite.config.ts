import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { appManifest } from './build/app-manifest.ts';
import { precacheList } from './build/precache-list.ts';

/** The station app is served below `/station/`; in development it asks a running server for data. */
export default defineConfig({
  base: '/station/',
  plugins: [vue(), appManifest(), precacheList()],
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: 'es2020',
    // The picture reader comes as a file of its own and only when the phone has no reader built in.
    assetsInlineLimit: 2048,
    rollupOptions: {
      input: { app: 'index.html', 'service-worker': 'src/service-worker/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000', '/pictures': 'http://localhost:3000' } },
});
