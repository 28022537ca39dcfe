import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { decodeText, type Encoding } from './decode-text.ts'
import { plainMarkdown } from './plain-markdown.ts'

/** A file's text as every offset counts it, or one clear Japanese line that says what is wrong and what to do. */
export type ReadOutcome =
  | {
      readonly ok: true
      readonly text: string
      readonly encoding: Encoding
      /** SHA-256 of the file's bytes, hexadecimal. */
      readonly bytesHash: string
    }
  | { readonly ok: false; readonly problem: string }

/** Largest file that is read, in bytes: a report of a thousand pages of text is about 3 MB. */
const LARGEST_FILE = 64 * 1024 * 1024
/** Longest line, in UTF-16 units: a real table row stays below a tenth of it. */
const LONGEST_LINE = 100_000

/** What a text may be called: tables of commas or tabs and Markdown are text too. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.csv', '.tsv', '.md', '.markdown'])

/** How a file of another kind becomes a text that can be read. */
function adviceFor(extension: string): string {
  if (extension === '.pdf')
    return '文字の位置を保つ変換（pdftotext -layout など）でテキスト（.txt）にして指定してください。'
  if (/^\.(?:xlsx?|xlsm|ods)$/.test(extension)) return 'シートごとにCSV（.csv）で保存して指定してください。'
  return 'テキスト（.txt）にして指定してください。'
}

/**
 * Reads a report from a text file (.txt, .csv, .tsv, .md): UTF-8 (with or without mark), UTF-16, Shift_JIS or EUC-JP. A byte order mark is not
 * part of the text, nor are marks that dress words in Markdown; nothing else is changed. Never throws for a bad file; outside failures (a disk error) are thrown.
 */
export async function readReportFile(path: string): Promise<ReadOutcome> {
  const name = basename(path)
  const found = await findFile(path)
  if (typeof found === 'string') return { ok: false, problem: found }
  if (found.size === 0) return refuse(name, '空のファイルです。内容のあるファイルを指定してください。')
  const extension = extname(path).toLowerCase()
  if (!TEXT_EXTENSIONS.has(extension)) {
    const kind = extension === '' ? '拡張子のないファイル' : `${extension}形式`
    return refuse(name, `${kind}は読めません。${adviceFor(extension)}`)
  }
  if (found.size > LARGEST_FILE) {
    return refuse(
      name,
      `大きすぎます（上限${LARGEST_FILE / 1024 / 1024}MB）。資料ごとのファイルに分けてください。`,
    )
  }
  const bytes = await readBytes(path, found.size)
  const decoded = decodeText(bytes)
  if (decoded === undefined) {
    return refuse(
      name,
      'テキストとして読めません（バイナリか未対応の文字コード）。UTF-8のテキストで保存し直してください。',
    )
  }
  const unfit = findUnfit(decoded.text)
  if (unfit !== undefined) return refuse(name, unfit)
  return {
    ok: true,
    text: plainMarkdown(decoded.text),
    encoding: decoded.encoding,
    bytesHash: createHash('sha256').update(bytes).digest('hex'),
  }
}

function refuse(name: string, problem: string): ReadOutcome {
  return { ok: false, problem: `${name}: ${problem}` }
}

async function findFile(path: string): Promise<{ readonly size: number } | string> {
  const name = basename(path)
  try {
    const found = await stat(path)
    return found.isFile()
      ? { size: found.size }
      : `${name}: ファイルではありません。テキスト（.txt）を指定してください。`
  } catch (cause) {
    if (hasCode(cause, 'ENOENT') || hasCode(cause, 'ENOTDIR'))
      return `${name}: ファイルが見つかりません。パスを確かめてください。`
    if (hasCode(cause, 'EACCES')) return `${name}: 読み取りの権限がありません。権限を確かめてください。`
    throw new Error(`Cannot read ${path}: its state is unknown`, { cause })
  }
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}

async function readBytes(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const bytes = new Uint8Array(size)
    const { bytesRead } = await file.read(bytes, 0, size, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What makes a decoded text unfit, or undefined. */
function findUnfit(text: string): string | undefined {
  if (!/\S/u.test(text)) return '空白だけのファイルです。内容のあるファイルを指定してください。'
  if (longestLine(text) > LONGEST_LINE) {
    return `1行が長すぎます（上限${LONGEST_LINE.toLocaleString('ja-JP')}文字）。改行のあるテキストにしてください。`
  }
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) {
    return '日本語の文字がありません。日本語の資料を指定してください。'
  }
  return undefined
}

function longestLine(text: string): number {
  let longest = 0
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    longest = Math.max(longest, end - start)
    start = end + 1
  }
  return Math.max(longest, text.length - start)
}
