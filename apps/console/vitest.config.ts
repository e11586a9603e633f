import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** The desk's pure parts; components are looked through, not drawn. */
export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  test: { name: 'console', include: ['src/**/*.test.ts'] },
});
