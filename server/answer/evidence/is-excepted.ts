import type { Figure } from '../../../ingest/report/figure.ts'
import { findDenied } from '../../question/denied.ts'
import { findExcepted } from '../../question/excepted.ts'
import type { Question } from '../../question/question.ts'

/**
 * 「事務費を除く」「倉庫以外」: whether a row or column is of that name and so not what is asked for; one of 「倉庫以外」 is. So is what a question
 * says that it does not mean: 「要望額ではなく」.
 */
export function isExcepted({ text, operation, yesNo }: Question): (figure: Figure) => boolean {
  const excepted = operation.kind !== 'look-up' || yesNo ? [] : findExcepted(text)
  const denied = yesNo ? [] : findDenied(text).map(({ names }) => names)
  if (excepted.length === 0 && denied.length === 0) return () => false
  return ({ labels }) => {
    const axes = [...labels.row, ...labels.column].map((label) => label.normalize('NFKC'))
    const own = axes.join(' ')
    if (denied.some((names) => isOf(names, axes))) return true
    return !/以外|除|抜/.test(own) && excepted.some(({ name }) => own.includes(name))
  }
}

/** Labels that say all the words of what is denied, or one that is the very name of a list. */
function isOf(names: readonly string[], axes: readonly string[]): boolean {
  return (
    names.some((name) => axes.includes(name)) ||
    names.every((name) => name.length > 1 && axes.join(' ').includes(name))
  )
}
