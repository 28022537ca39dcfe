import type { Span } from '../../../ingest/report/span.ts'
import type { Question } from '../../question/question.ts'
import { most } from '../../question/rank-words.ts'

/** 目標・基準・定員・県平均: what a figure is held against, as a question names it. */
export type Standard = {
  readonly kind: 'aim' | 'base' | 'bound' | 'others'
  readonly name: string
  /** Whether the name of a row or a column is its name. */
  readonly isNamed: (name: string) => boolean
  /** Where the question names it. */
  readonly span: Span
}

/** 「を上回る」「に届く」「より多い」「との差」「まであと何人」「の何%」: what is said of a figure and of what it is held against. */
const heldAgainst =
  '(?:を|に|より(?:も)?|と|まで(?:に)?)(?:て|、|は|の|も)?[^。]{0,12}?(?:上回|下回|達|届|超|越|及|クリア|満た|何|いくら|どれ|どのくらい|差|多|少|足り|高|低|長|短|広|狭|大き|小さ|違|あと)|は、?(?:達成|クリア|届)|の差|の何[%割]'

const prefecture = '(?<!\\p{Script=Han})(?:\\p{Script=Han}{2,3})?[都道府県]'

/** Each by how questions name it and how reports do; the first that is named counts. */
const kinds: readonly {
  readonly kind: Standard['kind']
  readonly asked: RegExp
  readonly label: RegExp
}[] = [
  {
    kind: 'aim',
    asked: asking(
      '目標値?|計画値?|見込み?値?',
      '(?:の?(?:\\p{Script=Han}{1,4}の)?(?:\\p{Script=Han}{0,3}数|額|率|値))?',
    ),
    label: /目標|計画値?(?:[(].*)?$|見込み?値?(?:[(].*)?$/u,
  },
  { kind: 'base', asked: asking('基準値|策定時'), label: /基準値|策定時/u },
  {
    kind: 'bound',
    asked: asking('\\p{Script=Han}{0,8}基準値?|定員|定数', '(?:数|人数)?'),
    label: /基準(?!値|年)|^(?:利用|募集|入[所園居])?定[員数]/u,
  },
  {
    kind: 'others',
    asked: asking(`(?:${prefecture}内?|全国|国)の?平均値?|${prefecture}|全国|類似団体の?(?:平均)?値?`),
    label: /^(?:\p{Script=Han}{2,3})?[都道府県]内?の?(?:平均)?値?$|^(?:全国|国)の?(?:平均)?値?$|^類似団体/u,
  },
]

function asking(names: string, counted = ''): RegExp {
  return new RegExp(`(?<name>${names})${counted}(?:${heldAgainst})`, 'u')
}

/** What the question holds a figure against; undefined where nothing, or where it sets two such things against each other. */
export function findStandard({ text }: Pick<Question, 'text'>): Standard | undefined {
  if (ofMany.test(text)) return undefined
  for (const { kind, asked, label } of kinds) {
    const match = asked.exec(text)
    const name = match?.groups?.['name']
    if (!match || name === undefined) continue
    if (kind === 'others' && otherBody.test(match[0].slice(name.length))) return undefined
    const isNamed = (said: string) => label.test(said) && isSame(kind, name, said)
    return { kind, name, isNamed, span: { start: match.index, end: match.index + name.length } }
  }
  return undefined
}

/** 「定員との差が一番大きい園」: each of many is held against its own. */
const ofMany = new RegExp(`${most}|番目|それぞれ|ごとに`, 'u')

/** 「県と国の補助金の差」: neither is the city's own. */
const otherBody = /^[とよ](?:り|り?も)?(?:全国|国|他|ほか|近隣|隣)/u

/** 「早期健全化基準」 is not 財政再生基準, the prefecture's mean not the country's. */
function isSame(kind: Standard['kind'], asked: string, said: string): boolean {
  if (kind === 'others') return levelOf(asked) === levelOf(said)
  if (kind !== 'bound') return true
  const name = asked.replace(/値$/u, '')
  return name === '基準' || said.includes(name)
}

function levelOf(name: string): string {
  return /類似団体/u.test(name) ? '類似団体' : /国/u.test(name) ? '国' : '県'
}

/** Whether a question holds a figure against a bound or others' figures: no other two figures answer it. */
export function holdsAgainstOthers(question: Pick<Question, 'text'>): boolean {
  const kind = findStandard(question)?.kind
  return kind === 'bound' || kind === 'others'
}

/** Whether a name is that of anything that figures are held against. */
export function namesStandard(name: string): boolean {
  return kinds.some(({ label }) => label.test(name))
}

/** A name as it is looked at: without spaces, breaks and a unit in brackets. */
export function plainStandard(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/<br>|\s/gu, '')
    .replace(/\([^()0-9]{1,5}\)$/u, '')
}
