import { hasAskingWord } from '../question/asking-words.ts'

/** A follow-up without the words that only say that something goes on; what they said is kept as flags. */
export type CleanMessage = {
  readonly text: string
  /** 「それは」「この事業の」: the thing itself was named before. */
  readonly points: boolean
  /** 「そのうち」: a part of what was named before. */
  readonly isPart: boolean
  /** 「ところで」: something else is asked. */
  readonly turnsAway: boolean
  /** 「うちの市は？」: the city in whose name the question comes. */
  readonly ours: boolean
}

const goingOn =
  /^(?:えっと|ええと|あの[、,]|じゃあ?|それじゃあ?|それでは|そうすると|そしたら|ほんなら|ほな|では|なら(?=[、,\p{Script=Han}\p{Script=Katakana}])|で[、,]|あと(?:は|[、,])|あと(?=\p{Script=Han})|ちなみに|それなら|次に(?=[、,])|次は|つぎは|さらに(?![前次])|なお[、,]|そして|それから|ついでに|実際(?:に)?(?:は)?(?=[、,\p{Script=Han}])|結局(?:は)?[、,]?|同じく|同じように|逆に|一方で?|反対に|また[、,])[、,\s]*/u
/** 「いや、聞きたいのは…」「小学校じゃなくて」: what follows is meant instead. */
const correcting =
  /^(?:(?:いや|いえ|いいえ|ううん|違う|ちがう|違います|そうじゃなくて?|そうではなくて?|それじゃなくて?|それではなくて?|間違えました|間違えた|訂正|ごめんなさい|ごめん|すみません|すいません)[、。,!\s]*|(?:私が|こちらが)?(?:聞き|知り|尋ね|見)たい(?:の|ん)(?:は|って)[、,\s]*|[^、。?？]{1,20}(?:じゃ|では)な(?:くて?|い)[、,\s]*(?=[^、。?？\s]))/u
const away =
  /^(?:ところで|話は変わりますが|話は変わるけど|話変わるけど|別件ですが|別の話ですが|全然別の話だけど)[、,\s]*/
const part =
  /^(?:その(?:うち|内(?!訳|容)|中(?!学))|このうち|うち(?!の)|中で|なかで)(?:でも|でも?|の)?[、,\s]*/
const ourCity =
  /^(?:うち|私たち|わたしたち|我が|わが)(?:の?(?:市|町|村|まち)(?=は|って|だと|では|なら|の)|(?=は|って|だと|では|なら))/
/** 「隣のあおば市は？」: where it lies tells no more of a city than its name. */
const beside =
  /^(?:お?隣|となり|すぐ近く|近く|近隣|ご近所)の(?=\p{L}{1,6}[市町村](?:は|って|だと|では|の|と|[?？]|$))/u
const pronoun =
  /^(?:それ|これ|あれ|そちら|そっち|こちら|こっち|そこ)(?:ら)?(?:って|は|の|を|が|に|で|も|$)[、,\s]*/
/** 「この事業の」: the noun only repeats what kind of thing was named. */
const renamed =
  /^(?:その|この|同|当該)(?:事業|施策|制度|取組|取り組み|計画|件|話|場合|質問|答え|内容)(?:の|は|って|を|が|について(?:は|の)?)[、,\s]*/
const pointing =
  /^(?:(?:その|この)(?!前|次|翌|後|年|時|とき|ころ|頃|他|ほか|まま|辺|道|度|様|[0-9二三両])|当該|同(?=事業|施設|校|市|町|会|社|課|団体|地区))/
const other =
  /の(?:ほう|方)(?=(?:(?:は|って|だと|なら|では|も)[、,]?(?:いくら|いくつ|なんぼ|どれ|どう|いつ|どこ|誰|何)|(?:は|って|だと|なら|では|も|の)?[、,?？。\s]*$))/
/** 「1月からのは？」「機械設備のは？」 */
const standIn =
  /(?<=から|まで|より|以降|以前|[\p{Script=Han}\p{Script=Katakana}ー0-9)])の(?=(?:は|って|だと|なら)?[、,?？。\s]*$)/u
/** 「企業だけだと？」 */
const only =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー0-9)])(?:だけ|のみ)(?=(?:の?は|って|だと|なら|では|の(?:場合|分))?[、,?？。\s]*$)/u
const otherInside = /のほうの/g

/** 「…はどうですか」「…もお願いします」「…も教えて」 ask what was asked before. */
const sameAgain =
  /(?:(?:は|って|だと|なら|では|の場合は)(?:どう|いかが)(?:だった(?:の|んです)?|でした|です|でしょう|なの|なんです|になります|なります)?(?:か|かな)?|(?:も|を)?(?:お願い(?:いた)?(?:します)?|頼みます|たのむ)|も(?:教えて|知りたい|見せて|聞きたい)(?:ください|です|ほしい|欲しい)?|も)[?？。!！\s]*$/

/** 「介護のほうです」: a noun alone is named. */
const named =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9)])(?:のこと)?(?:です|でした|だった|だよ|だね|なんです|なの|なんだ)(?:よ|ね|けど|が)*[。!！\s]*$/u
/** 「人だと？」: in that counter. */
const counter =
  /^(人|世帯|件|戸|回|食|枚|台|冊|円|棟|校|団体)(?:数)?(?:だと|では|で(?:いうと|言うと))[?？。\s]*$/

/** 「1件あたりだと？」 asks what 「1件あたりは？」 asks; 「3割だと？」 doubts what was said. */
const supposing =
  /(?<![0-9][^0-9、。]{0,3})(?:だと|だったら|の場合(?:は)?|で(?:いうと|言うと|みると|見ると)|に(?:すると|したら|直すと|なおすと))[?？。\s]*$/

/** 「1件あたりだといくら？」「割合でいうと何%？」 */
const supposingAsked =
  /(?<![0-9][^0-9、。]{0,3})(?:だと|だったら|の場合は?|で(?:いうと|言うと|みると|見ると)|に(?:すると|したら|直すと|なおすと))[、,]?(?=(?:いくら|いくつ|なんぼ|どれ(?:くらい|ぐらい|だけ|ほど)|何)[^、。]{0,8}[?？。\s]*$)/

/** 「年ごとに並べて」 asks for the course of what was talked about. */
const yearByYear =
  /^(?:年度?(?:ごと|毎|別|順)(?:に|で|の数字を)?|(?:全部|すべて|全て)の年度?を?)(?:並べ|見せ|教え|出し|示し)(?:て|る)?[^。、?？]{0,8}[。?？]*$/

/** Strips 「じゃあ、」「それは」「この事業の」「…のほう」; text after NFKC. */
export function cleanMessage(message: string): CleanMessage {
  let text = message.normalize('NFKC').replace(/\s+/g, ' ').trim()
  let points = false
  let isPart = false
  const turnsAway = away.test(text)
  text = text.replace(away, '')
  const ours = ourCity.test(text.replace(goingOn, ''))
  if (ours) text = text.replace(goingOn, '').replace(ourCity, '').replace(/^の/, '')
  for (let round = 0; round < 4; round += 1) {
    const before = text
    text = text.replace(goingOn, '').replace(correcting, '')
    if (part.test(text)) isPart = true
    text = text.replace(part, '')
    if (pronoun.test(text) || renamed.test(text) || pointing.test(text)) points = true
    text = text.replace(pronoun, '').replace(renamed, '').replace(pointing, '').replace(beside, '')
    if (text === before) break
  }
  if (!hasAskingWord(text)) text = text.replace(named, '')
  text = text.replace(counter, '何$1?').replace(yearByYear, '推移は?')
  text = text
    .replace(only, '')
    .replace(supposingAsked, 'は')
    .replace(supposing, 'は?')
    .replace(other, '')
    .replace(standIn, '')
    .replace(otherInside, 'の')
    .replace(sameAgain, 'は?')
  return { text, points, isPart, turnsAway, ours }
}
