import type { Analyzer } from '../../../ingest/text/analyzer.ts'
import { indexKeys } from '../../../ingest/text/term-keys.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { contrasts } from '../evidence/polarity-contrasts.ts'
import { strengthIn } from './match-labels.ts'
import { saysNone, saysPart, surelyOfIt } from './says-part.ts'

/** 肯定か否定か of a sentence against a question; undefined where it cannot be told safely. */
export type Polarity = 'yes' | 'no' | undefined

/** Negations that say the contrary of no, or nothing of it. */
const noNegation =
  /なければ(?:なら|いけ)(?:ない|ず|ません)|ねばならない|だけで(?:は|も)?な(?:く|い)|のみならず|(?:かか|関|拘)わらず|少なくない|欠かせない|かもしれない|問題(?:は|が)?な[いく]|妨げない|差し支えない|遜色(?:は)?ない|やむを得ない|ないよう(?:に|、)/g
const negation =
  /なかった|(?:い|し|でき|され|至ら|見当たら|認められ|行わ|は|が|も|て)ない|ません|(?:が|は|も)なく(?:、|て)|[かさたなばまらわけせてねめれげべえき]なくな(?=[っりる])|[しせらかれ]ず(?:、|に|$)|[かさたなばまらわけせてねめれげべえ]ない(?=こと|方針|予定|[。、]|$)|中止|廃止|取りやめ|見送|未(?:実施|定|記載|設置|整備|着手|完了|公表|作成|策定|加入)|該当(?:は|が)?なし|なし[。\s]*$|皆無|不可(?:能|。|$)|至らな|除(?:く|き|外)/
const asksNegative =
  /(?:て|で|は|が|も|い|し|でき|され|[かさたならわ])(?:い)?(?:ない|なかった)(?:の|ん|か|です|よね)*[?？。\s]*$/
const rhetorical = /(?:じゃ|では)ない(?:の|です)?か?[?？。\s]*$/

/** A sentence that covers less of the question may be about something else. */
const judgedCoverage = 0.6

/** Whether a sentence of a report answers the question with yes or no. */
export function judgePolarity(
  question: Question,
  sentence: string,
  { analyzer, coverage }: { analyzer: Analyzer; coverage: number },
): Polarity {
  const said = asksDemand.test(question.text) ? sentence : sentence.replace(demanded, '')
  if (considered.test(said) && !considered.test(question.text)) return undefined
  if (isLeftOut(question, said, analyzer)) return asksDenied(question.text) ? 'yes' : 'no'
  if (isSaidOfAnother(question, said, analyzer)) return asksDenied(question.text) ? 'yes' : 'no'
  const isOfAll = asksForAll(question.text)
  if (isOfAll && coverage >= surelyOfIt && saysPart(said)) return asksDenied(question.text) ? 'yes' : 'no'
  if (coverage >= judgedCoverage && !asksUndone.test(question.text) && saysNone(question, said))
    return asksDenied(question.text) ? 'yes' : 'no'
  if (isOfAll && judgeContrast(question.text, said) === 'no') return 'no'
  if (asksUndone.test(question.text) && coverage >= judgedCoverage && undone.test(said))
    return asksDenied(question.text) ? 'no' : 'yes'
  const polarity =
    judgeContrast(question.text, said) ??
    (coverage < judgedCoverage ? undefined : judgePredicate(question, said, analyzer))
  // 「約5,900万円を補てんした」 does not say that it was all.
  if (isOfAll && polarity === 'yes' && !saysAll.test(said)) return undefined
  return asksDenied(question.text) ? opposite(polarity) : polarity
}

/** 「全員もらえますか」「全部補てんできたのですか」: whether all of it is so, not whether any. */
export function asksForAll(text: string): boolean {
  return asksWhole.test(text)
}

/** Whether a sentence says of how much it speaks: of all, or of so many. */
export function saysHowMuch(said: string): boolean {
  return saysAll.test(said) || /[0-9０-９]/.test(said)
}

const asksWhole = /(?:全部|ぜんぶ|みんな)(?!で)|すべて|全て|全(?:員|額|世帯)|もれなく|残らず/
const saysAll = /全|すべ|総て|もれなく|残らず|いずれも|100(?:%|パーセント)|１００/

/** What is being considered is neither done nor refused. */
const considered = /(?:検討|協議)(?:して|する|中|を(?:進め|行))[^。]{0,8}。?$/

/** What is announced, wished for or only planned is not yet done: 「開催する旨の案内」. */
const planned =
  /(?:開催|実施|開始|設置|建設|着手|工事を)(?:する|を行う)?(?:旨|予定|計画|企画|よう(?:に)?(?:要望|依頼|求め|お願い))|を企画|(?:開催|実施)(?:の|を)(?:依頼|要望|申し入れ|案内)/

/** 「工事の中止を要求される」: what somebody demands is not yet so. */
const demanded =
  /[^、。]{0,40}(?:中止|中断|停止|廃止|撤回|延期|再開|見直し)(?:を|の|する?よう)[^。、]{0,6}(?:要求|要望|求め|申し?入れ|依頼|訴え|陳情)[^、。]{0,12}/g
const asksDemand = /要求|要望|求め|申し?入れ|依頼|訴え|陳情/

/** 「（8月を除く）」「風俗営業を営む者を除く」: what the question names stands in the clause of exceptions alone. */
function isLeftOut({ text, terms }: Question, said: string, analyzer: Analyzer): boolean {
  const clauses = said.split(/[。、,，](?![^（(]*[）)])|[（()）]/)
  const [out, others] = [
    clauses.filter((one) => leavesOut.test(one)),
    clauses.filter((one) => !leavesOut.test(one)),
  ]
  if (out.length === 0 || leavesOut.test(text)) return false
  const month = /(?<![0-9])[0-9]{1,2}月(?![0-9]{1,2}日)/.exec(text)?.[0]
  const plain = (one: string) => one.normalize('NFKC')
  if (month !== undefined) return out.some((one) => plain(one).includes(month))
  const has = (within: readonly string[], term: QuestionTerm) =>
    within.some((one) => strengthIn(term, keysOf(one, analyzer)) === 1)
  return terms.some((term) => term.key && has(out, term) && !has(others, term))
}

const leavesOut = /を除(?:く|き|い)|(?<=[月日])除く|を対象外|対象としない/

/** 「職員Aは」 */
const lettered = /^[A-Z](?:は|も|が|って)/
/** A topic with its value in marks: 「部長は「戒告」」, before の処分とした. */
const valued = /^(.*)は「([^」]+)」/

/** 「部長も免職か」 of 「係員は「免職」、部長は「戒告」」: what is asked of the one is said of another, and something else of it. */
function isSaidOfAnother({ terms, text }: Question, said: string, analyzer: Analyzer): boolean {
  const pairs = said.split(/、(?![^「]*」)/).flatMap((one) => {
    const [, topic, value] = valued.exec(one) ?? []
    return topic && value ? [{ topic: keysOf(topic, analyzer), value: keysOf(value, analyzer) }] : []
  })
  if (pairs.length < 2) return false
  const keys = terms.filter(({ key }) => key)
  const asked = keys.find((term) => isTopic(text, term) || lettered.test(text.slice(term.span.end)))
  const own = pairs.find(({ topic }) => asked && strengthIn(asked, topic) === 1)
  const told = keys.filter((term) => pairs.some(({ value }) => strengthIn(term, value) === 1))
  return own !== undefined && told.length > 0 && told.every((term) => strengthIn(term, own.value) < 1)
}

/** 「変わっていない？」: yes confirms that it did not. */
export function asksDenied(text: string): boolean {
  return asksNegative.test(text) && !rhetorical.test(text)
}

/** Whether the question supposes something of the kind that only a sentence can confirm. */
export function supposes(text: string): boolean {
  return contrasts.some((one) => one.asks.test(text))
}

function judgeContrast(asked: string, said: string): Polarity {
  for (const contrast of contrasts) {
    if (!contrast.asks.test(asked)) continue
    if (contrast.denies.test(said) && !contrast.denies.test(asked)) return 'no'
    if (contrast.affirms.test(said)) return isNegated(said) ? 'no' : 'yes'
  }
  return undefined
}

/** What was not done, whatever the question calls the doing. */
const undone = /中止|取りやめ|見送|(?:実施|開催|行わ|開か)(?:し|れ)?な(?:かった|い)|延期|廃止/
/** 「中止になったものはありますか」: what was not done is what is asked for. */
const asksUndone = /中止|取りやめ|見送|延期|廃止/
/** 「実施しなかった。」: a cell that says nothing but the deed. */
const bareDeed = 14
const asksDoing = /しました|開催|実施|行(?:わ|い|っ)|やり|やっ|あり|あっ|開か|でき/

/** The clause that has the question's verb, or its thing where the verb is mere being. */
function judgePredicate(question: Question, said: string, analyzer: Analyzer): Polarity {
  const verbs = question.terms.filter((term) => isVerb(question.text, term))
  const nouns = question.terms.filter((term) => term.key)
  const clauses = clausesOf(said).map((text) => ({ text, keys: keysOf(text, analyzer) }))
  const find = (term: QuestionTerm) => clauses.findLastIndex(({ keys }) => strengthIn(term, keys) >= 0.4)
  const verb = verbs.at(-1)
  const done = verb && clauses[find(verb)]
  if (verb && done && isNegated(done.text)) return 'no'
  if (planned.test(done?.text ?? '') && !planned.test(question.text)) return undefined
  if (verb && done && (isStatement(said) || isNominal(done.text, verb))) return 'yes'
  const topic = nouns.findLast((term) => isTopic(question.text, term)) ?? nouns.at(-1)
  const at = topic ? find(topic) : -1
  const clause = clauses[at]
  if (at < 0 && said.length <= bareDeed && asksDoing.test(question.text) && undone.test(said)) return 'no'
  if (!clause) return undefined
  if (asksDoing.test(question.text) && undone.test(clause.text)) return 'no'
  if (verbs.length > 0) return undefined
  if (isNegated(clause.text)) return 'no'
  if (clauses.slice(at + 1).some(({ text }) => isNegated(text))) return undefined
  return isStatement(said) || (topic && tellsBeing(clause.text, topic)) ? 'yes' : undefined
}

/** 「意見あり　訪問者：…」: that there was one is told although the line goes on. */
function tellsBeing(text: string, { surface }: QuestionTerm): boolean {
  const at = text.lastIndexOf(surface)
  return at >= 0 && /^[^、。\s]{0,6}(?:あり|有り?)(?:[\s、。)）]|$)/.test(text.slice(at + surface.length))
}

/** Clauses end at a predicate: a topic or adverb set off by a comma goes on into the next. */
function clausesOf(said: string): string[] {
  const clauses: string[] = []
  let open = ''
  for (const part of said.split(/(?<=[、。])|(?<=[\s　]なし)[\s　]/)) {
    open += part
    const isClosed =
      /(?:。|[\s　]なし)$/.test(part) || /(?<!よ)(?:た|て|し|り|る|く|れ|い|が|ので|から)、$/.test(part)
    if (isClosed) {
      clauses.push(open)
      open = ''
    }
  }
  return open === '' ? clauses : [...clauses, open]
}

function isVerb(text: string, term: QuestionTerm): boolean {
  if (/^[0-9]/.test(term.surface)) return false
  return !term.key && (term.weight >= 0.5 || /^(?:し|さ|する|でき)/.test(text.slice(term.span.end)))
}

/** 「作品展は」: what the question says something of. */
export function isTopic(text: string, term: QuestionTerm): boolean {
  return /^\p{Script=Han}{0,2}(?:は|って|が|も)/u.test(text.slice(term.span.end))
}

/**
 * 「町長は住民を訪ねた？」 of 「住民が町長に説明」: whoever the question says did something has it done to them wherever the sentence
 * names them.
 */
export function isDoneTo({ text, terms }: Question, said: string): boolean {
  if (isPassive.test(text)) return false
  const topic = terms.findLast((term) => isTopic(text, term))
  const doer = topic && /^\p{Script=Han}+/u.exec(text.slice(topic.span.start))?.[0]
  if (!doer || !doers.test(doer)) return false
  const places = said.split(doer).slice(1)
  return places.length > 0 && places.every((behind) => receives.test(behind))
}

/** 「支援員は置かれていますか」: what is spoken of has it done to it in the question too. */
const isPassive = /(?:[かさたなばまらわ]|ら)れて(?:い)?(?:ます|る)[^。]{0,6}$/

const doers = /(?:[者長員民生徒]|議員|組合|会社|業者|団体)$/
const receives = /^[^、。はがもの（(]{0,2}(?:に(?!よ)|へ|あて|宛|を)/

/** A line, or one of its pieces, that ends with what was done: 「工事を一時中断」, 「町長が現場視察（課長随行）」, 「学校訪問　工事の説明」. */
function isNominal(text: string, { surface, variants }: QuestionTerm): boolean {
  const bare = text.replace(company, '').replace(/[。)）」\s]+$/, '')
  const deeds = text.includes('。') ? [bare] : bare.split(/[\s　]+/)
  return [surface, ...variants.flatMap(({ keys }) => (keys.length === 1 ? keys : []))].some(
    (word) => word.length > 1 && deeds.some((deed) => deed.endsWith(word)),
  )
}

/** Who went with them: 「（課長随行）」. */
const company = /[（(][^（）()]{1,16}(?:随行|同行|同席|出席|立会い?|対応|ほか|他)[）)][。\s]*$/

function keysOf(text: string, analyzer: Analyzer): ReadonlySet<string> {
  return new Set(analyzer.terms(text).flatMap(indexKeys))
}

function isNegated(text: string): boolean {
  return negation.test(text.replace(noNegation, ''))
}

/** A sentence that says that something is or was so, no heading and no row. */
function isStatement(text: string): boolean {
  return /(?:[たるすいくぐむぶつ]|(?<![こそとのもよろごどぼ])う|済み?|こと|実施|開催|締結|完了|決定|返金|購入|発注|再開|設置|開始)[。)）」\s]*$/.test(
    text,
  )
}

function opposite(polarity: Polarity): Polarity {
  if (polarity === undefined) return undefined
  return polarity === 'yes' ? 'no' : 'yes'
}
