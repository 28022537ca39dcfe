import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadEmbedding } from '../embedding/load-embedding.ts'
import { openStore, type Store } from '../store/open-store.ts'
import { listReports } from '../store/read-reports.ts'
import { removeReport } from '../store/remove-report.ts'
import { readRowVersions } from '../store/test-contents.ts'
import { loadAnalyzer } from '../text/analyzer.ts'
import { readArguments } from './read-arguments.ts'
import { runCommand } from './run-command.ts'

const text = (title: string): string =>
  `みどり市　令和4年度　${title}\n\n図書館運営補助金　生涯学習課\n\n1. 目的\nみどり市の読書を広げる。\n`

describe('npm run ingest', () => {
  let folder: string
  let store: Store
  let written: string[]
  let complained: string[]
  let drawn: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ingest-'))
    store = await openStore({})
  })
  beforeEach(async () => {
    for (const { report } of await listReports(store)) await removeReport(store, report.id)
    written = []
    complained = []
    drawn = ''
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const file = (name: string, contents: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, contents)
    return path
  }

  const run = async (words: readonly string[], isTTY = false): Promise<number> => {
    const command = readArguments(words)
    if (command.kind === 'help' || command.kind === 'wrong') throw new Error('Cannot run: no deed')
    return runCommand(command, {
      write: (line) => written.push(line),
      complain: (line) => complained.push(line),
      progress: { isTTY, write: (part) => (drawn += part) },
      openStore: async () => ({ ...store, close: async () => undefined }),
      loadTools: async (opened) => {
        const analyzer = await loadAnalyzer()
        return { store: opened, analyzer, embedding: await loadEmbedding({}, analyzer) }
      },
    })
  }

  const ids = async (): Promise<string[]> => (await listReports(store)).map(({ report }) => report.id)

  it('ingests a file, says what it guessed, and sums up', async () => {
    expect(await run([file('kessan.txt', text('決算の概要'))])).toBe(0)
    expect(await ids()).toEqual(['kessan'])
    expect(written[0]).toBe(
      'kessan.txt: 推定しました: --municipality みどり市 --fiscal-year 2022 --title みどり市 令和4年度 決算の概要 --kind settlement --id kessan',
    )
    expect(written[1]).toMatch(/^kessan: 取り込みました（\d+\.\d秒） 施策・資料\d+、表0、段落\d+、数値\d+$/)
    expect(written.at(-1)).toMatch(/^合計: 取り込み1件、変更なし0件（/)
    expect(complained).toEqual([])
  })

  it('writes a line a stage, and on a terminal a bar that it takes away', async () => {
    const path = file('kessan.txt', text('決算の概要'))
    await run([path])
    expect(drawn.split('\n').slice(0, -1)).toEqual(
      ['構造の読み取り', '数値の読み取り', '段落分け', 'ベクトル化', '保存'].map(
        (stage) => `kessan: ${stage}`,
      ),
    )
    drawn = ''
    await run([path, '--title', '別の題'], true)
    expect(drawn).toContain('[########............] 段落分け kessan')
    expect(drawn.endsWith('\r\u001b[K')).toBe(true)
  })

  it('says that a report is unchanged', async () => {
    const path = file('kessan.txt', text('決算の概要'))
    await run([path])
    const before = await readRowVersions(store.database)
    written = []
    expect(await run([path])).toBe(0)
    expect(written).toContainEqual(expect.stringMatching(/^kessan: 変更なし/))
    expect(await readRowVersions(store.database)).toEqual(before)
  })

  it('ingests what a manifest lists, beside it', async () => {
    file('listed.txt', text('予算'))
    const entry = {
      id: 'a-2022',
      file: 'listed.txt',
      municipality: 'みどり市',
      fiscalYear: 2022,
      kind: 'budget',
      title: '予算',
    }
    expect(await run([file('list.json', JSON.stringify([entry]))])).toBe(0)
    expect(await ids()).toEqual(['a-2022'])
  })

  it.each([
    { contents: '{', says: 'JSONとして読めません', why: 'no JSON' },
    { contents: '[]', says: '資料が一つもありません', why: 'nothing listed' },
    { contents: '[{"id":"a"}]', says: '1件目の file がありません', why: 'a part is missing' },
    { contents: '["a.txt"]', says: '1件目の形が違います', why: 'a name instead of an entry' },
  ])('refuses a manifest with one line: $why', async ({ contents, says }) => {
    const path = file('list.json', contents)
    await expect(run([path])).rejects.toThrow(says)
    await expect(run([path])).rejects.toThrow(/^list\.json: [^\n]+$/)
  })

  it('changes nothing when one of several files is bad', async () => {
    const bad = [file('empty.txt', ''), file('report.xlsx', 'PK'), join(folder, 'nowhere.txt')]
    expect(await run([file('kessan.txt', text('決算')), ...bad])).toBe(1)
    expect(await ids()).toEqual([])
    expect(complained.slice(0, 3).map((line) => line.split(':')[0])).toEqual([
      'empty.txt',
      'report.xlsx',
      'nowhere.txt',
    ])
    expect(complained.slice(3)).toEqual([
      expect.stringContaining('指定された4件の資料は、どれも取り込んでいません'),
    ])
  })

  it('asks for what a text does not say', async () => {
    expect(await run([file('memo.txt', '会議の記録です。\n')])).toBe(1)
    expect(complained).toEqual([
      expect.stringContaining('--municipality 市区町村名 と --fiscal-year 年（西暦） を付けてください'),
    ])
  })

  it("does not let a guessed id replace another year's report", async () => {
    const path = file('kessan.txt', text('決算の概要'))
    await run([path])
    expect(await run([path, '--fiscal-year', '2023'])).toBe(1)
    expect(complained).toEqual([expect.stringContaining('ID kessan は別の資料のものです')])
    expect(await run([path, '--fiscal-year', '2023', '--id', 'kessan'])).toBe(0)
    expect((await listReports(store)).map(({ report }) => report.fiscalYear)).toEqual([2023])
  })

  it('refuses two files of one id', async () => {
    const path = file('kessan.txt', text('決算の概要'))
    expect(await run([path, path])).toBe(1)
    expect(complained).toHaveLength(2)
    expect(complained[1]).toContain('どれも取り込んでいません')
  })

  it('warns of the same city, year and kind under another id', async () => {
    const path = file('kessan.txt', text('決算の概要'))
    await run([path])
    await run([path, '--id', 'kessan-again'])
    expect(written).toContainEqual(
      expect.stringMatching(/^kessan-again: 注意: .* kessan もあります。.*--remove kessan/),
    )
  })

  it('removes a report, and nothing where one id is unknown', async () => {
    await run([file('kessan.txt', text('決算の概要'))])
    expect(await run(['--remove', 'kessan', '--remove', 'none'])).toBe(1)
    expect(complained).toEqual(['none: このIDの資料はありません。'])
    expect(await ids()).toEqual(['kessan'])
    expect(await run(['--remove', 'kessan'])).toBe(0)
    expect(await ids()).toEqual([])
  })

  it('rebuilds stale reports without their files', async () => {
    await run([file('kessan.txt', text('決算の概要'))])
    await store.database.query("UPDATE reports SET ingest_version = 'older'")
    written = []
    expect(await run(['--rebuild'])).toBe(0)
    expect(written).toContainEqual(expect.stringMatching(/^kessan: 取り込みました/))
  })
})
