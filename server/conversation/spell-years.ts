import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import { type FiscalYear, fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { readSmallNumber, smallNumber } from '../question/small-number.ts'

const count = `(${smallNumber})`
const apart = new RegExp(`(?:その|この)?${count}年(?:度)?(前|後)(?!度)`, 'g')
const yearBefore =
  /(?:その|この)?(?:1つ|一つ|ひとつ)?(?:昨年度?|去年度?|きょねん|前の年度?|まえの年度?|前年度?)(?!比|度比|同)|(?:その|さらに)前(?=(?:は|だと|って|なら|では)?[?？。\s]*$)/g
const twoBefore = /(?:その)?(?:一昨年度?|おととし|前々年度?)/g
const yearAfter =
  /(?:その|この)?(?:1つ|一つ|ひとつ)?(?:次の年度?|つぎの年度?|翌年度?|来年度?)(?!へ|に繰|繰)|(?:その|さらに)次(?=(?:は|だと|って|なら|では)?[?？。\s]*$)/g
const sameYear = /同じ年度?|その年度?|同年度?|その時|その(?:とき|ころ|頃)/g
/** 「4年は？」「R4は？」: where years are talked about, a year. */
const bare = /(?<![0-9第令平昭])([1-9][0-9]?|元)年(?=(?:は|だと|では|って|なら|の分)?[、?？。\s]*$)/g
const unsaid = /(令和|平成|R|H)([0-9]{1,2}|元)(?![0-9年.,月/-])(?=(?:は|だと|では|って|なら)?[、?？。\s]*$)/g

const relative = new RegExp(
  [apart, yearBefore, twoBefore, yearAfter, sameYear].map((pattern) => pattern.source).join('|'),
)

/** True where the year that was talked about is needed to read the text. */
export function leansOnYear(text: string): boolean {
  return relative.test(text)
}

/** Writes out the years that are counted from `anchor`, the year talked about: 「前の年は？」 → 「令和4年度は？」. */
export function spellYears(text: string, anchor: FiscalYear | undefined): string {
  const said = text.replace(bare, '$1年度').replace(unsaid, '$1$2年度')
  if (anchor === undefined) return said
  const at = (offset: number) => printEraFiscalYear(fiscalYear(anchor + offset))
  return said
    .replace(apart, (_, number: string, side: string) => {
      const years = readSmallNumber(number) ?? 0
      return at(side === '前' ? -years : years)
    })
    .replace(twoBefore, () => at(-2))
    .replace(yearBefore, () => at(-1))
    .replace(yearAfter, () => at(1))
    .replace(sameYear, () => at(0))
}
