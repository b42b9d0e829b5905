import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const mainEntries = { main: 'src-main/main.ts', vault: 'src-main/vault.ts' };
const documentWorker = { 'document-worker': 'src-main/documents/worker.ts' };

export default defineConfig({
  main: {
    build: {
      // All else is bundled: a vault process starts in half the time, and starts at each lock.
      externalizeDeps: false,
      rollupOptions: {
        input: { ...mainEntries, ...documentWorker },
        // Native modules, fonts read as files, and what breaks or is absent when bundled.
        external: [
          'electron',
          'playwright-core',
          'better-sqlite3',
          '@node-rs/argon2',
          'pdfkit',
          'fontkit',
          '@neslinesli93/qpdf-wasm',
          /^@expo-google-fonts\//,
          /^dejavu-fonts-ttf/,
        ],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'src-main/shell/preload.ts' },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      // A data: URL or a fetch would break the content security policy.
      assetsInlineLimit: 0,
      // Every byte is handed to the browser and read by it before anybody can sign in.
      minify: true,
      // The dictionaries of the passphrase check, loaded when one is chosen.
      chunkSizeWarningLimit: 1300,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: 'src-renderer/index.html',
        // What the door needs comes in one piece: each piece more is a way to the shell and back.
        output: { codeSplitting: { groups: [{ name: 'door', tags: ['$initial'] }] } },
      },
    },
  },
});
