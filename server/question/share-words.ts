import type { Span } from '../../ingest/report/span.ts'

/** 割合の部分と全体: the stretches of a question that name what is divided and what it is divided by. */
export type ShareWords = { readonly part: Span; readonly whole: Span }

const asksShare = '(?:何|なん)(?:%|パーセント|割)|割合|比率|構成比|シェア'
const topic = '(?:は|が|って|の)[、,]?'

const patterns: readonly RegExp[] = [
  /** 「Aの何%がB」 */
  new RegExp(`^(?<whole>.+?)(?:の|のうち(?:の)?)(?:${asksShare})が(?<part>[^。?？]+)`, 'd'),
  /** 「BがAに占める割合」「BのAに対する割合」 */
  new RegExp(
    `^(?<part>.+?)(?:は|が|って|の)[、,]?(?<whole>[^、。]+?)に(?:占め|しめ|対す)る(?:${asksShare})`,
    'd',
  ),
  /** 「全部開示となった請求の割合」 */
  /^(?<part>[^、。]{2,30}?[ただる](?<!占める|しめる|対する))(?<whole>[\p{Script=Han}\p{Script=Katakana}ー]{2,8})の(?:割合|比率)(?:は|を|って|[?？]|$)/du,
  /** 「BはAの何%」 */
  new RegExp(
    `^(?<part>.+?)(?:は|が|って)[、,]?(?:[^、。]{0,12}年度?末?[、,のは])?(?<whole>[^、。はが]+?)(?:の|に対して|のうち(?:の)?|のなかで|の中で)(?:どれくらい|どのくらい|${asksShare})`,
    'd',
  ),
  /** 「AのうちB」「AしたうちB」「Aに占めるB」 */
  new RegExp(
    `^(?<whole>.+?)(?:のうち|(?<=[ただる])うち|の内|のなか|の中|に(?:占め|しめ)る|に対する|に対して|に対し)(?:の|で|は)?[、,]?` +
      `(?!の?(?:${asksShare}))(?<part>.+?)(?=${topic}(?:占め|しめ|どれ|どの|いく|${asksShare})|(?:に|を)?(?:${asksShare})|[?？。]|$)`,
    'd',
  ),
]

/** Part and whole of a share, where the question's syntax tells them apart; undefined where it does not. */
export function findShareWords(text: string): ShareWords | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.indices?.groups
    const [part, whole] = [found?.['part'], found?.['whole']]
    if (part && whole) return { part: makeSpan(part), whole: makeSpan(whole) }
  }
  return undefined
}

function makeSpan([start, end]: readonly [number, number]): Span {
  return { start, end }
}

/** The last name of a stretch, without a word for all of it: 「事業費」 of 「整備の事業費全体」. */
export function headOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/(?:の)?(?:全体|合計|総額|総計|総数|計)$/u, '')
  return /[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.exec(words)?.[0] ?? ''
}
