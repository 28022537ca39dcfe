import type { Figure } from '../../../ingest/report/figure.ts'
import { findExcepted } from '../../question/excepted.ts'
import type { Question } from '../../question/question.ts'

/** 「事務費を除く」「倉庫以外」: whether a row or column is of that name and so not what is asked for; one of 「倉庫以外」 is. */
export function isExcepted({ text, operation, yesNo }: Question): (figure: Figure) => boolean {
  const excepted = operation.kind !== 'look-up' || yesNo ? [] : findExcepted(text)
  if (excepted.length === 0) return () => false
  return ({ labels }) => {
    const own = [...labels.row, ...labels.column].join(' ').normalize('NFKC')
    return !/以外|除|抜/.test(own) && excepted.some(({ name }) => own.includes(name))
  }
}
