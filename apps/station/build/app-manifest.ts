import type { Plugin } from 'vite';
import { zh } from '../src/messages/zh.ts';

/** Writes the web app manifest and the page's title from the message file, where all words are. */
export function appManifest(): Plugin {
  return {
    name: 'app-manifest',
    transformIndexHtml: (html) => html.replace('%TITLE%', zh.app.name),
    generateBundle() {
      const icon = (sizes: string, purpose: string, file: string) => ({
        src: `/station/${file}`,
        sizes,
        purpose,
        type: file.endsWith('svg') ? 'image/svg+xml' : 'image/png',
      });
      const manifest = {
        id: '/station/',
        name: zh.app.name,
        short_name: zh.app.shortName,
        description: zh.app.description,
        lang: 'zh-CN',
        start_url: '/station/',
        scope: '/station/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#fbfaf6',
        theme_color: '#1f5a41',
        icons: [
          icon('any', 'any', 'icon.svg'),
          icon('192x192', 'any', 'icon-192.png'),
          icon('512x512', 'any', 'icon-512.png'),
          icon('512x512', 'maskable', 'icon-maskable-512.png'),
        ],
      };
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 2) });
    },
  };
}
