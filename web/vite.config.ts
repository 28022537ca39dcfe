import { join } from 'node:path'
import { defineConfig } from 'vite'
import { designTokens } from './build/design-tokens.ts'
import { buildWidget, stylesFor } from './build/widget-build.ts'

const web = import.meta.dirname

/** The pages; behind them the widget and its loader, which must each be one file that imports nothing. */
export default defineConfig({
  root: web,
  css: { postcss: { plugins: [designTokens()] } },
  plugins: [buildWidget()],
  build: {
    outDir: join(web, '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: stylesFor,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        page: join(web, 'page/page.ts'),
        viewer: join(web, 'viewer/viewer.ts'),
        demo: join(web, 'page/demo.ts'),
      },
    },
  },
})
