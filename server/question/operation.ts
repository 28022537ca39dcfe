import type { Span } from '../../ingest/report/span.ts'
import { boundAsked } from './bound-words.ts'
import { type FoundOperation, onlyNames } from './called-by-noun.ts'
import { comparison } from './comparison.ts'
import { eitherWay } from './either-way.ts'
import type { Operation } from './question.ts'
import {
  countOf,
  findSpread,
  large,
  leastNeeded,
  most,
  readNth,
  small,
  someOfMost,
  whichIsMost,
} from './rank-words.ts'
import { smallNumber } from './small-number.ts'

type Rule = { readonly pattern: RegExp; readonly make: (match: RegExpExecArray) => Operation }

/** 「1日最大配水量」「最高気温」「最低賃金」 are what is printed; 「最高金額」「最大規模の工事」 ask for a place in an order. */
const noName =
  '(?!\\p{Script=Han}{2,4}(?<!金額|価格|総額|人数|件数|回数|数値|規模|年度|団体|施設|事業|工事)(?:[はがをの?？\\s]|って|$))'

/** 「何施設まで減った」「いくらに増えた」: what a number came to, not by how much. */
export const reached = '(?:まで|に)、?(?:[増減]|ふえ|へっ|[上下]が|伸び|縮|改善|悪化)'

/** What is to be done with the figures. The first rule that matches wins: the narrow ones stand first. */
const rules: readonly Rule[] = [
  { pattern: eitherWay, make: () => ({ kind: 'difference' }) },
  {
    pattern:
      /率(?:は|って)、?[^、。]{0,6}(?:全体|合計|全部|トータル)(?:で|では|だと|として)?、?(?:何(?:%|パーセント)|いくら|どれ)|(?:全体|合計|総計|総数)の[^、。の]{1,12}率(?:は|って)(?:何(?:%|パーセント)|いくら|どれ)/,
    make: () => ({ kind: 'look-up' }),
  },
  {
    pattern:
      /より(?:も)?(?:いくら|なんぼ|何(?![%割倍])|どれ|どの)[^。、]{0,5}(?:安|高|多|少|低|大き|小さ|長|短|広|狭)/,
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern:
      /(?:目標|計画|予定|見込み?|予算|定員|定数|基準)[値額]?(?:を|より|に)[^。、]{0,3}(?:何(?![%割倍])|いくら|どれ)[^。、]{0,8}(?:上回|下回|超え|足り|不足|届)|まで(?:に)?、?あと(?:何(?![%割倍])|いくら|どれ)|との差(?:は|って|[?？]|$)/,
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern: /^(?!.*何倍).*と[^。、]{1,20}の差(?:額|し?引き)?(?:は|が|を|いくら|[?？]|$)/,
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern:
      /(?:前の?年度?|昨年度?|去年|前回)末?(?:から|より(?:も)?|(?:と|に)比べ(?:て|ると)?)、?[^。、]{0,12}どう(?:変|な[っり])/,
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern: new RegExp(`(?:他|ほか)(?:の[^。、]{1,4})?より(?:も)?(?:${large}|${small})`),
    make: (m) => ({
      kind: 'extreme',
      which: new RegExp(`より(?:も)?${small}`).test(m[0]) ? 'min' : 'max',
      nth: 1,
    }),
  },
  {
    pattern: new RegExp(`の次に[^。、]{0,8}?(?:${large}|${small})`),
    make: (m) => ({ kind: 'next', which: new RegExp(small).test(m[0]) ? 'min' : 'max' }),
  },
  {
    pattern: new RegExp(`(${large}|${small})[いく][^。、]{0,10}?(?:から|順で?|順に)(${smallNumber})番目`),
    make: (m) => ({
      kind: 'extreme',
      which: new RegExp(small).test(m[1] ?? '') ? 'min' : 'max',
      nth: readNth(m[2]),
    }),
  },
  {
    pattern:
      /^(?!.*(?:一番|最も|ごとに?|それぞれ|各年|毎年|別に)).*(?:いくら|なんぼ|どれ(?:だけ|くらい|ぐらい|ほど))(?:増え|減っ|減り|ふえ|へっ|増加し|減少し)(?:た|まし|てい)[^。、]{0,6}$/,
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern:
      /推移(?=[はをもっ、,。?？!！\s(（]|が(?:知|見|ほし|欲し)|と(?:なって|して)|について(?:教|知|お)|(?:で|に)(?:教|見|示|出|並)|(?:表|グラフ)[をは]|の(?:表|グラフ)|お願|ください|教え|どう|$)|移り変わ|変遷|(?:古い|新しい|年度?(?:の)?|開催|時期|時系列)順|年(?:度)?ごと|年(?:度)?別(?:に|で|の)|時期ごと|期ごと|[0-9]+年分(?!で|の?(?:合計|総額|総計|累計|通算|トータル|計))|[0-9]+年(?:間|度|分)?を?(?:並べ|見せ|出し)|(?:[0-9]年(?:間|分)?|年度以降)[^。、]{0,12}ずつ|(?:[0-9]年|年度?から)(?:間|今まで|現在まで)?(?:は|って|の)?(?:どんな(?:感じ|具合|様子)|動き|順に)|今までの動き|各年度?(?:の|は|を|で)|(?:すべて|全部)の年|年度だけ並べ|(?:数|[0-9])年(?:間|分)?で(?:並べ|見せ|出し|示し)/u,
    make: () => ({ kind: 'series' }),
  },
  {
    pattern: new RegExp(
      `${most}(?:に|で)?[^。、とや]{0,10}?(?:${large}|(${small}))[^。、とや]{0,8}[とや、](?:その次|次|([2-5二三四五])(?:番目|位))[^差違倍]*$`,
    ),
    make: (m) => ({ kind: 'order', which: m[1] ? 'min' : 'max', count: m[2] ? readNth(m[2]) : 2 }),
  },
  {
    pattern: new RegExp(
      `(?:上から|下から)?(${smallNumber})(?:番目|位)(?:に|の)?[^。]{0,8}?(${large}|${small})`,
    ),
    make: (m) => ({
      kind: 'extreme',
      which: new RegExp(small).test(m[2] ?? '') ? 'min' : 'max',
      nth: readNth(m[1]),
    }),
  },
  {
    pattern: new RegExp(
      `(?:${large}|たか)い(?:順|ほうから|方から|[一-龠]{1,3}から順(?:番)?)(?:に|で)?(?:([1-9]\\d?)(?:つ|市|件|校|地区|個|位|か所|社)?)?|(?:上位|トップ|ベスト)([1-9]\\d?)?(?:つ|位|市|件|は|を|の|[?？。]*$)|ランキング|大きい順|(?<!古い|新しい|年度|年度の|開催|時期|時系列|[、・と][^。、・]{1,12}の)順(?:番)?に(?:並べ|教え)`,
    ),
    make: (m) => ({ kind: 'order', which: 'max', ...countOf(m[1] ?? m[2]) }),
  },
  {
    pattern: new RegExp(
      `${small}い(?:順|ほうから|方から|[一-龠]{1,3}から順(?:番)?)(?:に|で)?(?:([1-9]\\d?)(?:つ|市|件|校|地区|個|位|か所|社)?)?|(?:下位|ワースト)([1-9]\\d?)?`,
    ),
    make: (m) => ({ kind: 'order', which: 'min', ...countOf(m[1] ?? m[2]) }),
  },
  {
    pattern: new RegExp(
      `${most}(?:に|で|も)?[^。、]{0,12}?${small}|最(?:低(?!${leastNeeded})|小|少|短|安)|ワースト`,
    ),
    make: () => ({ kind: 'extreme', which: 'min', nth: 1 }),
  },
  {
    pattern: new RegExp(
      `${most}(?:に|で|も)?[^。、]{0,12}?${large}|最(?:(?:高|大)${noName}|多|長)|ピーク|トップは|一位は|1位は`,
      'u',
    ),
    make: () => ({ kind: 'extreme', which: 'max', nth: 1 }),
  },
  {
    pattern: /(上|下)から([2-9二三四五六七八九])(?:つ|件|位まで|番目まで|個|か所|箇所)/,
    make: (m) => ({ kind: 'order', which: m[1] === '下' ? 'min' : 'max', count: readNth(m[2]) }),
  },
  {
    pattern: new RegExp(`(?:売り?上げ?|収入|利益|損益|収支|成績|業績|率)[のがは]${most}[よ良]`),
    make: () => ({ kind: 'extreme', which: 'max', nth: 1 }),
  },
  {
    pattern: new RegExp(
      `^(?!.*(?:より|以上|以下|未満|超え|上回|下回)).*[がの](${large}|${small})(?!いほうの|い方の)[いかくき][^。、は]{0,14}(?:は|って)(?:どこ|どれ|だれ|誰|何(?![一-龠%])|なに|どの)`,
    ),
    make: (m) => ({ kind: 'extreme', which: new RegExp(small).test(m[1] ?? '') ? 'min' : 'max', nth: 1 }),
  },
  {
    pattern:
      /を[^、。]{1,12}で割(?:る|っ|れ)[^。]*?(?:1|一|ひと)(人|世帯|件|戸|回|校|箇所|か所|団体|台|本|個)/,
    make: (m) => ({ kind: 'per', head: m[1] ?? '人' }),
  },
  { pattern: whichIsMost, make: (m) => ({ kind: 'extreme', which: m[1] ? 'min' : 'max', nth: 1 }) },
  { pattern: someOfMost, make: (m) => ({ kind: 'order', which: m[1] ? 'min' : 'max', count: Number(m[2]) }) },
  { pattern: /何番目|何位|なんばんめ|順位は/, make: () => ({ kind: 'rank-of', which: 'max' }) },
  {
    pattern: boundAsked('above'),
    make: () => ({ kind: 'count-where', relation: 'above' }),
  },
  {
    pattern: boundAsked('below'),
    make: () => ({ kind: 'count-where', relation: 'below' }),
  },
  {
    pattern:
      /前年度?(?:対比|比)(?:(?=\s)|(?:は|って)?(?:何(?:%|パーセント)(?:です)?か?)?[?？。]*$)|何(?:%|パーセント|割)(?:の|ほど|くらい|ぐらい)?(?:増|減|伸|上|下|ふえ|へっ|アップ|ダウン|変わ|変化|変動)|より[^。]*何%(?:ほど|くらい|ぐらい)?(?:多|少|高|低)|何(?:%|パーセント|割)(?:ほど|くらい|ぐらい)?(?:高|安|多|少な|大き|小さ)く|(?:増加|減少|伸び|上昇|下落|増減|変化)率|なん割(?:くらい|ぐらい|ほど)?(?:増|減|ふえ|へっ)|(?:増|減|伸び)(?:た|った)?割合/,
    make: () => ({ kind: 'change-rate' }),
  },
  { pattern: /何倍|なんばい|(?:の|に)倍(?:に|率)|倍率は.*比べ/, make: () => ({ kind: 'ratio' }) },
  {
    pattern:
      /(?:1|一|ひと)(?:人|世帯|件|戸|回|食|枚|校|か所|箇所|名|団体|口|り|台|㎡|m2|平米|校区|地区|本|個|灯|行政区)(?:当たり|あたり|につき|分(?:の|で))|(?:1|一)(?![日月年週時分秒度])\p{Script=Han}(?:当たり|あたり|につき)|(?:1|一|ひと)(?!人)(?:\p{Script=Han}{2,5})(?<![日月年週間])(?:当たり|あたり|につき)|(?<=\p{Script=Han}{2})(?:1|一)日(?:当たり|あたり|につき)|(?:1|一)(?:回|件|日|世帯|人|校|団体|か所|箇所|台|戸)(?:の|に|で)?平均|(?:1|一)(?:回|件|日|世帯)(?=の[^。、]{1,8}[でに]平均)|(?:1|一)(?:台|枚|個|本|食|人|名|件|回|戸|世帯|キロ|kg|トン|時間|メートル)(?:の(?:値段|価格|料金|費用|額))?(?:は|って|で)?(?:いくら|何円|なんぼ)|(?:単価|平均単価)を計算/u,
    make: (m) => ({
      kind: 'per',
      head: m[0]
        .replace(/^(?:1|一|ひと)/, '')
        .replace(
          /(?:当たり|あたり|につき|分.*|[のにで]?平均|(?:の(?:値段|価格|料金|費用|額))?(?:は|って|で)?(?:いくら|何円|なんぼ))$/,
          '',
        ),
    }),
  },
  {
    pattern:
      /(?:何|なん)(?:%|パーセント|割)(?:を|に|ぐらい|くらい|が)?(?:占め|あた|当た)|の(?:何|なん)(?:%|パーセント|割)が(?![増減伸上下高低])|(?<![率比合])(?:は|って)(?:[^、。はが]{2,30})の(?:何|なん)(?:%|パーセント|割)(?:です|だ|でしょう|くらい|ぐらい|ほど|に?な[りる]|か|$|[?？])|[ただる]うち[^。]*(?:何|なん)(?:%|割|パーセント)|(?:占め|しめ)る割合|全体(?:の|に(?:対する|占める))[^。]{0,8}(?:割合|何%|何割|比率|何パーセント)|に占める|構成比|内訳の割合|シェア|のうち(?:の)?何(?:%|割|パーセント)|(?:のうち|全体|総額|合計|総数|に対して|に対する)[^。]*(?:何%|何割|何パーセント|割合|なん%)|(?:割合|比率)は?(?:何%|いくら|どれ|どの|$|[?？(（])/,
    make: () => ({ kind: 'share' }),
  },
  {
    pattern:
      /(?:1年|年|一年)?(?<!月|日)平均(?:する|した|して|で|は|を|って|値|額|い|の(?!変更[前後])|何|なん|どれ|[?？、]|$)/,
    make: () => ({ kind: 'average' }),
  },
  {
    pattern:
      /毎年(?:の|いくら|何)|(?:どう|どのように|どんなふうに)(?:変|推移|動|なってき|増え|減っ)|変化(?:を|は|して)|年々|(?:わか|分か|載ってい|の(?:って)?い)る年度?を?(?:全部|すべて|全て|みな)|これまでの(?:数字|金額|人数|件数)|グラフ|(?:ここ|この|最近|過去|直近)の?数年(?:間|分)?(?:の|は|を|で|、|[?？]|$)(?![^。]*(?:[増減差]|合計|合わせ|何|いくら|どれ))/,
    make: () => ({ kind: 'series' }),
  },
  {
    pattern:
      /[、・と][^。、・]{1,12}の順(?:番)?(?:に|で)|(?:内訳|うちわけ)(?=[はをもっ、,。?？!！\s]|が(?:知|見|ほし|欲し)|について(?:教|知|お)|(?:で|に)(?:教|見|示|出|並)|と|お願|ください|教え|どう|$)|それぞれ|各(?:校|地区|市町村?|市|町|村|自治体|項目|費目|区分)(?:の|は|ごと)|(?:地区|学校|市町村?|市|自治体|項目|費目|区分|種類|校区|小学校区|団体|会社)(?:ごと|別)(?!の[^、。はが]{1,24}で、)|(?:一覧|リスト|すべて|全部)(?:で|に|を)?(?:見せ|教え|出し|並べ|知り|挙げ|あげ|書)/,
    make: () => ({ kind: 'breakdown' }),
  },
  {
    pattern:
      /から(?![^。]*まで)[^。]{1,40}を(?:引[いくけこ]|差し引|差引|除[いくけ]|のぞ[いく])|の(?:うち|中で?)、?[^。、]{1,20}(?:を(?:除[いくけ]|のぞ[いく])|以外の)[^。、]{0,6}(?:額|数|もの|分|残り|は?(?:いくら|何))/,
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:差|違い|ちがい|開き|差額)(?:は|が|を|って|額|いくら|どれ|どの|、|$|\?)|(?:いくら(?!${reached})|いくつ(?!${reached})|何(?!年|月|日|度|曜|番|位|倍|割|%|期|回目|か[増減]|(?:か?[\p{Script=Han}\p{Script=Katakana}]{1,4})${reached})(?:[\p{Script=Han}\p{Script=Katakana}a-z㎡]{1,4}|か所|か月)|どれ(?:くらい|ぐらい|だけ|ほど)|どの(?:くらい|ぐらい)|どんくらい|なんぼ|どんだけ)(?:くらい|ぐらい|ほど)?(?:[^。、]{0,6})?(?:[長短早速遅広狭重軽良よ悪]くな|改善|悪化|増|減|ふえ|へっ|多|少|高|低|上が|下が|違|ちが|伸び|縮|短縮|差|変わ|変化|安)|増減(?:は|額|数)|(?:増加|減少)(?:額|数)|[増減]額(?:に?な(?:った|る)|された|した|分)`,
      'u',
    ),
    make: () => ({ kind: 'difference' }),
  },
  {
    pattern:
      /(?<![0-9])(?!1年)[0-9]+(?:年(?:間|分)|(?<!1)(?:件|つ|か所|箇所|校|地区|種類|団体|社|市))で(?:合わせて|全部|計)?(?:いくら|なんぼ|何|どれ|どの|どん)|全部(?:いくら|なんぼ|何)|(?:合計|合算|合わせ|あわせ|足[しすせそ]|たすと|トータル(?!コスト)|累計|総計|通算|全部で|ぜんぶで|総額|総数|合わせると)/,
    make: () => ({ kind: 'sum' }),
  },
  {
    pattern: new RegExp(
      `と[^。]+[多高大少低](?:い|かった|きい|きかった|ない|なかった)(?:の)?は[?？]?$|(?:と|より|に)比べ|${comparison}|くらべ|(?:どっち|どちら)(?:の(?:ほう|方|[一-龠ァ-ヶー]{1,8}))?(?:が|に[^。、]{0,8}(?:かか|使|つか|払|出し))|(?:多|高|大き|少な|低|小さ|安|長|短|広|狭)い(?:の|ほう|方)?(?:は)?(?:どっち|どちら)|と[^。]+(?:かか|使|つか|払|出し|来|集ま|売れ|増え|減|伸び|もら|申し?込)[^。、]{0,5}(?:の|ほう|方)は(?:どっち|どちら)|対して`,
    ),
    make: () => ({ kind: 'compare' }),
  },
]

/**
 * Which operation the question asks for, with the words that said so; a look-up where none do. A predicate stands last:
 * a noun of the kind with another operation wholly behind it only names what that is done with.
 */
export function findOperation(text: string): { operation: Operation; span?: Span } {
  const spread = findSpread(text)
  if (spread) return { operation: spread }
  const [first, ...others] = rules.flatMap((rule) => matchOf(rule, text) ?? [])
  if (!first) return { operation: { kind: 'look-up' } }
  return others.reduce((found, other) => (onlyNames(found, other, text) ? other : found), first)
}

function matchOf({ pattern, make }: Rule, text: string): FoundOperation | undefined {
  const match = pattern.exec(text)
  return match
    ? { operation: make(match), span: { start: match.index, end: match.index + match[0].length } }
    : undefined
}
