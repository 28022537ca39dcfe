import type { Question, QuestionTerm } from './question.ts'

/** One who pays for measures, as people name it, and how the heads of fund sources call what it pays. */
export type Payer = { readonly asked: RegExp; readonly head: RegExp }

const ofTheirs = 'の(?:お金|補助|負担|交付金|財源|税金|[^、。はが]{0,24}(?:交付金|補助金|負担金))'
/** 「事務費も国が出してくれた」 */
const paying = '(?:出[しす]|負担し|払[いっ]|まかな|賄)'
const payers: readonly Payer[] = [
  {
    asked: new RegExp(
      `国庫|国費|国(?=から|も|が[^。、]{0,8}?${paying}|(?:や|・|と|も)[都道府]?県|${ofTheirs})`,
      'g',
    ),
    head: /^国/,
  },
  {
    asked: new RegExp(
      `[都道府]?県支出金|県費|[都道府]?県(?=から|も|が[^。、]{0,8}?${paying}|(?:や|・|と|も)国|${ofTheirs})`,
      'g',
    ),
    head: /県支出金$/,
  },
  { asked: /[市町村]債|地方債/g, head: /債$/ },
  {
    asked: /一般財源|[市町村](?:独自)?の(?:お金|負担|財源|税金|持ち出し)|[市町村]費|持ち出し|自腹/g,
    head: /^一般財源$/,
  },
]
const money = /お金|補助|負担|交付金|財源|支出金|税金|予算|費|資金|債|持ち出し|自腹/
const pays =
  /入って|出て|出た|使[いっわ]|まかな|賄[いっわう]|もらって|もらった|受け|あり|ある|あっ|投入|充て|負担し|補助され|全部|すべて|全額/

/** 「国や県に頼らず」: those who are said not to pay are not asked for. */
export const without =
  /[^、。]{0,16}(?:に頼(?:らず(?:に)?|ることなく)|によらず|を(?:もらわ|使わ|受け)ず(?:に)?|なしで)、?/

/** The payers that a question asks for, where it asks whether they pay: 「市のお金も入っていますか」. */
export function payersAsked({ text: asked, direction, premises, yesNo }: Question): readonly Payer[] {
  if (!yesNo || direction !== undefined || premises.length > 0) return []
  const text = asked.replace(without, '')
  return money.test(text) && pays.test(text) ? payers.filter(({ asked }) => text.search(asked) >= 0) : []
}

/** Whether a term of the question says who pays, or only that it is money. */
export function namesPayer(text: string, { span, surface }: QuestionTerm): boolean {
  return (
    moneyWord.test(surface) ||
    payers.some(({ asked }) =>
      [...text.matchAll(asked)].some(
        ({ index, 0: said }) => span.start < index + said.length && index < span.end,
      ),
    )
  )
}

const moneyWord =
  /^(?:お金|金|補助金?|負担金?|交付|財源|支出|税金?|予算|費用|経費|資金|持ち出し|自腹|全部|全額|すべて|まかな[^、。]?|賄[^、。]?)$/
