import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Corpus, readCorpus } from './corpus.ts'
import { drawCases } from './drawn/draw-cases.ts'
import { loadCases } from './load-cases.ts'
import type { EvalOptions } from './options.ts'
import type { Split, SplitCase } from './run/judged-case.ts'

/** What is to be judged: reports that belong together, with the cases on them. */
export type Selection = {
  readonly corpora: readonly { readonly corpus: Corpus; readonly cases: readonly SplitCase[] }[]
  /** One line for each bad row of a case file. */
  readonly problems: readonly string[]
}

const evalFolder = fileURLToPath(new URL('.', import.meta.url))
const realManifest = join(evalFolder, '../ingest/reports/reports.json')
const fictionalManifest = join(evalFolder, 'fictional/reports.json')
const secondManifest = join(evalFolder, 'fictional/second-reports.json')
const thirdManifest = join(evalFolder, 'fictional/third-reports.json')
const fourthManifest = join(evalFolder, 'fictional/fourth-reports.json')

/** The project's cases, or those of `--cases`, as far as the options want them. Corpora without cases are left out. */
export async function selectCases(options: EvalOptions): Promise<Selection> {
  if (options.casesFile !== undefined) return selectOwn(options, options.casesFile)
  if (options.drawn !== undefined) return selectDrawn(options, options.drawn)
  const folder = join(evalFolder, 'cases')
  const files = (await readdir(folder)).filter((name) => /\.(?:jsonl|csv)$/.test(name)).toSorted()
  const groups = [
    {
      name: 'reports',
      manifest: realManifest,
      files: files.filter((name) => !/fictional|layouts|pages/.test(name)),
    },
    { name: 'fictional', manifest: fictionalManifest, files: files.filter(isFictional) },
    {
      name: 'fictional-second',
      manifest: secondManifest,
      files: files.filter((name) => /^second-.*fictional/.test(name)),
    },
    {
      name: 'fictional-third',
      manifest: thirdManifest,
      files: files.filter((name) => name.includes('layouts')),
    },
    {
      name: 'fictional-fourth',
      manifest: fourthManifest,
      files: files.filter((name) => name.includes('pages')),
    },
  ]
  const read = await Promise.all(
    groups.map(async (group) => {
      const corpus = await readCorpus(group.name, group.manifest)
      const loaded = await Promise.all(
        group.files.map(async (name) => ({ name, ...(await loadCases([join(folder, name)])) })),
      )
      const cases = loaded.flatMap(({ name, cases }) =>
        cases.map((evalCase) => ({ split: splitOf(name), corpus: corpus.name, evalCase })),
      )
      return { corpus, cases, problems: loaded.flatMap(({ problems }) => problems) }
    }),
  )
  return narrow(read, options)
}

async function selectOwn(options: EvalOptions, casesFile: string): Promise<Selection> {
  const manifest = options.reportsFile ?? realManifest
  const corpus = await readCorpus(options.reportsFile === undefined ? 'reports' : 'own', manifest)
  const { cases, problems } = await loadCases([casesFile])
  const own = cases.map((evalCase) => ({ split: 'own' as const, corpus: corpus.name, evalCase }))
  return narrow([{ corpus, cases: own, problems }], options)
}

/** Drawn from the reports of `--reports`, or from all of the project's. */
async function selectDrawn(options: EvalOptions, count: number): Promise<Selection> {
  const { reportsFile, seed } = options
  const corpora = await Promise.all(
    reportsFile === undefined
      ? [
          readCorpus('reports', realManifest),
          readCorpus('fictional', fictionalManifest),
          readCorpus('fictional-second', secondManifest),
          readCorpus('fictional-third', thirdManifest),
          readCorpus('fictional-fourth', fourthManifest),
        ]
      : [readCorpus('own', reportsFile)],
  )
  const parts = corpora.map((corpus) => ({ corpus, cases: drawCases(corpus, { count, seed }), problems: [] }))
  return narrow(parts, options)
}

function narrow(
  read: readonly { corpus: Corpus; cases: readonly SplitCase[]; problems: readonly string[] }[],
  options: EvalOptions,
): Selection {
  const corpora = read.map(({ corpus, cases }) => ({
    corpus,
    cases: cases.filter((one) => isWanted(one, options)),
  }))
  return {
    corpora: corpora.filter(({ cases }) => cases.length > 0),
    problems: read.flatMap(({ problems }) => problems),
  }
}

function isWanted({ split, evalCase }: SplitCase, options: EvalOptions): boolean {
  return (
    (split === 'own' || split === 'drawn' || options.split === 'all' || options.split === split) &&
    (options.kind === undefined || evalCase.kind === options.kind) &&
    (options.report === undefined || evalCase.report === options.report) &&
    (options.caseIds.length === 0 || options.caseIds.includes(evalCase.id))
  )
}

function isFictional(name: string): boolean {
  return /^(?:third-(?:tune|hold)-)?fictional/.test(basename(name))
}

function splitOf(name: string): Split {
  const isHold = /(?:^|-)hold/.test(name)
  if (name.startsWith('second-')) return isHold ? 'second-hold' : 'second-tune'
  if (name.startsWith('third-')) return isHold ? 'third-hold' : 'third-tune'
  if (name.startsWith('fourth-')) return isHold ? 'fourth-hold' : 'fourth-tune'
  return isHold ? 'hold' : 'tune'
}
