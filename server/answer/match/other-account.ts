import type { FigureView, MeasureView } from '../evidence/evidence.ts'

/** 会計: the kinds that a budget is divided into; what one of them took in is nothing of another. */
const account = /(一般|普通|特別|企業)会計/gu

type InMeasure = { readonly view: MeasureView; readonly figure: FigureView }

/**
 * 「一般会計の歳入」 is no figure of a special account: of the labels that name an account, the figure's own before those around it;
 * nor is it 合計 in a table whose rows are the accounts.
 */
export function isOfOtherAccount(question: string): (at: InMeasure) => boolean {
  const isOfSewers = waterOf(question) === '下水道'
  const isOfAccount = isOfOtherBudget(question)
  return (at) => (isOfSewers && isOfWater(at)) || isOfAccount(at)
}

/** 水道 and 下水道 are two undertakings, though who says 水道 may mean either; 上下水道 is both. */
function waterOf(words: string): string | undefined {
  const [first, ...others] = new Set(words.replaceAll('上下水道', '').match(/下水道|(?<!下)水道/gu) ?? [])
  return others.length > 0 ? undefined : first
}

function isOfWater({ view, figure: { figure } }: InMeasure): boolean {
  const { row, column, caption } = figure.labels
  return waterOf([...row, ...column, caption ?? '', view.measure.title].join(' ')) === '水道'
}

function isOfOtherBudget(question: string): (at: InMeasure) => boolean {
  const [asked, ...others] = kindsIn([question])
  if (asked === undefined || others.length > 0) return () => false
  const ofTables = new Map<string, readonly string[]>()
  const kindsOfTable = ({ figures }: MeasureView, tableId: string) => {
    const known = ofTables.get(tableId)
    if (known) return known
    const rows = figures.flatMap(({ figure }) => (figure.cell?.tableId === tableId ? figure.labels.row : []))
    const kinds = kindsIn(rows)
    ofTables.set(tableId, kinds)
    return kinds
  }
  return ({ view, figure: { figure } }) => {
    const { row, column, caption, headings } = figure.labels
    const own = kindsIn([...row, ...column])
    if (own.length > 0) return !own.includes(asked)
    const beside = figure.cell ? kindsOfTable(view, figure.cell.tableId) : []
    if (beside.length > 1) return beside.includes(asked)
    const held = kindsIn([...headings, caption ?? '', view.measure.title])
    return held.length > 0 && !held.includes(asked)
  }
}

function kindsIn(labels: readonly string[]): string[] {
  const kinds = labels.flatMap((label) => [...label.matchAll(account)].map(([, kind = '']) => kind))
  return [...new Set(kinds.map((kind) => (kind === '普通' ? '一般' : kind)))]
}
