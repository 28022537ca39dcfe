import { foldText } from '../../../ingest/text/normalize.ts'
import type { Label, LabelLevel, MeasureView } from './evidence.ts'
import { openWords } from './open-words.ts'
import { openingTime } from './opening-time.ts'
import type { Sentence } from './sentences.ts'
import { sentencesOf } from './sentences-of-view.ts'

/** A sentence that tells something, read for matching; it says the same whatever is asked. */
export type Statement = {
  readonly sentence: Sentence
  /** Folded by NFKC. */
  readonly text: string
  readonly label: Label
  /** What stands around it and says what it is about. */
  readonly around: readonly Label[]
  /** The keys of each of its own words that nothing around it has. */
  readonly tells: readonly ReadonlySet<string>[]
}

type MakeLabel = (text: string, level: LabelLevel) => Label

const known = new WeakMap<MeasureView, readonly Statement[]>()

/** The sentences of a measure that may answer, in its order: no rows of figures and no lines that only date a table. */
export function statementsOf(view: MeasureView, makeLabel: MakeLabel): readonly Statement[] {
  const made =
    known.get(view) ??
    sentencesOf(view)
      .filter(({ kind, text }) => (kind !== 'row' || isWordy(text)) && !saysAsOf.test(text.trim()))
      .map((sentence) => readStatement(sentence, makeLabel))
  known.set(view, made)
  return made
}

function readStatement(sentence: Sentence, makeLabel: MakeLabel): Statement {
  const label = makeLabel(openWords(sentence.text), 'row')
  const around = labelsAround(sentence, makeLabel)
  const tells = label.words
    .filter(({ generic, keys }) => !generic && !keys.some((key) => around.some((one) => one.keys.has(key))))
    .map(({ keys }) => new Set(keys))
  return { sentence, text: foldText(sentence.text), label, around, tells }
}

/** The labels of what stands around a sentence: the line before it, what stands beside it, its headings, its measure. */
export function labelsAround({ view, headings, beside, before }: Sentence, makeLabel: MakeLabel): Label[] {
  return [
    ...(before ? [makeLabel(before, 'passage')] : []),
    ...beside.map((text) => makeLabel(text, 'caption')),
    ...headings.map((one) => makeLabel(one.text, 'heading')),
    makeLabel(view.measure.title, 'title'),
    ...(view.measure.parts ?? []).map((part) => makeLabel(part, 'heading')),
    ...(view.measure.department ? [makeLabel(view.measure.department, 'department')] : []),
  ]
}

/** More names side by side than this, without a word between them, are the heads of a table. */
const mostHeads = 3

/** 「令和6年8月31日現在(単位:円)」「(単位:千円)」: of when and in what a table is; it tells nothing itself. */
const saysAsOf =
  /^(?:[（(]?[^。、:：\s]{2,16}(?:現在|時点)[）)]?\s*)?(?:[（(]\s*単位[^）)]*[）)]|単位[:：]\s*[^。、\s]{1,8})?$/

/** The columns of figures at the end of a row. */
const trailing = /(?:[\s　]+[0-9０-９,.△▲]+)+$/

/** A row of figures is no sentence: its figures are answered one by one. The time with which a line opens is none. */
function isWordy(line: string): boolean {
  const opening = openingTime(line)
  const text = opening ? line.slice(opening.end).replace(trailing, '') : line
  const digits = text.replace(/[^0-9０-９]/g, '').length
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (/^[^\u3041-\u3096。]+$/.test(text) && text.split(/[\s　]+/).length > mostHeads) return false
  if (/[\s　][0-9０-９,.△▲-]+$/.test(text)) return false
  return letters > digits * 2 && !/(?:[\s　][0-9０-９,.△▲%\-－―—–→ー]+){3}/u.test(text)
}
