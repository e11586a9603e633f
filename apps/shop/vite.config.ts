import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { lightDoors } from './build/light-doors.ts';
import { picturesAddress, shopFiles } from './build/shop-files.ts';

/** Two builds of one source: `dist/client` for browsers, `dist/server` for the renderer inside the server. */
export default defineConfig(({ isSsrBuild = false }) => ({
  base: '/shop/',
  plugins: [vue(), lightDoors(), ...(isSsrBuild ? [] : [shopFiles()])],
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    __PICTURES__: JSON.stringify(picturesAddress()),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    // SHOP_DETAILS=1 builds a shop that says where server and browser drew different things.
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: JSON.stringify(process.env['SHOP_DETAILS'] !== undefined),
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    manifest: !isSsrBuild,
    // One sheet of ours for all pages: small, and no page ever shows bare.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    target: 'es2020',
    rolldownOptions: isSsrBuild ? {} : { input: 'src/entry-client.ts' },
  },
  // Everything in one bundle, resolved as for a bundler, so that no second copy of Vue can slip in.
  ssr: { noExternal: true, resolve: { conditions: ['module', 'import', 'default'] } },
}));
