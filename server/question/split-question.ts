import { findOperation } from './operation.ts'

const asking =
  '何(?:人|名|件|戸|回|食|枚|台|棟|校|部|箇所|か所|世帯|円|千円|%|パーセント|ヘクタール|平米|倍|位|番目)|何(?![年月日時度曜故])\\p{Script=Han}{1,2}(?=[にでと、]?(?:いくら|何)|で[、\\p{Script=Han}\\p{Script=Katakana}])|なん(?:人|件|回|台)|いくら|いくつ|なんぼ'
/** 「何人が行って」「何戸募集し、」: what is done by so many, before the next thing is asked. */
const doing = '[がをにで]?[\\p{Script=Han}ぁ-ん]{1,6}?(?:て|し(?!て))、?'
const twoCounts = new RegExp(
  `^(.*?)(${asking})(${doing}|で|、|と|に|、?それに|(?=何))(.*?)(${asking})(.*)$`,
  'u',
)
const counted =
  '[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9・]{0,11}(?:数|費|額|料|率|人員|倍率|定員|面積|目標|実績|歳入|歳出|収入|支出)'
/** 「相談件数と委託料と担当課は」: what is told of each thing, and no thing itself. */
const told = `(?:${counted}|(?:担当|所管)(?:部署|課)?|(?:契約|委託|発注)(?:先|業者|相手)|(?:契約|締結|完成|完了|開催){1,2}日)`
const nounsTold = new RegExp(`^(.*?)(${told}(?:と${told})+)((?:は|を|って|も|それぞれ)?[^。]*)$`, 'u')
/** 「扇風機 購入台数 金額」: two amounts of a topic, in nothing but nouns. */
const amount = '[\\p{Script=Han}\\p{Script=Katakana}ー]{0,8}(?:数|額|率|人員)'
const twoTerse = new RegExp(`^(\\S+(?: \\S+)*) (${amount})[ 、・](${amount})$`, 'u')
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

/**
 * The questions that one message asks, each standing as far as it can: 「何回で何人」「何世帯何人」, 「箇所数と工事費は」, 「…は？2番目は？」.
 * `follows` is true for a part that leans on the part before it.
 */
export function splitQuestion(text: string): readonly { readonly text: string; readonly follows: boolean }[] {
  const whole = [{ text, follows: false }]
  const second = secondQuestion.exec(text)
  if (second?.[1] && second[2] && contrary.test(second[2]) && direction.test(second[1]))
    return [{ text: second[1], follows: false }]
  if (second?.[1] && second[2] && asksMore(second[2])) {
    return [
      { text: second[1], follows: false },
      { text: second[2], follows: true },
    ]
  }
  const part = ofWhich.exec(text)
  if (part?.[1] && part[2] && asksMore(part[2]))
    return [
      { text: part[1], follows: false },
      { text: part[2], follows: true },
    ]
  if (findOperation(text.replace(totalAsked, '')).operation.kind !== 'look-up') return whole
  const counts = twoCounts.exec(text)
  if (counts) {
    const [, topic = '', first = '', joint = '', between = '', other = '', end = ''] = counts
    const isApart = between.length <= 12
    // 「プリンターは何台でパソコンは何台」: each has a topic of its own
    const isOwnTopic = /[はがも]$/.test(between) && between.length > 1
    const isSameAgain = first === other && /あって、?$/.test(joint)
    if (isApart && isOwnTopic && (/^[で、]/.test(joint) || isSameAgain))
      return [
        { text: `${topic}${first}${isSameAgain ? '' : end}`, follows: false },
        { text: `${between}${other}${end}`, follows: true },
      ]
    if (isApart && first !== other) {
      const isDone = /[てし]、?$/.test(joint)
      const isOfAnother = isDone || between === '' || /^(?:で|、)$/.test(joint)
      const about = isDone && between !== '' ? topic.replace(/(?:に|で)?は$/, 'の') : topic
      return [
        `${topic}${first}${isDone ? joint.replace(/、$/, '') : end}`,
        `${about}${isOfAnother ? between : ''}${other}${end}`,
      ].map((one) => ({ text: one, follows: false }))
    }
  }
  const terse = twoTerse.exec(text)
  if (terse) {
    const [, topic = '', first = '', other = ''] = terse
    return [first, other].map((one) => ({ text: `${topic} ${one}`, follows: false }))
  }
  const nouns = nounsTold.exec(text)
  if (nouns) {
    const [, topic = '', list = '', end = ''] = nouns
    return list.split('と').map((noun) => ({ text: `${topic}${noun}${end}`, follows: false }))
  }
  return whole
}

function asksMore(text: string): boolean {
  return (
    /[?？]|は$|いくら|何|なん|どこ|いつ|だれ|誰/.test(text) &&
    !/^[（(]/.test(text) &&
    !/小数|四捨五入|単位/.test(text)
  )
}
