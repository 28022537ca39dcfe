import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import { designTokens } from './design-tokens.ts'

/** What the server needs to know of a build: `files.json` beside the files. Paths are relative to it. */
export type WebFiles = {
  readonly page: PageFiles
  readonly viewer: PageFiles
  readonly demo: PageFiles
  /** The widget's one module, and its hash for an `integrity` attribute. */
  readonly widget: { readonly script: string; readonly integrity: string }
  readonly loader: string
}
export type PageFiles = { readonly script: string; readonly style: string }

/** Browsers that need no rewriting of our styles; older ones read most of them all the same. */
export const stylesFor = ['chrome123', 'firefox120', 'safari17.5']

const widgetDirectory = join(import.meta.dirname, '..', 'widget')

/** When the pages are written: builds the widget, then the loader that knows the widget's hashed name, then `files.json`. */
export function buildWidget(): Plugin {
  let outDir = ''
  return {
    name: 'machikotae-widget',
    configResolved(config) {
      outDir = config.build.outDir
    },
    async writeBundle(_options, bundle) {
      const widget = await buildOne({
        entry: 'element.ts',
        format: 'es',
        outDir,
        fileName: 'assets/widget-[hash].js',
      })
      const loader = await buildOne({
        entry: 'loader.ts',
        format: 'iife',
        outDir,
        fileName: 'widget.js',
        define: { widgetFile: JSON.stringify(widget) },
      })
      const files: WebFiles = {
        page: findPage(bundle, 'page'),
        viewer: findPage(bundle, 'viewer'),
        demo: findPage(bundle, 'demo'),
        widget: { script: widget, integrity: hashForIntegrity(await readFile(join(outDir, widget))) },
        loader,
      }
      await writeFile(join(outDir, 'files.json'), `${JSON.stringify(files, null, 2)}\n`)
    },
  }
}

type OneFile = {
  readonly entry: string
  readonly format: 'es' | 'iife'
  readonly outDir: string
  readonly fileName: string
  readonly define?: Record<string, string>
}

/** Built as a library, or vite would add a helper for preloading, which a classic script cannot run. */
async function buildOne({ entry, format, outDir, fileName, define = {} }: OneFile): Promise<string> {
  const config: InlineConfig = {
    root: widgetDirectory,
    configFile: false,
    logLevel: 'error',
    define,
    css: { postcss: { plugins: [designTokens()] } },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: stylesFor,
      reportCompressedSize: false,
      // A library is not minified unless that is said.
      minify: true,
      lib: { entry: join(widgetDirectory, entry), formats: [format], name: 'machiKotae' },
      rolldownOptions: { output: { entryFileNames: fileName, minify: true } },
    },
  }
  const [built] = (await build(config)) as Rolldown.RolldownOutput[]
  const file = built?.output.find((each) => each.type === 'chunk' && each.isEntry)
  if (file === undefined || built?.output.length !== 1) throw new Error(`Cannot build ${entry} as one file`)
  return file.fileName
}

function findPage(bundle: Rolldown.OutputBundle, name: string): PageFiles {
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk' || !file.isEntry || file.name !== name) continue
    const [style] = file.viteMetadata?.importedCss ?? []
    if (style !== undefined) return { script: file.fileName, style }
  }
  throw new Error(`Cannot build the pages: there is no script with a style for ${name}`)
}

function hashForIntegrity(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}
