import { asksTask } from '../../question/asked-for.ts'
import type { AskedFor, Question } from '../../question/question.ts'
import { endSigns } from './end-signs.ts'
import { asksForParty, givenTo } from './party.ts'

/** Headings under which a report says what is asked, and the words with which a sentence says it. */
export type Signs = {
  readonly heading?: RegExp
  readonly sentence?: RegExp
  /** What a sentence without any of the words stands back by. */
  readonly unsignedCost?: number
}

/** What a place is called, and what is said before one. */
export const place =
  /において|場所|会場|所在|にて|(?:館|所(?![得属有要管])|場(?![合面])|園|校|駅|センター|ホール|[県市区町村]庁|庁舎|室|地内|丁目)/

const signs: Partial<Record<AskedFor, Signs>> = {
  purpose: {
    heading: /目的|ねらい|趣旨|背景/,
    sentence: /目的|ため(?:に|、|の)|図る|図り|資する|ねらい|推進する|目指/,
  },
  reason: {
    unsignedCost: 0.1,
    heading: /理由|原因|経緯|背景|要因|課題|評価/,
    sentence:
      /ため[、。で]|ためである|により|によって|から[、。]|ことから|理由|要因|原因|影響|背景|による|効果で|であるから|ので|ことで|難しく、|困難で|不足し|ようにする|ようにした|に伴[いう]|受け、|反映し/,
  },
  assessment: {
    heading: /評価|成果|効果|結果/,
    sentence: /できた|図られ|図れた|寄与|つながっ|向上|成果|効果|評価|改善|軽減|有効/,
  },
  problem: {
    unsignedCost: 0.15,
    heading: /課題|評価|留意|問題|振り返り|ふりかえり|反省|教訓/,
    sentence:
      /課題|高齢化|老朽化|伸び悩|追い?つか|足りな|必要(?:が|で)|難し|不足|問題|煩雑|留意|懸念|しかし|一方|できなかった|困難|伸び悩|不透明|至らな|時間を要し|遅れ|不備|不正|支障|疑義|指摘/,
  },
  'next-steps': {
    unsignedCost: 0.1,
    heading: /今後|方針|見直し|評価|課題/,
    sentence:
      /今後|必要(?:が|で)あ|必要がある|ていく|ていきたい|を図る|予定(?:である|です|する|だ|して|し、|。)|検討|目指|進め|引き続き|令和[0-9０-９]+年度以降|次年度/,
  },
  method: {
    heading: /方法|手続|実施|内容/,
    sentence: /により|によって|を経[、てた]|なければならない|方法|方式|こと。|すること|手続|上で|て[、。]/,
  },
  course: { heading: /経過|経緯|実施|内容|推移/ },
  content: { heading: /内容|実施|概要/ },
  date: { heading: /実施|開催|期間|日|経過/ },
  where: { sentence: place },
  who: {
    unsignedCost: 0.05,
    sentence:
      /株式会社|有限会社|\(株\)|（株）|㈱|法人|協会|協議会|会社|センター|組合|委員会|機構|団体|職員|市民|(?:者|員|長|人)(?:が|は|に|を|と|から|の中)/,
  },
}

const none: Signs = {}

/** 「どう変わった」 is answered by a sentence that says so. */
const change: Signs = {
  unsignedCost: 0.12,
  sentence: /変更|変わっ|変え|改め|改正|見直|切り?替|から[^。]{1,30}(?:へ|に(?:移行|変更))|移行|廃止|新た/,
}
const asksChange = /(?:どう|どのように|どんなふうに|何が|なにが|どこが)(?:変わ|変更|改ま|改正|見直)/

/** 「前より見られている」 is answered by what sets it against before. */
const sinceBefore: Signs = { sentence: /前年|前回|前期|従来|倍|増|減|比べ|比較し|上回|下回|変わ/ }
export const asksSinceBefore =
  /(?<!以)前(?:の年)?(?:より|と比べ|に比べ)|(?:去年|昨年度?|前年度?|前回|以前)(?:より|と比べ|に比べ)/

/** 「どこにありますか」「住所は」 is answered by an address. */
const address: Signs = {
  unsignedCost: 0.12,
  sentence: /[0-9０-９]+(?:番|丁目|番地|の[0-9０-９])|番地|に(?:置く|置き|設置|所在)/,
}
const asksAddress = /住所|所在地|どこに(?:あ[りる]|置|設置|建)/

/** 「何年に1回」「何年ごと」 is answered by what says how often. */
const often: Signs = {
  unsignedCost: 0.3,
  sentence:
    /[0-9０-９一二三四五六七八九十]+(?:年|か月|箇月|月|週間?|日)(?:ごと|毎|おき|に[0-9０-９一二三]+[回度])|毎(?:事業|会計)?(?:年度?|月|週|日)/,
}
const asksOften =
  /何(?:年|か月|ヶ月|箇月|日|週間?)(?:に[0-9一]+?[回度]|ごと|毎|おき)|どの(?:くらい|ぐらい)の(?:頻度|間隔)|頻度(?:は|って|$)/

/** 「どんな相談」「何の相談」 is answered by what says what they are about: 「…に関する相談」「様々な相談」. */
function kindSigns(text: string): Signs | undefined {
  const thing = asksKind.exec(text)?.groups?.['thing']
  if (!thing) return undefined
  const told =
    '(?:に関する|に係る|に対する|についての|などの?|等の?|といった|のための?|(?:様々|さまざま)な|をはじめ)'
  return { ...signs.content, sentence: new RegExp(`${told}[^。、]{0,8}${thing}`, 'u') }
}
const asksKind =
  /(?:どんな|どういう|どういった|どのような|(?:何|なん)の)(?:内容の|種類の)?(?<thing>[\p{Script=Han}\p{Script=Katakana}ー]{2,8})/u

/** 「何を収集できましたか」 is answered by what says the deed itself: 「…を収集することができた」. */
function deedSigns(text: string): Signs | undefined {
  const deed = asksObject.exec(text)?.groups?.['deed']
  if (deed === undefined) return undefined
  return { ...signs.content, unsignedCost: 0.1, sentence: new RegExp(`[をが][^。、]{0,8}${deed}`, 'u') }
}
const asksObject = /(?:何|なに)(?:の[^。、]{1,8})?を(?!行|実施|目|教|知)(?<deed>\p{Script=Han}{1,4})/u

/** 「監事の職務は」「監事は何をする人」 is answered by what tells of whoever it names: 「第5条 監事は、…を監査する。」 */
function taskSigns(text: string): Signs | undefined {
  const { owner, doer } = asksTask.exec(text)?.groups ?? {}
  const named = (owner ?? doer)?.replace(/^.*の/u, '')
  if (!named) return undefined
  return {
    heading: /職務|任務|役割|所掌|分掌/,
    sentence: new RegExp(`(?:^|[\\s　0-9０-９)）.．、・])${named}は[、，]?`, 'u'),
    unsignedCost: 0.3,
  }
}

/** 「学校の名前は」 is answered by what gives it: 「…を「しおさい小学校」とする」. */
const named: Signs = {
  ...signs.content,
  unsignedCost: 0.1,
  sentence: /「[^」]{2,24}」|名(?:称)?[はをも]|という/,
}
const asksName =
  /(?:名前|名称|愛称|テーマ|演題|題目|タイトル|題名)(?:は|を|って|が|で(?:す|し)|だ|[?？]|$)|(?:何の|どんな)(?:テーマ|演題|題目|タイトル)/

/** 「中止になったものは」 is answered by what says that something was not done. */
const undone: Signs = {
  ...signs.content,
  unsignedCost: 0.3,
  sentence: /中止|取りやめ|取り止め|見送|延期|休止|開催(?:でき|し)な/,
}
const asksUndone =
  /(?:中止|取り?やめ|とりやめ|取り止め|見送り?|延期|休止)(?:に|さ|し)[^。、]{0,6}(?:の(?:は|が|って)|もの|行事|催し|講座|イベント|事業)|でき(?:なくな|なかった)[^。、]{0,4}(?:の(?:は|が|って)|もの|こと|行事|催し|講座|イベント|事業)/

/** 「…は何の略」「正式には何という」 is answered by what it is short for: 「…協議会（以下「協議会」という。）」. */
const inFull: Signs = { unsignedCost: 0.3, sentence: /以下「|以下、「|略称/ }
const asksInFull = /正式(?:に|な名|名)|何の略|なんの略|略さ(?:な|ず)/

/** 「大雨で祭りはどうなった」 is answered by what names the cause. */
function causeSigns(text: string): Signs | undefined {
  const cause = asksOfCause.exec(text)?.groups?.['cause']
  return cause === undefined ? undefined : { unsignedCost: 0.3, sentence: new RegExp(cause, 'u') }
}
const asksOfCause =
  /^(?<cause>[\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?<![市町村区])(?:禍|の(?:影響|せい))?で[、,]?.*どうな(?:った|りま|っと)/u

/** 「お金は何に使われるの」 is answered by what it is put to. */
const use: Signs = {
  ...signs.content,
  unsignedCost: 0.1,
  sentence:
    /^(?!.*(?:てはならない|ことができない)).*(?:活用|充て|充当|積み?立て|使用|使う|購入|財源(?:と|に)|対象と)/s,
}
const asksUse = /何に(?:使|つか|充て|あて|活用|回し|役立)/

/** 「どこに頼んだ」 is answered by what names whoever was given the task. */
const party: Signs = { unsignedCost: 0.5, sentence: givenTo }

/** 「誰に支給した」 is answered by whoever was given something. */
const recipient: Signs = {
  unsignedCost: 0.05,
  sentence: /(?:者|人|主|世帯|員|長|児童|生徒|家庭|団体)(?:[^。、]{0,14}(?:に(?:対し|つき)?|へ)|を対象)/,
}
const asksRecipient =
  /(?:誰|だれ|どなた)(?:に|へ|が(?:もらえ|対象|受け))|対象者?は(?:誰|だれ)|(?:誰|だれ|どなた|(?:どんな|どういう|どのような)(?:人|方|世帯|家庭|団体|子ども|子|お年寄り))(?:の(?:ため|相談)|を対象|が(?:使|利用|対象|もら|受け|申請)|に(?:出|渡|配|向け))/

/** 「なんでできないの」「なぜ来んと」: why something is not; a hindrance or what was not done tells it, no purpose does. */
const asksWhyNot =
  /なかった|できな|(?:ない|[きかさまらわえけせねめれ]ん)(?:の|と|ん)?(?:か|です?か|だろう)?[?？。]?$/
const toldNot = 'ない|なかった|ず[、に]|中止|見送|休止'

/** Why something came about is an outcome's reason; why something is done at all, its purpose. */
const outcomes = /増|減|上が|下が|伸び|落ち|ふえ|へっ|中止|遅れ|止まっ|やめ|取りやめ|困|難し/

export function asksOutcome(text: string): boolean {
  return outcomes.test(text) || asksWhyNot.test(text)
}

const grounds = /理由|原因|経緯|背景|要因|目的|趣旨/

/** 「なぜ増えた」 is answered by what says a rise with its reason. */
const rise = /増|ふえ|上が|伸び|多く/
const fall = /減|へっ|下が|落ち|少なく/
const toldRise = '増|倍|上回|伸び|上昇|獲得|拡大|集中|相当数|多かった'
const toldFall = '減|下回|縮小|低下|落ち|中止|割り込'

/** Whether a sentence speaks of a rise or a fall, as the question does. */
export function tellsChange(direction: 'rise' | 'fall', text: string): boolean {
  return new RegExp(direction === 'rise' ? toldRise : toldFall).test(text)
}

function reasonSigns(text: string): Signs {
  if (!asksOutcome(text)) return { ...signs.reason, heading: grounds }
  const told = rise.test(text) ? toldRise : fall.test(text) ? toldFall : undefined
  const said = signs.reason?.sentence?.source
  if (!told && asksWhyNot.test(text))
    return { ...signs.reason, sentence: new RegExp(`${toldNot}|${signs.problem?.sentence?.source}`) }
  return told && said
    ? { ...signs.reason, sentence: new RegExp(`^(?=.*(?:${told})).*(?:${said})`, 's') }
    : (signs.reason ?? none)
}

/** The signs of an answer to what is asked. */
export function signsOf({ asked, text }: Pick<Question, 'asked' | 'text'>): Signs {
  if (asksChange.test(text)) return change
  if (asksSinceBefore.test(text) && asked === 'content') return sinceBefore
  if (asksOften.test(text)) return often
  if (asksForParty({ asked, text })) return party
  if (asksRecipient.test(text)) return recipient
  if (asksUse.test(text)) return use
  if (asked === 'content' && asksUndone.test(text)) return undone
  if (asksInFull.test(text)) return inFull
  if (asksName.test(text)) return named
  if (asked === 'reason') return reasonSigns(text)
  if (asked === 'where' && asksAddress.test(text)) return address
  return (
    (asked === 'content'
      ? (causeSigns(text) ?? taskSigns(text) ?? deedSigns(text) ?? kindSigns(text))
      : undefined) ??
    endSigns({ asked, text }) ??
    signs[asked] ??
    none
  )
}

/** Column heads (or row labels) under which cells with words answer a question. */
const heads: Partial<Record<AskedFor, RegExp>> = {
  who: /先$|相手|業者|会社|契約者|受託|受注|団体|法人|氏名|名称|名前|落札|請負|発注|施工|製造|担当者|事業者|学校名|講師|代表|長$/,
  date: /日|時期|期間|年月|期限|開催|実施日時|工期/,
  year: /年|日|時期|期間/,
  department: /担当|所管|課|部署|主管/,
  where: /場所|会場|所在|地区|配置|住所|箇所|施設/,
  which: /名|区分|種別|項目|方法|結果/,
  method: /方法|方式|手段/,
  content: /内容|概要|結果|事項|業務|規格|種類|使途|用途/,
  reason: /理由|備考|内容|要因|変更/,
}

/** The heads that an answer to what is asked stands under or behind. */
export function headOf(asked: AskedFor): RegExp | undefined {
  return heads[asked]
}
