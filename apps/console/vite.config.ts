import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The console is served below `/console/` by the server; in development it asks a running server for data. */
export default defineConfig({
  base: '/console/',
  plugins: [vue()],
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: { target: 'es2020', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': 'http://localhost:3000', '/pictures': 'http://localhost:3000' } },
});
