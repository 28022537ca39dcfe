import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isHeldBack } from '../run/judged-case.ts'
import { type CaseRecord, caseRecord } from './run-record.ts'

/** Reads the cases of an earlier run: its folder's name, or `last`. Throws an Error of one line where there is none. */
export async function readRun(folder: string, name: string): Promise<CaseRecord[]> {
  const run = name === 'last' ? (await readdir(folder).catch(() => [])).toSorted().at(-1) : name
  const lines = await readFile(join(folder, run ?? '', 'cases.jsonl'), 'utf8').catch(() => {
    throw new Error(`Cannot compare with the run ${name}: ${folder} holds no cases.jsonl of it`)
  })
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => caseRecord.parse(JSON.parse(line)))
}

/** Which cases turned right or wrong or changed their failure; hold cases are only counted unless `reveal`. */
export function compareRuns(
  before: readonly CaseRecord[],
  after: readonly CaseRecord[],
  reveal: boolean,
): string[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const turned = after.flatMap((now) => {
    const then = old.get(now.id)
    return then === undefined || then.failure === now.failure ? [] : [{ then, now }]
  })
  const shown = turned.filter(({ now }) => reveal || !isHeldBack(now.split))
  const count = (split: string, to: 'right' | 'wrong') =>
    turned.filter(
      ({ then, now }) =>
        now.split === split && (to === 'right' ? now.failure === 'none' : then.failure === 'none'),
    ).length
  const splits = [...new Set(after.map(({ split }) => split))]
  return [
    ...shown.map(
      ({ then, now }) =>
        `${now.failure === 'none' ? '+' : then.failure === 'none' ? '-' : ' '} ${now.id} ${then.failure} → ${now.failure} ${now.turns?.join(' ⏎ ') ?? ''}`,
    ),
    ...splits.map(
      (split) =>
        `${split}: ${count(split, 'right')} cases turned right, ${count(split, 'wrong')} turned wrong`,
    ),
  ]
}
