import { findOperation } from './operation.ts'

/** One of the questions that a message asks; `follows` is true for a part that leans on the part before it. */
export type QuestionPart = { readonly text: string; readonly follows: boolean }

const letter = '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9・]'
const value =
  '(?:数|費用?|額|料|率|人員|倍率|定員|面積|目標|実績|歳入|歳出|収入|支出|報酬|予算|決算|残高|構成比|前年度?比|人口|割合|単価)'
const counted = `${letter}{0,11}${value}`
/** What is told of a thing, and no thing itself: an amount, whose task it is, a day. */
const told = `(?:${counted}|(?:担当|所管)(?:部署|課)?|(?:契約|委託|発注|売却)(?:先|業者|相手)|(?:契約|締結|完成|完了|開催){1,2}日)`
/** Behind another it may have any letters: 「受診率とがん発見者数」. */
const alsoTold = `(?:${told}|[^、。?？はをとの\\s]{1,11}${value})`
const nounsTold = new RegExp(`^(.*?)(${told}(?:と${alsoTold})+)((?:は|を|って|も|それぞれ)?[^。]*)$`, 'u')
/** Behind what is told a short name is told of as well: 「登録者数と待機児童」. */
const short = '[\\p{Script=Han}\\p{Script=Katakana}ー]{2,8}'
/** A bare comma sets a topic apart or a part below its whole (「ふるさと納税、件数は」「事業費、当初予算は」); a rate is neither. */
const beside = '(?<=額)、(?=[^、と]{0,8}(?:率|比|担当課?)(?:は|を|って|も|[?？]|$))'
const further = `(?:と、?|、?(?:あと|それと|それから|並びに|および|及び)、?|${beside})`
/** Nothing else is said behind the list: 「…を教えて」「…は、国勢調査の」. */
const closing = '(?:(?:は|を|って|も|について)(?![^、。?？]*[をがに])|、?それぞれ|(?=[?？。、]|$)).*'
const nounsBeside = new RegExp(
  `^(|.*?[のは、,でに\\s])(${told}(?:${further}(?:${alsoTold}|${short}))+)(${closing})$`,
  'u',
)
const isTold = new RegExp(`^${alsoTold}$`, 'u')
/** 「扇風機 購入台数 金額」: two amounts of a topic, in nothing but nouns. */
const amount = '[\\p{Script=Han}\\p{Script=Katakana}ー]{0,8}(?:数|額|率|人員)'
const twoTerse = new RegExp(`^(\\S+(?: \\S+)*) (${amount})[ 、・](${amount})$`, 'u')
/** 「審査会の委員報酬と、審議会の委員報酬を」: each of two things with what is told of it. */
const twoTopics = new RegExp(
  `^(.+の)(${counted})と、?([^、。はをがとで]{2,20}の)(${counted})((?:は|を|って|も|、?それぞれ).*|[?？]?)$`,
  'u',
)
/** Another time or city of the same thing: what holds of both is asked as one. */
const ofTimeOrCity = /(?:年度?|[0-9]期|[月日市町村県]|回目)末?の$/
/** 「予算額と決算額の差額は」: told of the two together. */
const isOfBoth = /^(?:差額|合計額|増減額|比率|割合)$/
/** What is said before the first of them holds of the second. */
const cityAndYear = /^(?:[^の、]{1,6}[市町村]の)?(?:(?:令和|平成|R|H)?(?:[0-9]+|元)年度?の)?/
/** 「大人の」「子どもの」: too short to be found by itself. */
const longestBare = 5
/** 「定期点検と補修工事の費用をそれぞれ」: one thing told of each of two. */
const toldOfEach = new RegExp(
  `^(.*[のは、])?(${letter}{2,12})と(${letter}{2,12})の(${counted})((?:は|を|って)?、?)それぞれ(.*)$`,
  'u',
)

/** The questions for each noun of a list: 「箇所数と工事費は」, 「調定額、収納率を教えて」, 「人口と世帯数と担当課」. */
export function splitNouns(text: string): readonly QuestionPart[] {
  const terse = twoTerse.exec(text)
  if (terse) {
    const [, topic = '', ...nouns] = terse
    return apart(nouns.map((noun) => `${topic} ${noun}`))
  }
  const topics = twoTopics.exec(text)
  if (topics) {
    const [, one = '', first = '', other = '', second = '', end = ''] = topics
    if (ofTimeOrCity.test(other) || isOfBoth.test(second) || !isLookedUp(`${one}額${end}`)) return []
    const asked = end.replace(/、?それぞれ/, '')
    const [around = ''] = cityAndYear.exec(one) ?? []
    const isBare = other.length <= longestBare
    return [
      { text: `${one}${first}${asked}`, follows: false },
      { text: `${isBare ? '' : around}${other}${second}${asked}`, follows: isBare },
    ]
  }
  const [, topic = '', list = '', end = ''] = nounsBeside.exec(text) ?? nounsTold.exec(text) ?? []
  const nouns = list.split(new RegExp(further, 'u')).filter((noun) => noun !== '')
  // 「歳入と歳出の差は」 computes with both; 「決算額と構成比は」 names a share as one of the nouns.
  if (!nouns.some((noun) => isTold.test(noun)) || !isLookedUp(`${topic}額${end}`)) return []
  return apart(nouns.map((noun) => `${topic}${noun}${end.replace(/^も/, 'は')}`))
}

/** The questions for each of two things that one noun is told of: for what no table has side by side. */
export function splitEach(text: string): readonly QuestionPart[] {
  const [, topic = '', one, other, noun = '', joint = '', end = ''] = toldOfEach.exec(text) ?? []
  if (one === undefined || other === undefined) return []
  return apart([one, other].map((name) => `${topic}${name}の${noun}${joint}${end}`))
}

function apart(texts: readonly string[]): QuestionPart[] {
  return texts.map((text) => ({ text, follows: false }))
}

function isLookedUp(text: string): boolean {
  return findOperation(text.replace('それぞれ', '')).operation.kind === 'look-up'
}
