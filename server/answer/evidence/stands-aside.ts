import type { Figure } from '../../../ingest/report/figure.ts'
import { bareChange, changeLabel } from './contrary.ts'
import { cleanLabel } from './figure-label.ts'
import { fundSource } from './fund-source.ts'

const sources = /^財源(?:内訳)?$|^特定財源$/u
const asksChange = /増|減|伸|ふえ|へっ|変わ|変化|比較/
const asksSources = /財源|国(?:庫|費|の|から)|県(?:支出金|費|の|から)|債|借|交付|補助|負担/

/** Whether a figure's column has how a row changed or who paid for it, beside the amount itself, and the question asks for neither. */
export function standsAside({ labels }: Pick<Figure, 'labels'>, text: string): boolean {
  const column = labels.column.map(cleanLabel)
  const isOfChange = column.some((label) => bareChange.test(label) || changeLabel.test(label))
  const isOfSource = column.some((label) => sources.test(label) || fundSource.test(label))
  return (isOfChange && !asksChange.test(text)) || (isOfSource && !asksSources.test(text))
}
