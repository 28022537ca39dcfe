import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { WebFiles } from './build/widget-build.ts'

const usage = `npm run widget-tag -- [--base https://chat.example.jp] [--municipality みどり市]

Prints the line that puts the widget on a page, and the same with the file pinned by its hash.
`

/** `npm run widget-tag` */
function printTags(): void {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, municipality: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const base = (values.base ?? process.env['PUBLIC_URL'] ?? 'http://127.0.0.1:8787').replace(/\/+$/, '')
  process.stdout.write(writeTags(readFiles(), { base, municipality: values.municipality ?? 'みどり市' }))
}

function readFiles(): WebFiles {
  const path = join(import.meta.dirname, '..', 'dist', 'web', 'files.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as WebFiles
  } catch (cause) {
    throw new Error('Cannot print the tag: nothing is built; run npm run build:web first', { cause })
  }
}

function writeTags(
  { widget }: WebFiles,
  site: { readonly base: string; readonly municipality: string },
): string {
  const base = escapeAttribute(site.base)
  const municipality = escapeAttribute(site.municipality)
  return `いつも新しい版を読み込むタグ（おすすめ。ALLOWED_ORIGINS に、載せるサイトのオリジンを加えてください）:

  <script src="${base}/widget.js" data-municipality="${municipality}" async></script>

  ほかに書ける属性: data-title="ボタンの文字" data-greeting="はじめの一文" data-examples="質問の例1|質問の例2"
  data-position="left" data-lang="en" data-theme-color="#115a36"

この版だけを読み込むタグ（SRI。サーバーを更新したら、タグも更新が必要です）:

  <script type="module" src="${base}/${widget.script}" integrity="${widget.integrity}" crossorigin="anonymous"></script>
  <machi-kotae municipality="${municipality}"></machi-kotae>

スクリプトを載せられないサイトでは:

  <iframe src="${base}/embed?municipality=${encodeURIComponent(site.municipality)}" title="まちこたえ" width="400" height="640"></iframe>
`
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

try {
  printTags()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
