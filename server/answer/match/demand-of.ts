import type { QuestionTerm } from '../../question/question.ts'
import type { FigureView, Label } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { rememberText } from '../evidence/remember-text.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'

type Demand = { readonly asked: number; readonly uncovered: number; readonly unsaid: boolean }
/** What a question speaks of: the keys of its terms and of their nearer variants; `known` is what it leaves of each label. */
type Spoken = {
  readonly text: string
  readonly keys: ReadonlySet<string>
  readonly known: Map<Label['words'], Demand>
  /** Of the labels of whole rows and columns, which many figures share; by the subject, whose own name demands nothing. */
  readonly paths: Map<string | undefined, Map<readonly Label[], PathDemand>>
}
type PathDemand = Pick<Demand, 'asked' | 'uncovered'>

/** Many figures share a label, and each is scored several times for one question with the same terms. */
const memos = new WeakMap<readonly QuestionTerm[], Spoken>()

/** Variants of less weight only hint at a word. */
const leastWeight = 0.5

function readSpoken(terms: readonly QuestionTerm[]): Spoken {
  const read = memos.get(terms)
  if (read) return read
  const near = terms.flatMap(({ variants }) => variants.filter(({ weight }) => weight >= leastWeight))
  const keys = new Set([...terms, ...near].flatMap((one) => one.keys))
  const spoken = { text: terms[0]?.text ?? '', keys, known: new Map(), paths: new Map() }
  memos.set(terms, spoken)
  return spoken
}

/** 「経常費用・事業費・その他経費計」 is deeper than 「経常費用計」, although none of its words need be said. */
const unsaidLevel = 0.1

/**
 * Share of a figure's own labels that the question does not speak of, 0–1: a row 「消耗品費」 demands to be named, a row
 * 「合計」 demands nothing.
 */
export function demandOf(figure: FigureView, terms: readonly QuestionTerm[]): number {
  const spoken = readSpoken(terms)
  const [row, column] = [figure.row, figure.column].map((labels) => demandOfPath(labels, figure, spoken))
  const asked = (row?.asked ?? 0) + (column?.asked ?? 0)
  return asked === 0 ? 0 : ((row?.uncovered ?? 0) + (column?.uncovered ?? 0)) / Math.max(asked, 2)
}

function demandOfPath(labels: readonly Label[], { figure }: FigureView, spoken: Spoken): PathDemand {
  const ofSubject = spoken.paths.get(figure.subject) ?? new Map<readonly Label[], PathDemand>()
  spoken.paths.set(figure.subject, ofSubject)
  const known = ofSubject.get(labels)
  if (known) return known
  let [asked, uncovered] = [0, 0]
  for (const [index, label] of labels.entries()) {
    if (label.text === figure.subject) continue
    const demand = demandOfLabel(label, spoken)
    asked += demand.asked
    uncovered += demand.uncovered
    const isUpper = label.level === 'row' && index < labels.length - 1
    if (demand.unsaid && isUpper && !isTotalLabel(label.text)) uncovered += unsaidLevel
  }
  const demand = { asked, uncovered }
  ofSubject.set(labels, demand)
  return demand
}

/** The same share of one label; undefined where none of its words demands anything. */
export function demandOfOne(label: Label, terms: readonly QuestionTerm[]): number | undefined {
  const { asked, uncovered } = demandOfLabel(label, readSpoken(terms))
  return asked === 0 ? undefined : uncovered / asked
}

/** 「国指定は何件」: one letter that the dictionary cuts off a label is spoken of where the question spells the label whole. */
function isSpelled({ text }: Label, spoken: Spoken): boolean {
  const name = spelling(text)
  if (name.length < 2) return false
  const at = spoken.text.indexOf(name)
  return (
    at >= 0 && !goesOn.test(spoken.text.charAt(at - 1)) && !goesOn.test(spoken.text.charAt(at + name.length))
  )
}

/** A letter beside which a name is only part of a longer one. */
const goesOn = /[\p{Script=Han}\p{Script=Katakana}ー]/u

const spelling = rememberText(plainName)

function demandOfLabel(label: Label, spoken: Spoken): Demand {
  const { words } = label
  const known = spoken.known.get(words)
  if (known) return known
  const isSpoken = ({ keys }: Label['words'][number]) => keys.some((key) => spoken.keys.has(key))
  const asked = words.filter((word) => !word.generic)
  const unspoken = asked.filter((word) => !isSpoken(word))
  const isCutOff = unspoken.length > 0 && unspoken.every(({ surface }) => [...surface].length === 1)
  const uncovered = isCutOff && isSpelled(label, spoken) ? [] : unspoken
  const unsaid = asked.length === 0 && !words.some(isSpoken)
  const demand = { asked: asked.length, uncovered: uncovered.length, unsaid }
  spoken.known.set(words, demand)
  return demand
}
