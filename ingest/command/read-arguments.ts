import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type GivenReport, reportIdPattern } from './given-report.ts'

/** What `npm run ingest` was asked to do. */
export type Command =
  | {
      readonly kind: 'ingest'
      readonly paths: readonly string[]
      readonly given: GivenReport
      readonly dataDirectory?: string
    }
  | { readonly kind: 'remove'; readonly ids: readonly string[]; readonly dataDirectory?: string }
  | { readonly kind: 'rebuild'; readonly dataDirectory?: string }
  | { readonly kind: 'help' }
  /** One line that says what is wrong and what to write instead. */
  | { readonly kind: 'wrong'; readonly message: string }

export const usage = `使い方:
  npm run ingest -- FILE… [オプション]     資料（.txt .csv .tsv .md）を取り込む
  npm run ingest -- MANIFEST.json          ingest/reports/reports.json の形の一覧にある資料を取り込む
  npm run ingest -- --remove ID            取り込んだ資料を消す
  npm run ingest -- --rebuild              古い版で作られた分を、保存してある本文から作り直す

オプション（省いたものは本文とファイル名から推定し、何を推定したかを表示します）:
  --municipality 市      発行した市区町村
  --code 402052          全国地方公共団体コード（6桁）
  --fiscal-year 2023     年度（始まる年の西暦。令和5年度は2023）
  --title 題名           資料の題名
  --kind settlement      種類（budget, settlement, measure-results, plan など）
  --id ID                資料のID（英小文字・数字・ハイフン）
  --data-dir DIR         組み込みデータベースの場所（既定はDATA_DIRか.data。DATABASE_URLがあればそのサーバー）`

const options = {
  municipality: { type: 'string' },
  code: { type: 'string' },
  'fiscal-year': { type: 'string' },
  title: { type: 'string' },
  kind: { type: 'string' },
  id: { type: 'string' },
  note: { type: 'string' },
  remove: { type: 'string', multiple: true },
  rebuild: { type: 'boolean' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const name = z.string().trim().min(1, 'は空にできません').max(200, 'は200文字までです')

const values = z.object({
  municipality: name.optional(),
  code: z
    .string()
    .regex(/^\d{6}$/, 'は6桁の数字です（例: 402052）')
    .optional(),
  'fiscal-year': z
    .string()
    .regex(/^(?:18[6-9]\d|19\d\d|2[01]\d\d)$/, 'は西暦です（令和5年度は2023）')
    .transform(Number)
    .optional(),
  title: name.optional(),
  kind: name.regex(/^[a-z0-9-]+$/, 'は英小文字・数字・ハイフンです（例: settlement）').optional(),
  id: z
    .string()
    .regex(reportIdPattern, 'は英小文字・数字・ハイフンです（例: midori-2023-settlement）')
    .optional(),
  note: name.optional(),
  remove: z.array(name).optional(),
  rebuild: z.boolean().optional(),
  'data-dir': name.optional(),
  help: z.boolean().optional(),
})

/** Reads the words behind `npm run ingest --`. */
export function readArguments(words: readonly string[]): Command {
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true })
    const checked = values.safeParse(parsed.values)
    if (checked.success) return toCommand(parsed.positionals, checked.data)
    const [issue] = checked.error.issues
    return wrong(`--${issue?.path[0]?.toString()} ${issue?.message}`)
  } catch (error) {
    return wrong(
      `${error instanceof Error ? error.message.split('. ')[0] : error}（--help で使い方を表示します）`,
    )
  }
}

function toCommand(paths: readonly string[], given: z.infer<typeof values>): Command {
  if (given.help) return { kind: 'help' }
  const place = given['data-dir'] === undefined ? {} : { dataDirectory: given['data-dir'] }
  const deeds = [paths.length > 0, given.remove !== undefined, given.rebuild === true]
  if (deeds.filter((isAsked) => isAsked).length !== 1) {
    return wrong(
      'ファイル、--remove ID、--rebuild のどれか一つを指定してください（--help で使い方を表示します）',
    )
  }
  if (given.rebuild) return { kind: 'rebuild', ...place }
  if (given.remove) return { kind: 'remove', ids: given.remove, ...place }
  if (paths.length > 1 && (given.id ?? given.title) !== undefined) {
    return wrong(
      '--id と --title は一つの資料の名前です。ファイルを一つにするか、一覧（.json）を使ってください',
    )
  }
  return { kind: 'ingest', paths, given: toGiven(given), ...place }
}

function toGiven(given: z.infer<typeof values>): GivenReport {
  return {
    municipality: given.municipality,
    code: given.code,
    fiscalYear: given['fiscal-year'],
    title: given.title,
    kind: given.kind,
    id: given.id,
    note: given.note,
  }
}

function wrong(message: string): Command {
  return { kind: 'wrong', message: `取り込めません: ${message}` }
}
