import type { Span } from '../../report/span.ts'
import type { ItemPieces } from './item-pieces.ts'

/** Most words before the pairs, and fewest pairs. */
const MOST_HEADS = 2
const FEWEST_PAIRS = 2
/** Longest line that is looked at, in characters. */
const LONGEST = 200

const LABEL = '[^\\s　\\d０-９、。・]{1,10}'
const AMOUNT = '(?:[－―—-]|[△▲]?[\\d０-９][\\d０-９,，.．]*[ 　]?[^\\s　\\d０-９、。]{1,4})'
/** `目標 80.0％`, within one stretch. */
const PAIR = new RegExp(`^${LABEL}[ 　]${AMOUNT}$`, 'u')
const IS_LABEL = new RegExp(`^${LABEL}$`, 'u')
const IS_AMOUNT = new RegExp(`^${AMOUNT}$`, 'u')
/** 18,432,500円（財源内訳: an amount, and what it is made of. */
const OPEN_BRACKET = /[(（][^()（）]*$/
const GAP = / {2,}|[ 　]*　[ 　]*/gu

/**
 * `財源　　国庫　－　　県　7,706 千円`, `指標　　計算が分かる児童の割合　　目標 80.0％　　実績 78.4％`: the word that heads names with an amount each, and these.
 * Of a form's own name and what stands beside it the latter heads them. Undefined for any other line.
 */
export function headedPairs(text: string, { start, end }: Span): ItemPieces | undefined {
  const line = text.slice(start, end)
  if (line.length > LONGEST || /[\n。]/.test(line)) return undefined
  const pieces = piecesOf(closeFirst(line.replace(/[│｜┃]/gu, ' ')))
  const first = pieces.findIndex((_, at) => pairAt(pieces, at) > 0)
  const head = pieces[first - 1]
  if (head === undefined || first > MOST_HEADS || !/\p{L}/u.test(head.text)) return undefined
  // 「・新規 34件　成約 21件」: the first is a pair like the others.
  if (OPEN_BRACKET.test(head.text) || PAIR.test(head.text.replace(/^[・●○◎][\s　]*/u, ''))) return undefined
  let [at, pairs] = [first, 0]
  for (let taken = pairAt(pieces, at); taken > 0; taken = pairAt(pieces, at)) {
    at += taken
    pairs += 1
  }
  if (at < pieces.length || pairs < FEWEST_PAIRS) return undefined
  return { name: head.text, pieces: [{ start: start + (pieces[first]?.at ?? 0), end }] }
}

type Piece = { readonly text: string; readonly at: number }

function piecesOf(line: string): Piece[] {
  const cuts = [...line.matchAll(GAP)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return starts.flatMap((from, index) => {
    const words = line.slice(from, cuts[index]?.index ?? line.length)
    return words.trim() === '' ? [] : [{ text: words.trim(), at: from }]
  })
}

/** How many pieces a name with its amount takes, beginning with this one; 0 where none begins. */
function pairAt(pieces: readonly Piece[], at: number): number {
  const [own, next] = [pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '']
  if (PAIR.test(own)) return 1
  return IS_LABEL.test(own) && IS_AMOUNT.test(next) ? 2 : 0
}

/** 指　標 as 指標, with as many blanks behind it as keep all places. */
function closeFirst(line: string): string {
  const spread = /^[ 　]*\p{Script=Han}(?:[ 　]{1,2}\p{Script=Han}){1,2}(?=[ 　]{2})/u.exec(line)?.[0] ?? ''
  return spread.replace(/[ 　]/gu, '').padEnd(spread.length) + line.slice(spread.length)
}
