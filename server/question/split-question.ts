import { hasAskingWord } from './asking-words.ts'
import { eitherWay } from './either-way.ts'
import { findOperation } from './operation.ts'
import { large, most, small } from './rank-words.ts'
import { type QuestionPart, splitNouns } from './split-nouns.ts'

const ending = '(?:い|かった|った|た|る|って(?:い)?る)'
const rankWord = `(?:${most}(?:に|で|も)?)`
/** 「一番多かった年度と少なかった年度は」: each end of an order; the distance of the two is one question. */
const bothEnds = new RegExp(
  `^(.*?)(${rankWord})((?:${large}|${small})${ending})([\\p{Script=Han}のもところ]{0,6})と、?(?:${rankWord})?((?:${large}|${small})${ending})([^、。はがをと]{0,8})((?:は|って|を)?(?![^。]*(?:差|違|開き|幅|離れ|何倍|合わせ|足)).*)$`,
  'u',
)
const asking =
  '何(?:人|名|件|戸|回|食|枚|台|棟|校|部|箇所|か所|世帯|円|千円|%|パーセント|ヘクタール|平米|倍|位|番目)|何(?![年月日時度曜故])\\p{Script=Han}{1,2}(?=[にでと、]?(?:いくら|何)|で[、\\p{Script=Han}\\p{Script=Katakana}])|なん(?:人|件|回|台)|いくら|いくつ|なんぼ'
/** 「何人が行って」「何戸募集し、」: what is done by so many, before the next thing is asked. */
const doing = '[がをにで]?[\\p{Script=Han}ぁ-ん]{1,6}?(?:て|し(?!て))、?'
const twoCounts = new RegExp(
  `^(.*?)(${asking})(${doing}|で|、|と|に|、?それに|(?=何))(.*?)(${asking})(.*)$`,
  'u',
)
/** 「何件で総額いくら」: the total is one of the two things that are asked. */
const totalAsked = /(?<=[でに]、?)(?:総額|合計|総計|全部で|合わせて)(?:は|で)?(?=いくら|何|なんぼ)/
/** Two sentences, or a second question behind the first. */
const secondQuestion = /^(.+?[?？])\s*(\S.+)$/

/** 「全部で何件、そのうち県外は」: the whole, and then a part of it. */
const ofWhich = new RegExp(
  `^(.*?(?:${asking})[^、。?？]{0,6}?)(?:で|あって)?[、。?？]?\\s*((?:その|この)(?:うち|中で?).+)$`,
  'u',
)

/** 「増えた？それとも減った？」, 「増えた？減った？」 asks once: the answer to the one says the other. */
const contrary =
  /^(?:(?:それとも|または|あるいは|もしくは|逆に)、?)?(?:[増減]|ふえ|へっ|上が|下が|[高低多]|少な)[^。、?？]{0,12}[?？。]?$/
const direction = /(?:[増減]|ふえ|へっ|上が|下が|[高低多]|少な)[^。、?？]{0,10}[?？]$/

/** 「…はいくらで、担当課はどこ」「いくらの契約で、いつ結んだ」: an amount, and then what is no amount. */
const countAndElse = new RegExp(
  `^(.*?)(${asking})((?:の([\\p{Script=Han}]{2,6}))?(?:で(?:すか)?|、|ですか。?)、?)([^、。はも]{0,10}は?)(いつ|どこ(?!か)|誰|だれ|何課|どの[課部会])([^、。]*)$`,
  'u',
)

/** 「去年から始まったよね？何人来たの」: what is only made sure of leads to the question. */
function isMadeSure(first: string, asked: string): boolean {
  const asks = hasAskingWord(asked) && !ownTopic.test(asked)
  return asks && takenForGranted.test(first) && !hasAskingWord(first)
}

const ownTopic = /^[^、。?？]{2,}?(?<![たるのいう])(?:は|って)/u
const takenForGranted = /(?:よね|や?ろう?|でしょう?|じゃん|やん|そうやね|んですね|ですね)[?？]$/

/**
 * The questions that one message asks, each standing as far as it can: 「何回で何人」「何世帯何人」, 「箇所数と工事費は」, 「…は？2番目は？」.
 */
export function splitQuestion(text: string): readonly QuestionPart[] {
  const whole = [{ text, follows: false }]
  const second = secondQuestion.exec(text)
  if (second?.[1] && second[2] && contrary.test(second[2]) && direction.test(second[1]))
    return eitherWay.test(text) ? whole : [{ text: second[1], follows: false }]
  if (second?.[1] && second[2] && isMadeSure(second[1], second[2])) return whole
  const [, first, other] = second?.[2] && asksMore(second[2]) ? second : (ofWhich.exec(text) ?? [])
  if (first && other && asksMore(other))
    return [
      { text: first, follows: false },
      { text: other, follows: true },
    ]
  const ends = bothEnds.exec(text)
  if (ends) return splitEnds(ends)
  const isLookedUp = findOperation(text.replace(totalAsked, '')).operation.kind === 'look-up'
  const counts = isLookedUp ? splitCounts(text) : []
  const parts = counts.length > 0 ? counts : splitNouns(text)
  return parts.length > 0 ? parts : whole
}

function splitEnds([
  ,
  topic,
  most,
  one,
  noun,
  other,
  otherNoun = '',
  end,
]: readonly string[]): readonly QuestionPart[] {
  return [`${one}${noun || otherNoun}`, `${other}${otherNoun || noun}`].map((ranked) => ({
    text: `${topic}${most}${ranked}${end}`,
    follows: false,
  }))
}

/** 「何回で何人」, 「プリンターは何台でパソコンは何台」, 「…はいくらで、担当課はどこ」. */
function splitCounts(text: string): readonly QuestionPart[] {
  const [, topic = '', first, joint = '', between = '', other, end = ''] = twoCounts.exec(text) ?? []
  if (first === undefined || other === undefined || between.length > 12) return splitCountAndElse(text)
  // 「プリンターは何台でパソコンは何台」: each has a topic of its own
  const isOwnTopic = /[はがも]$/.test(between) && between.length > 1
  const isSameAgain = first === other && /あって、?$/.test(joint)
  if (isOwnTopic && (/^[で、]/.test(joint) || isSameAgain))
    return [
      { text: `${topic}${first}${isSameAgain ? '' : end}`, follows: false },
      { text: `${between}${other}${end}`, follows: true },
    ]
  if (first === other) return []
  const isDone = /[てし]、?$/.test(joint)
  const isOfAnother = isDone || between === '' || /^(?:で|、)$/.test(joint)
  const about = isDone && between !== '' ? topicOf(topic) : topic
  return [
    `${topic}${first}${isDone ? joint.replace(/、$/, '') : end}`,
    `${about}${isOfAnother ? between : ''}${other}${end}`,
  ].map((one) => ({ text: one, follows: false }))
}

function splitCountAndElse(text: string): readonly QuestionPart[] {
  const match = countAndElse.exec(text)
  if (!match) return []
  const [, topic = '', first = '', , deed, between = '', other = '', end = ''] = match
  const about = between.endsWith('は') ? topicOf(topic) : `${deed ? `${topicOf(topic)}${deed}は` : topic}`
  return [`${topic}${first}`, `${about}${between}${other}${end}`].map((one) => ({
    text: one,
    follows: false,
  }))
}

/** 「部長研修には」: what the next thing is asked of. */
function topicOf(topic: string): string {
  return topic.replace(/(?:に|で)?は$/, 'の')
}

function asksMore(text: string): boolean {
  return (
    /[?？]|は$|いくら|何|なん|どこ|いつ|だれ|誰/.test(text) &&
    !/^[（(]/.test(text) &&
    !/小数|四捨五入|単位/.test(text)
  )
}
