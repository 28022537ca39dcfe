import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReportFile } from './read-report-file.ts'

/** One text; its bytes in the two older encodings. */
const SAMPLE = '図書館の費用は十円です。\nそのほかの経費はありません。\n'
const SHIFT_JIS =
  '907d8f918ad982cc94ef977082cd8f5c897e82c582b781420a82bb82cc82d982a982cc8c6f94ef82cd82a082e882dc82b982f181420a'
const EUC_JP =
  'bfdebdf1b4dba4cec8f1cdd1a4cfbdbdb1dfa4c7a4b9a1a30aa4bda4cea4dba4aba4ceb7d0c8f1a4cfa4a2a4eaa4dea4bba4f3a1a30a'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-report-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function written(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

describe('readReportFile() reads', () => {
  const utf16 = Buffer.from(SAMPLE, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  it.each([
    { name: 'plain.txt', bytes: Buffer.from(SAMPLE), encoding: 'utf-8', why: 'the usual case' },
    {
      name: 'mark.txt',
      bytes: Buffer.from(`\ufeff${SAMPLE}`),
      encoding: 'utf-8',
      why: 'the mark is no part of the text',
    },
    {
      name: 'wide.txt',
      bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      encoding: 'utf-16le',
      why: 'Notepad',
    },
    {
      name: 'big.txt',
      bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
      encoding: 'utf-16be',
      why: 'big end first',
    },
    {
      name: 'bare.txt',
      bytes: utf16,
      encoding: 'utf-16le',
      why: 'UTF-16 without a mark shows in its line ends',
    },
  ])('$encoding ($name): $why', async ({ name, bytes, encoding }) => {
    const outcome = await readReportFile(await written(name, bytes))
    expect(outcome).toMatchObject({ ok: true, text: SAMPLE, encoding })
  })

  it.each([
    { name: 'sjis.txt', hex: SHIFT_JIS, encoding: 'shift_jis' },
    { name: 'euc.txt', hex: EUC_JP, encoding: 'euc-jp' },
  ])('$encoding, known by which reading has kana', async ({ name, hex, encoding }) => {
    const bytes = Buffer.from(hex, 'hex')
    const outcome = await readReportFile(await written(name, bytes))
    expect(outcome).toMatchObject({ ok: true, text: SAMPLE, encoding })
  })

  it('line ends, form feeds and odd spaces unchanged', async () => {
    const text = '表題\r\n\f　行\r\n \t値\n'
    expect(await readReportFile(await written('odd.txt', text))).toMatchObject({ ok: true, text })
  })

  it.each(['sheet.csv', 'sheet.tsv', 'sheet.MD', 'sheet.text'])('%s: it is text too', async (name) => {
    const text = '事業名,決算額\n図書館費,"1,200"\n'
    expect(await readReportFile(await written(name, text))).toMatchObject({ ok: true, text })
  })

  it('the same bytes to the same hash', async () => {
    const outcome = await readReportFile(await written('hash.txt', '報告書\n'))
    expect(outcome.ok && outcome.bytesHash).toMatch(/^[0-9a-f]{64}$/u)
  })
})

describe('readReportFile() refuses with one line that names the file', () => {
  it.each([
    { name: 'empty.txt', bytes: '', says: '空のファイル' },
    { name: 'blank.txt', bytes: ' \n\t\n', says: '空白だけ' },
    {
      name: 'picture.txt',
      bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 255, 0, 7]),
      says: 'バイナリ',
    },
    { name: 'report.xlsx', bytes: 'PK', says: '.xlsx形式は読めません。シートごとにCSV（.csv）で保存' },
    { name: 'report.pdf', bytes: '%PDF', says: '.pdf形式は読めません。文字の位置を保つ変換' },
    { name: 'report.docx', bytes: 'PK', says: '.docx形式は読めません。テキスト（.txt）にして' },
    { name: 'report', bytes: '報告書', says: '拡張子のない' },
    { name: 'english.txt', bytes: 'Annual report\n', says: '日本語の文字がありません' },
    { name: 'line.txt', bytes: '費'.repeat(200_000), says: '1行が長すぎます' },
  ])('$name: $says', async ({ name, bytes, says }) => {
    const outcome = await readReportFile(await written(name, bytes))
    expect(outcome).toEqual({ ok: false, problem: expect.stringContaining(says) })
    expect(outcome).toEqual({
      ok: false,
      problem: expect.stringMatching(new RegExp(`^${name}: [^\n]+$`, 'u')),
    })
  })

  it('a missing file', async () => {
    const outcome = await readReportFile(join(folder, 'nowhere.txt'))
    expect(outcome).toEqual({
      ok: false,
      problem: 'nowhere.txt: ファイルが見つかりません。パスを確かめてください。',
    })
  })

  it('a folder', async () => {
    expect(await readReportFile(folder)).toMatchObject({ ok: false })
  })

  it('a file of 100 MB without reading it', async () => {
    const path = await written('huge.txt', '費')
    await truncate(path, 100 * 1024 * 1024)
    const before = process.memoryUsage().rss
    expect(await readReportFile(path)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('大きすぎます'),
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })
})
