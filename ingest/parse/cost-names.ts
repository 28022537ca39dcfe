/** 節・細節: the names of kinds of expenditure in municipal budgets (地方自治法施行規則の節の区分 and usual sub-items). */
const COST_NAMES: readonly string[] = (
  '報酬 給料 職員手当 期末手当 時間外手当 共済費 社会保険料 賃金 報償費 謝金 旅費 費用弁償 交際費 需用費 消耗品費 燃料費 食糧費 印刷製本費 ' +
  '光熱水費 修繕料 医薬材料費 役務費 通信運搬費 広告料 手数料 筆耕翻訳料 保険料 委託料 使用料 賃借料 使用料及び賃借料 ' +
  '工事請負費 原材料費 公有財産購入費 備品購入費 負担金 補助金 交付金 負担金補助及び交付金 扶助費 貸付金 補償金 償還金 ' +
  '積立金 寄附金 公課費 繰出金'
).split(' ')

const LONGEST_FIRST = [...COST_NAMES].sort((a, b) => b.length - a.length)

/** The kind of expenditure that a label ends with, the longest that fits. */
export function endingCostName(label: string): string | undefined {
  return LONGEST_FIRST.find((name) => label.endsWith(name))
}
