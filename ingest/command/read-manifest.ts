import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type ReportRequest, reportIdPattern } from './given-report.ts'

/** The reports that come with the product. */
export const bundledManifest = fileURLToPath(new URL('../reports/reports.json', import.meta.url))

const entry = z.strictObject({
  id: z.string().regex(reportIdPattern, 'は英小文字・数字・ハイフンです'),
  /** Beside the manifest, or a path from there. */
  file: z.string().min(1),
  municipality: z.string().min(1),
  localGovernmentCode: z
    .string()
    .regex(/^\d{6}$/, 'は6桁の数字です')
    .optional(),
  fiscalYear: z.int().min(1868).max(2199),
  kind: z.string().min(1),
  title: z.string().min(1),
  note: z.string().optional(),
})
const manifest = z.array(entry).min(1, '資料が一つもありません')

/** The reports that a manifest lists. Throws Error with one line that names the manifest and what is wrong in it. */
export async function readManifest(path: string): Promise<ReportRequest[]> {
  const parsed = manifest.safeParse(await readJson(path), { reportInput: true })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(
      `${basename(path)}: 一覧として読めません（${issue === undefined ? '' : sayIssue(issue)}）。ingest/reports/reports.json の形に合わせてください。`,
    )
  }
  const ids = parsed.data.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw new Error(`${basename(path)}: ID ${twice} が二度あります。資料ごとに別のIDにしてください。`)
  return parsed.data.map(({ file, localGovernmentCode, ...given }) => ({
    path: resolve(dirname(path), file),
    given: { ...given, code: localGovernmentCode },
  }))
}

/** 「2件目の municipality がありません」 */
function sayIssue({ path, code, message, input }: z.core.$ZodIssue): string {
  const [index, field] = path
  const where = typeof index === 'number' ? `${index + 1}件目` : ''
  if (code === 'unrecognized_keys') return `${where}に知らない項目があります`
  if (code !== 'invalid_type') return [where, field, message].filter((part) => part !== undefined).join(' ')
  if (field === undefined) return `${where || '全体'}の形が違います`
  return `${where}の ${String(field)} ${input === undefined ? 'がありません' : 'の形が違います'}`
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? 'JSONとして読めません。書式を確かめてください。'
        : 'ファイルを開けません。パスを確かめてください。'
    throw new Error(`${basename(path)}: ${reason}`, { cause: error })
  }
}
