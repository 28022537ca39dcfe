import type { Span } from '../../ingest/report/span.ts'
import type { AskedFor } from './question.ts'

type Pattern = { readonly asked: AskedFor; readonly pattern: RegExp }

/** Words that say what kind of answer is wanted; the first that matches wins, so the narrow ones stand first. */
const patterns: readonly Pattern[] = [
  {
    asked: 'department',
    pattern:
      /(担当|所管|どこの|どの|何|なん)(の|する|している|は|って)?(どこの|どの|何)?(担当)?(課|部署|係|部局|室)(名|は|が|です|で|に|の|か|って|\?|$)|(担当|所管|主管)(課|部署|してる|している|して)?(は|って|が)?(の)?(どこ|どちら)|どこが(担当|所管|主管)|(担当|所管|主管)(課|部署)|問い?合わ?せ先|どこに(聞|きけ|問い合わ|連絡)|何課|なに課/,
  },
  {
    asked: 'method',
    pattern: /どうやって|どうすれば|どのように(?!な)|(どんな|どういう|どのような)(方法|やり方|手続)/,
  },
  { asked: 'content', pattern: /何に(?:使|つか|積|充て|あて|役立|活用|回し|変)/ },
  { asked: 'content', pattern: /(?:任期|耐用年数|保存期間|有効期間|履行期間)(?:は|って|が)(?:何|どれ|どの)/ },
  { asked: 'rank', pattern: /何(位|番目|番)|なん(位|ばんめ)|順位/ },
  {
    asked: 'rate',
    pattern: /何(%|パーセント|割)|なん(%|パーセント)|割合|何分の|(?<!倍)率(は|って|が|を|も|$|\?)/,
  },
  {
    asked: 'year',
    pattern:
      /何年度?(に|が|です|でした|だった|の(こと|とき|時)|ごろ|頃|から|まで|\?|$|か)|どの年度?|いつの年度?|(一番|最も|もっとも)[^。]*(年|年度)は(いつ|どれ|何)?/,
  },
  {
    asked: 'date',
    pattern:
      /いつ|何月|何日|なんがつ|時期は|日(は|付は)(いつ|何)|(した|された|あった|行った|やった|なった|開かれた|する|開催|実施|締結|発注|着工|完成|完了|開始|終了|施行|支給|交付|契約|議決)日(は|を|って|に?ち|$|\?)|日付|期間(は|って|を|が)|日程|何年何月|期限(は|って|を|が|$)|締切/,
  },
  {
    asked: 'reason',
    pattern: /なぜ|何故|なんで|どうして|理由|原因|要因|わけ(は|を|が)|きっかけ|背景|何(の|が)影響|なにが原因/,
  },
  {
    asked: 'purpose',
    pattern:
      /(?<!多|一般)目的(?!別|外|税|地|物|意識|の(?!説明|ところ|内容))|ねらい|狙い|(何|なん)のため|(何|なに)を目指/,
  },
  {
    asked: 'problem',
    pattern:
      /課題|問題(点|は|って)|反省|困った(こと|点)|留意点|うまくい(?:か|って(?:い)?ない)|いかなかった(?:点|こと|ところ|の)|できなかった(?:点|こと|の)|足りな(?:い|かった)(?:点|こと|の)|不十分|苦労した|難しかった(?:点|こと|の)|まずかった/,
  },
  {
    asked: 'next-steps',
    pattern: /今後|これから(は|の|どう)|次(は|に)どう|この先|見直し点|方針(は|や|を)|どうして(いく|行く)/,
  },
  {
    asked: 'assessment',
    pattern:
      /評価|成果(は|って|が|を)|効果(は|って|が|を)|どうだった|うまく(いった|行った)|結果(は|どう)|役に立っ/,
  },
  { asked: 'course', pattern: /経過|経緯|いきさつ|流れ(は|を|って)|どういう順|これまで(の|に)(動き|経)/ },
  {
    asked: 'who',
    pattern:
      /誰|だれ|どなた|(どこ|何|なん)(の|て|という|っていう)(会社|業者|企業|団体|法人)|(会社|業者|企業|法人|業者名|会社名|委託先|相手方|落札者|受託者|契約先|発注先|請負(業者|者)|契約相手)(は|って|を|が)?(の名前)?(どこ|誰|だれ|何|なに|どちら|教え|\?|$)|どの(会社|業者|団体|企業)|どこ(が|に)(落札|受託|委託|請け負|受け持|頼|発注|運営)|(委託先|相手方|落札者|業者)(は|って|を|が)/,
  },
  {
    asked: 'where',
    pattern: /どこで|どこに|場所(は|って|を)|所在地|会場(は|って)|住所|どの(場所|会場|あたり)/,
  },
  {
    asked: 'method',
    pattern:
      /どうやって|どうすれば|(どんな|どういう)(方法|手続|やり方)|方法(は|って|を)|手続き?(は|って|を)|やり方|どのように|どんなふうに/,
  },
  { asked: 'who', pattern: /(委託先|相手方|受託者|落札者|業者)[^。]{0,40}どう(変わ|なっ)/ },
  {
    asked: 'amount',
    pattern:
      /いくら|なんぼ|何(円|千円|万円|億円|百万円|億|万)|おいくら|金額|(総|残|助成|補助|交付|支援|支給|契約|売上|寄付|寄附|決算|予算|事業|委託|支払|給付)額|費用|値段|お金|コスト|経費|残高/,
  },
  {
    asked: 'count',
    pattern:
      /何(?!期|か(?!所)|が|を|の|も|に|で|と|な|し|て|か$|年|月|日|時|度|故|課|位|番|割|%|円|千|万|億|百|倍)[\p{Script=Han}ヶケか]{1,3}|なん(人|にん|件|けん|回|かい|戸|世帯|か所|台)|いくつ|(人|件|戸|回|個|枚|世帯|台|者|品|団体|箇所|施設)数/u,
  },
  {
    asked: 'which',
    pattern:
      /どの(?!くらい|ぐらい|ように)|どれ(?!くらい|ぐらい|ほど|だけ|位)|どっち|どちら|どこ(が|の|は|も|よりも|と)|何(が|の)(一番|最も|いちばん)|どこ$|どこ(です|でした|なの|\?)|どこよ|どんな順/,
  },
  {
    asked: 'content',
    pattern:
      /どんな|どういう|どういった|内容|名(前|称)(は|を|って|が|$)|何(の(?!ため)|に(?!なる)|という|て(い|書))|どう(なっ|変わ|した|し(て|た))|何を(した|して|する|やっ)|なにを(した|して|する|やっ)|概要|とは|って何|ってなに|何(です|でした|ですか)|(について|こと)(を)?(教え|知り|説明)|主な|なに$|何$/,
  },
  {
    asked: 'quantity',
    pattern:
      /どれ(くらい|ぐらい|ほど|だけ)|ど(の|ん)?(くらい|ぐらい)|どんだけ|なんぼ|数(は|って|を|が)|量(は|って)|倍/,
  },
]

/** 何人, いくら, 何%: whatever else the question mentions (「一般目的の申込みは何人」), a number is wanted. */
const asksNumber =
  /いくら|なんぼ|何(?:円|千円|万円|億円?|百万円|人|名|件|戸|回(?!目)|食|枚|台|棟|校|部(?!署|局)|冊|基|本|個|社|品|館|組|軒|世帯|箇所|か所|ヶ所|カ所|%|パーセント|割|倍|平米|平方|ヘクタール|ha|m|メートル|ポイント|項目|行政区|団体|施設|か月|日間|灯)|なん(?:人|にん|件|けん|回|円|台|枚|戸|%|パーセント|倍)|いくつ/

function askedNumber(words: string): AskedFor {
  if (/円|億|いくら|なんぼ/.test(words)) return 'amount'
  return /%|パーセント|割/.test(words) ? 'rate' : 'count'
}

/** What is asked for, with the words that said so; `content` where nothing says anything. */
export function findAskedFor(text: string): { asked: AskedFor; explicit: boolean; spans: readonly Span[] } {
  const numeric = asksNumber.exec(text)
  if (numeric) return { asked: askedNumber(numeric[0]), explicit: true, spans: [] }
  for (const { asked, pattern } of patterns) {
    const match = pattern.exec(text)
    if (match) {
      return { asked, explicit: true, spans: [{ start: match.index, end: match.index + match[0].length }] }
    }
  }
  return { asked: 'content', explicit: false, spans: [] }
}
