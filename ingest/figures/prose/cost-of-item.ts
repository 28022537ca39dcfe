import type { Quantity } from '../../report/quantity.ts'
import type { Fact } from './fact-reader.ts'

/** What is measured of a thing: nothing that costs. */
const measured = /^(?:総|延べ?)?(?:延長|面積|距離|長さ|[^\s]{0,4}量|[^\s]{0,4}[回日件人台]数)$/

/** 奨励金 82団体　回収量 412t　1,946千円: an amount behind what was measured is that of the thing named before. */
export function costOfItem(
  facts: readonly Pick<Fact, 'label'>[],
  { unit }: Quantity,
  previous: readonly string[],
): readonly string[] {
  const isMeasured = ({ label }: Pick<Fact, 'label'>) => measured.test(label.at(-1) ?? '')
  if (unit?.kind !== 'money' || !isMeasured({ label: previous })) return previous
  return facts.findLast((fact) => !isMeasured(fact))?.label ?? previous
}
