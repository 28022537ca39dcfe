import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { type EvalCase, evalCase } from './case.ts'
import { caseOfRow, csvColumns } from './load/case-of-row.ts'
import { readCsv } from './load/read-csv.ts'

/** The good cases of one or more files, and one line for every bad row, `file:line: what is wrong`. */
export type LoadedCases = { readonly cases: readonly EvalCase[]; readonly problems: readonly string[] }

type RawCase =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string }

/** Reads JSONL and CSV files (UTF-8, or Shift_JIS as spreadsheets write it). An id that stands twice is a problem. */
export async function loadCases(files: readonly string[]): Promise<LoadedCases> {
  const loaded = await Promise.all(files.map(loadFile))
  const cases = loaded.flatMap((one) => one.cases)
  const seen = new Set<string>()
  const twice = cases.filter(({ id }) => seen.size === seen.add(id).size)
  return {
    cases: cases.filter((one) => !twice.includes(one)),
    problems: [
      ...loaded.flatMap((one) => one.problems),
      ...twice.map(({ id }) => `${id}: this id stands twice; the second case is left out`),
    ],
  }
}

async function loadFile(file: string): Promise<LoadedCases> {
  const text = decode(await readFile(file))
  return parseCases(basename(file), text)
}

/** Reads the text of a case file; its name decides between CSV and JSONL and stands in the problems. */
export function parseCases(name: string, text: string): LoadedCases {
  const cases: EvalCase[] = []
  const problems: string[] = []
  for (const raw of name.toLowerCase().endsWith('.csv') ? csvCases(text) : jsonCases(text)) {
    const place = `${name}:${raw.line}`
    if ('problem' in raw) {
      problems.push(`${place}: ${raw.problem}`)
      continue
    }
    const parsed = evalCase.safeParse(raw.value)
    if (parsed.success) cases.push(parsed.data)
    else problems.push(`${place}: ${describe(parsed.error)}`)
  }
  return { cases, problems }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}

function jsonCases(text: string): RawCase[] {
  return text
    .split('\n')
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, line }) => {
      try {
        return { line, value: z.unknown().parse(JSON.parse(content)) }
      } catch {
        return { line, problem: 'this line is not JSON' }
      }
    })
}

function csvCases(text: string): RawCase[] {
  const [header, ...rows] = readCsv(text)
  const names = header?.cells.map((cell) => cell.trim()) ?? []
  const unknown = names.filter((name) => !csvColumns.some((column) => column === name))
  if (unknown.length > 0 || !names.includes('turns')) {
    const known = csvColumns.join(', ')
    const wrong = unknown.length > 0 ? `unknown column ${unknown.join(', ')}` : 'the column turns is missing'
    return [{ line: 1, problem: `${wrong}; columns are ${known}` }]
  }
  return rows.map(({ cells, line }) => {
    if (cells.length > names.length)
      return { line, problem: `${cells.length} cells under ${names.length} columns` }
    const reading = caseOfRow(
      Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
      line,
    )
    return reading.kind === 'case' ? { line, value: reading.case } : { line, problem: reading.message }
  })
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues
  const place = issue?.path.join('.') ?? ''
  return place === '' ? (issue?.message ?? 'not a case') : `${place}: ${issue?.message}`
}
