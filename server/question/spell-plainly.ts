import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'

/**
 * 方言: words of asking and endings of verbs in dialect and their standard form. Everything later looks for the standard
 * words alone. Each is unmistakable behind what it stands behind here.
 */
const dialect: readonly (readonly [RegExp, string])[] = [
  [
    /(?:どげ|どが|どんげ|どない)(?:な(?!い)|なふうな|んな)(?=[\p{Script=Han}\p{Script=Katakana}こもとや])/gu,
    'どんな',
  ],
  [/(?:どげん|どがん|どない|どんげ)(?:に|も)?(?:して|やって)/g, 'どうやって'],
  [/(?:どげん|どがん|どんげ|どない)(?!ん)/g, 'どう'],
  [/(?<![\p{Script=Han}み])(?:なして|なんして)(?!い|お|も)/gu, 'なぜ'],
  [/(?<=[いきしちりえけせてめれっ来出])と(?:らんかった|らなかった)/g, 'ていなかった'],
  [/(?<=[いきしちりえけせてめれっ来出])とらん/g, 'ていない'],
  [/(?<=[いきしちりえけせてめれっ来出])(?<!受け)とった/g, 'ていた'],
  [/(?<=[いきしちりえけせてめれっ来出])(?:とる|とう(?=[とかんの?？。\s]|$))/g, 'ている'],
  [/(?<=ん)どらん/g, 'でいない'],
  [/(?<=ん)どった/g, 'でいた'],
  [/(?<=ん)ど(?:る|う(?=[とかんの?？。\s]|$))/g, 'でいる'],
  [/(?<=し)よ(?:る|う(?=と))/g, 'ている'],
  [/(?<=[えけせてねめれらかさたなまわがばきみ])んかった/g, 'なかった'],
  [/(?<=[\p{Script=Han}\p{Script=Katakana}ー])やった(?=[?？。んのと\s]|$)/gu, 'だった'],
  [/(?<=[\p{Script=Han}\p{Script=Katakana}ー])ば(?=[\p{Script=Han}しつもや])/gu, 'を'],
  [/買うた/g, '買った'],
  // 「何もせんでいいんですか」: neither a stem せん nor a word いいん
  [/(?<=[もをは])せんで(?=(?:も)?(?:いい|よい|よか))/g, 'しないで'],
  [/(?<=[てで]も?)いいん(?=です|でしょ|だ|じゃ|か)/g, 'いい'],
  [/(?<=[\p{Script=Han}\p{Script=Katakana}ー])やったら(?=[、,])/gu, 'なら'],
  [/(?<=何(?:年|か月|ヶ月|日|週間)に)いっぺん/g, '1回'],
  [/良か(?=こと|ところ|点)/g, '良い'],
  // 「5千戸なんですか」: no なんで
  [/(?<=[\p{Script=Han}\p{Script=Katakana}ー0-9%])なん(?=です[かよね?？])/gu, ''],
]

/** 「プールって使うのにいくらかかる」「この町には何人住んでいる」: what is asked for has a name in every report. */
const named: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:を|は|って|に)?[、,]?(?:使う|利用する|借りる|入る|入場する|入館する)(?:のに|には|とき(?:は|に)?|場合は?)は?[、,]?(?=(?:いくら|何円|なんぼ|どれ(?:くらい|ぐらい)|どの(?:くらい|ぐらい))[^。]{0,8}(?:かかる|かかります|いる|いります|要る|要ります|必要|払う|払います|[?？]|$))/gu,
    'の使用料は',
  ],
  [
    /(?<=[市町村区県]|地区|校区)(?:に|で)?は?(何人)(?:くらい|ぐらい|ほど)?が?(?:住ん|暮らし)(?:で(?:い)?|て(?:い)?)(?:る|ます|る?の(?:です)?)か?/gu,
    'の人口は$1',
  ],
  // 「工事に税金を何億使った」: whatever a city spends is taxes
  [
    /(?<=に)(?:(?:市民|町民|村民|私たち|我々|みんな)の)?(?:税金|血税|公金)を(?=[^。、]{0,12}(?:使|つか|かけ|払|つぎ込|投|出し))/g,
    '',
  ],
  [/いつの(?:回|とき|時|期間|分)(?=(?:です|だ|なの|でし)|[?？。]|$)/g, 'いつ'],
  // 「助成のお金で何を買った」: with what is no amount that is asked for
  [/(?<=\p{Script=Han})のお金で(?=[^。?？]*(?:何|なに|どんな(?!に)))/gu, 'で'],
  // 「何が足りないと言っていますか」: whoever says so, it is the report
  [
    /(?<=(?:何|なに|どう|どこ|どんな|なぜ)[^。?？]{1,30}[いるただ])と(?:言っ|いっ|書い|述べ)て(?:い)?(?:ます|る|あります)(?:の(?:です)?)?か?[?？。]*$/g,
    '?',
  ],
  [/財源内訳[のでは、\s]*(?=国庫|[都道府県]支出金|地方債|[市町村]債|その他|一般財源)/g, '財源の'],
  // 「去年より増えた」: the year before the one that is told of, whichever that is
  [
    /(?:(?<!一)昨年度?|去年度?|きょねん)(?=末?(?:より|(?:に|と)比べ|から[^。?？]{0,14}(?:増|減|変|伸|上が|下が)))/g,
    '前年度',
  ],
  [/(?:は|って)(?:何|なん)の略(?:称|語)?/g, 'の正式な名前は何'],
  // 「小学校区別の」: the dictionary reads 区別
  [/(?<=校|行政)区別(?=[のにでは、\s\p{Script=Han}])/gu, '区ごと'],
  [
    /(?:どんな|どういう|何か)(?:[良い]い|ええ|プラスの)(?:こと|ところ|点)(?:が|は)?(?=あ(?:っ|り|る))/g,
    'どんな効果が',
  ],
  [/(?:どんな|どういう|何か)(?:[良い]い|ええ|プラスの)(?:こと|ところ|点)(?=が|は|[?？]|$)/g, 'どんな効果'],
  [/(?<!\p{Script=Han})国(?=[とや]県(?:からの|の|が出した)(?:お金|負担|補助(?!金)))/gu, '国庫支出金'],
  ...(['国庫', '県'] as const).map((payer): readonly [RegExp, string] => [
    new RegExp(
      `(?<!\\p{Script=Han})${payer.charAt(0)}(?:(?:から)?の(?:お金|負担(?:額|分)?|補助(?:額|分)?|分)(?![\\p{Script=Han}])|(?:が|から)(?:出した|払った|負担した|補助した|出ている|来た|きた|もらった|出た|入った)(?:お金|分|額|金額|の(?=は|って|を|[?？。]|$))|[がは](?=(?:いくら|なんぼ|何円|どれ(?:だけ|くらい|ぐらい))[^、。]{0,4}(?:出|負担|払|補助)))`,
      'gu',
    ),
    `${payer}支出金`,
  ]),
]

/** 「去年の補助は?令和5年度」: the year is named, and today's word for it tells no other; 「去年より」 does. */
const todays = /(?:一昨|昨|去|今)年度?(?:(?:の|は|って)(?!より|と|から|に比べ)|[、,]\s*)/
const names = /(?:令和|平成|昭和|[RH])(?:[0-9]+|元)年|(?:19|20)[0-9]{2}年/
const sets = /より|比べ|から|まで|[はと](?:一昨|昨|去|今)年|(?:一昨|昨|去|今)年度?(?:と|も|や|・)/

/** 「申請していない人」 */
const denied =
  /(\p{Script=Han}{2})(?:を)?(?:し|さ?れ)?(?:てい?な(?:い|かった)|てへん|てん)(?=(?:の)?(?:人|方|者|世帯|家庭|家|市民|住民|団体|会社|事業所|ところ|所))/gu

/** 「どげんして決めたと」「なして減ったん」: the asking words of dialect in their standard form. */
export function spellPlainly(text: string): string {
  const standard = [...dialect, ...named].reduce(
    (spelt, [pattern, word]) => spelt.replace(pattern, word),
    text,
  )
  return names.test(standard) && !sets.test(standard) ? standard.replace(todays, '') : standard
}

/** 「申請していない人」 as reports have it, where they have the word: 「未申請の人」. */
export function spellDenied(text: string, { words }: StoreVocabulary): string {
  return text.replace(denied, (whole, deed: string) =>
    words.counts.has(`未${deed}`) ? `未${deed}の` : whole,
  )
}
