import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, so that the gateway may serve the page below any path.
  base: './',
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // The code editor is one large library; splitting it would not make it smaller.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      // Server-component markers in libraries mean nothing to a page without a server.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
