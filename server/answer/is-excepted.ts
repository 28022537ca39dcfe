import type { Figure } from '../../ingest/report/figure.ts'
import { findExcepted } from '../question/excepted.ts'
import type { Question } from '../question/question.ts'

/** 「事務費を除く」「倉庫以外」: a row or column of that name is not what is asked for, one of 「倉庫以外」 is. */
export function isExcepted({ text, operation, yesNo }: Question, { labels }: Figure): boolean {
  if (operation.kind !== 'look-up' || yesNo) return false
  const own = [...labels.row, ...labels.column].join(' ').normalize('NFKC')
  return !/以外|除|抜/.test(own) && findExcepted(text).some(({ name }) => own.includes(name))
}
