import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { withoutFillingCommas } from '../parse/line.ts'
import { findNumbers } from '../quantity/find-numbers.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import type { ReportRequest } from './given-report.ts'

export type GuessedReport =
  | {
      readonly kind: 'report'
      readonly report: Report
      /** What was guessed, with the option that says it otherwise. */
      readonly guesses: readonly string[]
    }
  /** One line that says what could not be guessed and which option to give. */
  | { readonly kind: 'unknown'; readonly message: string }

/** What was said about a file, completed from its text and its name. */
export function guessReport({ path, given }: ReportRequest, text: string): GuessedReport {
  const fileName = basename(path)
  const municipality = given.municipality ?? guessMunicipality(text)
  const year = given.fiscalYear ?? readYearOfName(fileName) ?? guessFiscalYear(text)
  const missing = [
    ...(municipality === undefined ? ['--municipality 市区町村名'] : []),
    ...(year === undefined ? ['--fiscal-year 年（西暦）'] : []),
  ]
  if (municipality === undefined || year === undefined) {
    return {
      kind: 'unknown',
      message: `${fileName}: どの市区町村の何年度の資料か、本文から決められません。${missing.join(' と ')} を付けてください。`,
    }
  }
  const title = given.title ?? guessTitle(text) ?? basename(path, extname(path))
  const kind = given.kind ?? guessKind(`${title} ${text.slice(0, headLength)}`)
  const id = given.id ?? guessId(path, year)
  const guesses = [
    ...(given.municipality === undefined ? [`--municipality ${municipality}`] : []),
    ...(given.fiscalYear === undefined ? [`--fiscal-year ${year}`] : []),
    ...(given.title === undefined ? [`--title ${title}`] : []),
    ...(given.kind === undefined ? [`--kind ${kind}`] : []),
    ...(given.id === undefined ? [`--id ${id}`] : []),
  ]
  const { code, note } = given
  const report = {
    id,
    municipality: { name: municipality, ...(code !== undefined && { code }) },
    fiscalYear: fiscalYear(year),
    kind,
    title,
    ...(note !== undefined && { note }),
  }
  return { kind: 'report', report, guesses }
}

/** What a cover or a first heading takes. */
const headLength = 300
/** A name on the cover says more than one in the text. */
const headWeight = 5
/** A year named at least this often beside the most frequent one may be the report's own. */
const shareOfMostFrequent = 0.4

/** Kanji (高山市), a の between them (紀の川市), or kana where a word begins (さいたま市, 東かがわ市). */
const cityName = new RegExp(
  [
    '(?<![一-龠々ヶケ])(?:北海道|東京都|(?:京都|大阪)府|[一-龠]{2,3}県)?',
    '((?:[一-龠々][のノ][一-龠々]{1,2}|[一-龠々ヶケ]{1,5}?|(?<![ぁ-んァ-ヶー])[一-龠]{0,2}[ぁ-んァ-ヶー]{2,6})[市町村])',
    '(?![市町村区民場街議立道営内外長税史有域部県債単])',
  ].join(''),
  'g',
)
/** Words that end like a city's name and name none. */
const generalWords =
  /^(?:都|本|当|各|同|他|両|全|現|旧|新|近隣|周辺|関係|構成|県内|大|中|木|田|ある|どの|この|その|すべての|ほかの)[市町村]$|[のな][市町村]$|の都市$|^市町村$/

/** The city, town or village that the text names most, those on its cover first; none where two come close. */
function guessMunicipality(text: string): string | undefined {
  const folded = text.normalize('NFKC')
  const counts = new Map<string, number>()
  for (const match of folded.matchAll(cityName)) {
    const [, name = ''] = match
    if (generalWords.test(name)) continue
    counts.set(name, (counts.get(name) ?? 0) + (match.index < headLength ? headWeight : 1))
  }
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one)
  if (first === undefined || first[1] < 2) return undefined
  return second !== undefined && second[1] * 1.5 > first[1] ? undefined : first[0]
}

/** A report names its own year about as often as the one before: the latest of those that it names often. */
function guessFiscalYear(text: string): number | undefined {
  const years = findNumbers(text).flatMap((token) =>
    token.kind === 'time' && token.period.kind === 'fiscal-year' ? [Number(token.period.fiscalYear)] : [],
  )
  const counts = [...Map.groupBy(years, (year) => year)].map(([year, found]) => ({
    year,
    count: found.length,
  }))
  const most = Math.max(...counts.map(({ count }) => count))
  const often = counts.filter(({ count }) => count >= most * shareOfMostFrequent)
  return often.length === 0 ? undefined : Math.max(...often.map(({ year }) => year))
}

/** r5, R05, 令和5, 2023 in a file's name. */
function readYearOfName(fileName: string): number | undefined {
  const folded = fileName.normalize('NFKC')
  const [, western] = folded.match(/(?<!\d)(20\d\d)(?!\d)/) ?? []
  if (western !== undefined) return Number(western)
  const [, reiwa] = folded.match(/(?:令和|(?<![a-z])r)0?(\d{1,2})(?!\d)/i) ?? []
  return reiwa === undefined ? undefined : 2018 + Number(reiwa)
}

/** Words that a report has in its title, and a measure seldom. */
const reportWords = /成果|決算|予算|報告|計画|概要|資料|説明|年報|白書|統計|一覧|調書|概況/

/** The first line that reads like a report's title; letters set apart by spaces are closed up. */
function guessTitle(text: string): string | undefined {
  return text
    .slice(0, headLength)
    .split('\n')
    .map((line) => closeUp(withoutSigns(line.normalize('NFKC').trim())))
    .find((line) => reportWords.test(line) && line.length <= 60 && !/[\t。]/.test(line))
}

/** What Markdown sets before a title, and the commas with which a sheet fills its row. */
function withoutSigns(line: string): string {
  return withoutFillingCommas(line.replace(/^#{1,6} +/, '').replace(/^\*\*(.+)\*\*$/, '$1'))
}

function closeUp(line: string): string {
  const isSetApart = /^(?:\S ){3,}\S$/.test(line.replaceAll(/ +/g, ' '))
  return isSetApart ? line.replaceAll(' ', '') : line.replaceAll(/ +/g, ' ')
}

const kinds: readonly { readonly words: RegExp; readonly kind: string }[] = [
  { words: /主要(?:な)?施策の成果|成果(?:の)?報告|行政評価|事務事業評価/, kind: 'measure-results' },
  { words: /決算/, kind: 'settlement' },
  { words: /予算/, kind: 'budget' },
  { words: /計画|ビジョン|戦略/, kind: 'plan' },
]

function guessKind(head: string): string {
  const closed = head.normalize('NFKC').replaceAll(/ +/g, '')
  return kinds.find(({ words }) => words.test(closed))?.kind ?? 'report'
}

/** Stays the same for the same file name, so that next time the file replaces itself. */
function guessId(path: string, year: number): string {
  const name = basename(path, extname(path)).normalize('NFKC')
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100)
  if (/[a-z]/.test(slug)) return slug
  return `report-${year}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
}
