import { asksClock, tellsClock } from '../evidence/clock.ts'
import { hasMark } from '../evidence/has-mark.ts'
import { textOfMeasure } from '../evidence/text-of-measure.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Draft } from './draft.ts'
import { type DraftEvidence, evidenceOf } from './draft-evidence.ts'

/** 「委員長は誰」「代表者の名前は」: an office or a part that somebody has, and who that is. */
const asksPerson =
  /(?:[長員者師役]|代表|[理監幹]事|さん|方|人)(?:の)?(?:お?名前|氏名)(?:は|を|が|って|[?？]|$)|(?:[長員者師役]|代表|[理監幹]事)(?:さん|の方)?(?:の名前)?(?:は|って)(?:誰|だれ|どなた)|[たうくぐすつぬぶむる](?:人|方)(?:は|って)(?:誰|だれ|どなた)/u

/** 「(株)青空工務店」「中村市」「中村協会」: the name of a person within the name of a company, a body or a place. */
const bodyName =
  /\p{Script=Han}{1,8}(?:[市町村県区課室館]|協会|協議会|学校|大学|センター)|(?:\(株\)|\(有\)|（株）|（有）|㈱|㈲|株式会社|有限会社)[\s　]?[\p{L}ー]{1,12}|[\p{L}ー]{1,8}(?:株式会社|有限会社|工務店|商店|製薬|建設)/gu

/** 「委員は誰」: of what kinds of people a body is made tells that as well. */
const asksMembers = /委員(?:は|って)(?:誰|だれ|どなた)/

/** A cell with a family name and a given name, no head of such cells. */
const fullName =
  /^(?!.*(?:氏名|名前|役職|職名))\p{Script=Han}{1,4}[\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u

/** 「議長は、理事長がこれにあたる」「審査員：商工会長、税理士」: who holds an office or a part, if not by name. */
const tellsHolder =
  /[長員者師役](?:は|には?|を)[^。]{1,30}(?:務め|つとめ|あたる|当たる|充て|選(?:出|任|ば)|就任|委嘱)|[長員者師役][:：]|を[^。、]{0,4}長と(?:し|す)/

/** 「作った会社はどこ」: a company that did something, not the one whose department it is. */
const asksCompany =
  /(?:会社|業者|企業|メーカー|事業者|お?店)(?:の(?:お?名前|名称))?(?:は|って)(?:どこ|誰|だれ|何(?=[?？。でとだ]|$)|なに|どちら)|(?:どこの|どの|何(?:て|という|っていう)?|なんて(?:いう)?)(?:会社|業者|企業|メーカー)/u
const company =
  /株式会社|有限会社|合同会社|[(（][株有][)）]|[㈱㈲]|会社|法人|組合|協会|公社|公団|財団|[ァ-ヶー]センター|商店|工務店|建設|工業|製作所|[本支]社|[A-Z]{2,}|[ァ-ヶー]{5,}/u
/** 「会場はどこ」: a place by name. */
const asksPlace =
  /(?:会場|場所|住所|所在地)(?:は|って)(?:どこ|何(?=[?？。でとだ]|$)|なに|どちら)|(?:どこ|どち?ら)の(?:会場|場所)/u
const place = /[市町村区郡県丁館室階園場校駅線橋]|番地|センター|ホール|広場|公園|施設|庁舎|オンライン|地区/u

/** 「職員A」: of another measure's 職員 nothing is said of this one. */
const lettered = /^\p{Script=Han}+[A-Z]$/u

/**
 * Whether an answer names what is asked for by its kind: a person, a company or a place. A list that tells how many sit
 * there, or a purpose, names none.
 */
export function namesAsked({ question, analyzer }: AnswerContext, draft: Draft): boolean {
  if (draft.outcome !== 'answered') return true
  const { quotes: quoted, views } = evidenceOf(draft)
  const isSaid = (mark: string) => views.some((view) => hasMark(textOfMeasure(view), mark))
  if (!question.marks.filter((mark) => lettered.test(mark)).every(isSaid)) return false
  const quotes = quoted.map(({ text }) => text)
  const tells = (kind: 'person' | 'organization' | 'place', pattern: RegExp, other?: RegExp) =>
    quotes
      .map((text) => (other ? text.replace(other, ' ') : text))
      .some(
        (text) =>
          pattern.test(text.trim()) || analyzer.terms(text).some(({ partOfSpeech }) => partOfSpeech === kind),
      )
  if (asksClock(question)) return quotes.some(tellsClock)
  if (asksPerson.test(question.text)) {
    const isHeld = !/名前|氏名/.test(question.text) && quotes.some((text) => tellsHolder.test(text))
    return isHeld || asksMembers.test(question.text) || tells('person', fullName, bodyName)
  }
  if (asksNames.test(question.text)) return quoted.some(({ text }) => givesName(text))
  if (asksCompany.test(question.text))
    return tells('organization', company) || quoted.some((quote) => standsUnder(quote, partyHead))
  if (question.asked !== 'where' && !asksPlace.test(question.text)) return true
  return (
    tells('place', place, namedIn(question.text)) || quoted.some((quote) => standsUnder(quote, placeHead))
  )
}

/** 「補助を受けた団体の名前は」: a whole sentence without a name in marks tells none; a cell or an item of a list may. */
const asksNames =
  /[たる][\p{Script=Han}\p{Script=Katakana}ー]{1,8}の(?:名前|名称|団体名)(?:は|を(?:全部|すべて)?(?:教え|知り)|って|[?？]|$)/u

function givesName(text: string): boolean {
  return !/[たるいすく]。$/.test(text.trim()) || /「[^」]+」|[、・][^。]{1,20}[、・]|という/.test(text)
}

/** A cell under the head of what is asked for, whatever it is called. */
function standsUnder({ at: { view, span } }: DraftEvidence['quotes'][number], head: RegExp): boolean {
  const cells = view.tables.flatMap((table) => table.cells)
  const cell = cells.find((one) => one.span.start === span.start && one.role === 'value')
  return cell?.columnPath.some((label) => head.test(label)) ?? false
}

const placeHead = /(?:場所|会場|所在地|住所)$/
const partyHead =
  /(?:請負|受注|受託|施工|契約|落札|納入)(?:業?者|人|先|の?相手方?)名?$|(?:業者|会社|企業)名?$|委託先$/u

/** 「料理教室の会場はどこ」: the 室 of what the question itself names is no place where that is. */
function namedIn(text: string): RegExp | undefined {
  const names = text.match(/[\p{Script=Han}\p{Script=Katakana}ー]{3,}/gu)
  return names ? new RegExp(names.join('|'), 'gu') : undefined
}
