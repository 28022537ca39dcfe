import type { Figure } from '../../../ingest/report/figure.ts'
import type { UnitKind } from '../../../ingest/report/unit.ts'
import type { AskedUnit, Question } from '../../question/question.ts'

/** Whether a figure's unit is what the question asks for. */
export function fitUnit(question: Question): (figure: Figure) => boolean {
  const [isOfMonth, isOfNumber, isOfPersons, isOfSum, isOfResidents] = [
    asksMonthly(question),
    asksNumber(question),
    asksPersons.test(question.text),
    asksSum(question),
    asksResidents.test(question.text),
  ]
  return (figure) =>
    (agreesInUnit(figure.unit?.kind, figure.unit?.symbol, question.unit) ||
      isBareRate(question, figure) ||
      isBareCount(question, figure) ||
      isBareAmount(question, figure) ||
      isCountedThing(question, figure)) &&
    !(tellsPage(figure) && !asksPage.test(question.text)) &&
    !(isOfMonth && !namesMonth(figure)) &&
    !(isOfNumber && figure.unit !== undefined && noNumbers.has(figure.unit.kind)) &&
    !(isOfNumber && isOfPersons && countsThings(figure)) &&
    !(isOfSum && figure.unit !== undefined && noSums.has(figure.unit.kind)) &&
    !(isOfResidents && countsVisitors(figure))
}

/** 「歳出合計の前年度比は」 asks for no sum, although it names one. */
function asksSum({ unit, wantsTotal, direction, operation }: Question): boolean {
  return unit === undefined && wantsTotal && direction === undefined && operation.kind !== 'change-rate'
}

/** 目次: where something stands in the book is asked for by its own word alone. */
const asksPage = /ページ|頁/

function tellsPage({ unit, labels: { row, column } }: Figure): boolean {
  return (
    unit === undefined &&
    [row.at(-1), column.at(-1)].some((label) => /^(?:掲載)?(?:ページ|頁)$/.test(label ?? ''))
  )
}

/** 負担割合である0.1754: a number without any unit is a rate by its name. */
function isBareRate({ unit: asked }: Question, { unit, labels }: Figure): boolean {
  return asked?.kind === 'rate' && unit === undefined && /(?:割合|率)$/.test(labels.row.at(-1) ?? '')
}

/** 転入 142 in a table that prints no unit: whole numbers there may count persons. */
function isBareCount({ unit: asked }: Question, { unit, cell, printed }: Figure): boolean {
  return asked?.kind === 'people' && unit === undefined && cell !== undefined && !/[.．]/.test(printed)
}

/** 「収入未済額が一番多い税は」: amounts are set in order or added in whatever unit they all are. */
function isBareAmount(question: Question, figure: Figure): boolean {
  return (
    ['extreme', 'order', 'sum'].includes(question.operation.kind) &&
    figure.unit === undefined &&
    isKinUnit(question, figure)
  )
}

/** 「何個の調査区」: where 394調査区 is printed, the thing itself is its counter. */
function isCountedThing({ unit: asked, text }: Question, { unit }: Figure): boolean {
  return (
    asked?.symbol !== undefined &&
    unit?.kind === 'count' &&
    unit.symbol.length > 1 &&
    text.includes(`${asked.symbol}の${unit.symbol}`)
  )
}

/** Kinds must agree; of counters the symbol too, where both are named. 人 answers 何名 and 何人 only; 455人分 is of 455人. */
export function agreesInUnit(
  kind: UnitKind | undefined,
  symbol: string | undefined,
  asked: AskedUnit | undefined,
): boolean {
  if (!asked) return true
  const portion = kind === 'count' ? /^(.+)分$/.exec(symbol ?? '')?.[1] : undefined
  if (portion !== undefined && symbol !== asked.symbol)
    return agreesInUnit(portion === '人' ? 'people' : 'count', portion, asked)
  if (kind === undefined) return asked.kind === 'count'
  if (kind !== asked.kind) return asked.kind === 'rate' && kind === 'points'
  return asked.symbol === undefined || asked.kind !== 'count' || symbol === asked.symbol
}

/** Counters in everyday speech and those by which a report may count the same things. */
const kin: Readonly<Record<string, readonly string[]>> = {
  軒: ['世帯', '戸', '棟', '件'],
  戸: ['世帯', '軒'],
  世帯: ['戸', '件'],
  人: ['件', '世帯'],
  回: ['件'],
  件: ['箇所', '回'],
  個: ['枚', '台', '件', '品', '本', '基', '箇所', '式', '組'],
  種類: ['品', '件', '項目'],
  箇所: ['基', '件', '灯', '館', '事業所', '施設', '園', '校', '店'],
  部: ['冊', '枚'],
  冊: ['部'],
  社: ['事業所', '件', '団体'],
  組: ['件', '世帯'],
  口: ['件'],
}

/** What is money by its name alone, where nothing printed says in which unit it stands. */
const money = /(?:[額費税金高]|歳[入出]|収入|支出|予算|決算|収支)(?:[(（][^()（）]*[)）])?$/

/** Whether a figure counts the asked things by another counter (何軒: 世帯), or is an amount without any unit. */
export function isKinUnit({ unit: asked, text }: Question, figure: Figure): boolean {
  const symbol = figure.unit?.symbol
  if (asked?.kind === 'money' && figure.unit === undefined)
    return [figure.labels.column, figure.labels.row].some((path) => money.test(path.at(-1) ?? ''))
  if (asked?.symbol === undefined || symbol === undefined) return false
  if (asked.symbol === '人' && !whoDid.test(text)) return false
  return (kin[asked.symbol] ?? []).includes(symbol)
}

/** 「寄附してくれた人は何人」 may be counted by what they did; 「相談員は何人」 asks for persons. */
const whoDid = /[たるんうく](?:人|ひと|方|かた)/

const monthly = /月(?:に|々|ごとに|額)?(?:は|って)?(?:いくら|なんぼ|何円|おいくら)|毎月(?:の|いくら|何円)/

export function asksMonthly({ unit, text }: Question): boolean {
  return unit?.kind === 'money' && monthly.test(text)
}

/** What is paid a month is no sum of a year. */
function namesMonth({ labels }: Figure): boolean {
  return /月/.test([...labels.row, ...labels.column, ...labels.headings, labels.caption ?? ''].join(' '))
}

/** 「合計」 asks for what can be added. */
const noSums: ReadonlySet<UnitKind> = new Set(['rate', 'points', 'times', 'rank'])
/** 「生徒の数は」 is answered by no number of meals: persons, or what stands for one each. */
const asksPersons = /[生員者客民児人]の?数(?:は|って|を|$|[、。（(?？])/
const forPersons = /^(?:人|名|件|世帯)/

function countsThings({ unit }: Figure): boolean {
  return unit?.kind === 'count' && !forPersons.test(unit.symbol)
}

const noNumbers: ReadonlySet<UnitKind> = new Set(['money', 'rate', 'points', 'times', 'rank'])

/** 「中学生の数は」 asks for a number of something, never for money, a rate or how many times as many. */
function asksNumber({ unit, text }: Question): boolean {
  return unit === undefined && /(?<![倍指係])数(?:は|って|を|$|[、。（(?？])/.test(text)
}

/** 「市内に何人住んでいますか」 asks for inhabitants, not for those who came to something. */
const asksResidents = /(?:住ん|暮らし)(?:で|て|ど|ど?る)/

function countsVisitors({ unit, labels }: Figure): boolean {
  return (
    unit?.kind === 'people' &&
    /参加|受講|来場|入場|受診|参列/.test([...labels.row, ...labels.column].join(' '))
  )
}
