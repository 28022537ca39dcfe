import fc from 'fast-check'

/** A table before it is drawn. Blank cells are merged: a head with those at its right, a name with the one above. */
export type MadeUpTable = {
  readonly caption: string
  /** 千円, 円、％: what stands above the table for its amounts; '' where each head or row says its own. */
  readonly unit: string
  readonly heads: readonly (readonly string[])[]
  /** How many columns name the rows; of a column headed 単位 each cell is its row's unit. */
  readonly names: number
  readonly rows: readonly (readonly string[])[]
  /** The unit's symbol of each column of numbers, in base units; 'row' where the row says it, '' for a column of words. */
  readonly units: readonly string[]
}

/** Numbers of which no two are printed alike, so that each can be found again. */
type Numbers = { amount: () => string; count: () => string; rate: () => string }
type Shape = { readonly rows: number; readonly years: readonly string[]; readonly numbers: Numbers }
type Kind = (shape: Shape) => MadeUpTable

const expenses = ['議会費', '総務費', '民生費', '衛生費', '商工費', '土木費', '消防費', '教育費', '公債費']
const places = ['図書館', '中央公民館', '総合体育館', '温水プール', '郷土資料館', '文化会館', '児童センター']
const schools = ['中央小学校', '東小学校', '西小学校', '南小学校', '北小学校']
const funds = ['財政調整基金', '減債基金', '地域福祉基金', '庁舎建設基金', '教育振興基金']
const grants = [
  '自治会活動補助金',
  '商店街振興補助金',
  '文化財保存補助金',
  '花いっぱい補助金',
  '防犯灯補助金',
]

const works = ['校舎の改修', '市道の舗装', '橋の補修', '公園の整備', '水路の改良']
const projects = ['学童保育事業', '道路補修事業', '移住促進事業', '見守り事業', '図書館整備事業']
const accounts = ['国民健康保険', '介護保険', '後期高齢者医療', '下水道事業', '水道事業']

const kinds = {
  years: ({ rows, years, numbers }) => ({
    caption: '目的別歳出の推移',
    unit: '千円',
    heads: [['区分', ...years, '増減額']],
    names: 1,
    rows: expenses.slice(0, rows).map((name) => [name, ...[...years, ''].map(numbers.amount)]),
    units: [...years, ''].map(() => '円'),
  }),
  execution: ({ rows, numbers: { amount, rate } }) => ({
    caption: '歳出予算の執行状況',
    unit: '円、％',
    heads: [['款', '予算現額', '支出済額', '不用額', '執行率']],
    names: 1,
    rows: expenses.slice(-rows).map((name) => [name, amount(), amount(), amount(), rate()]),
    units: ['円', '円', '円', '%'],
  }),
  use: ({ rows, years, numbers: { amount, count } }) => ({
    caption: '施設の利用状況',
    unit: '',
    heads: [
      ['施設名', ...years.flatMap((year) => [year, ''])],
      ['', ...years.flatMap(() => ['利用件数（件）', '利用者数（人）'])],
    ],
    names: 1,
    rows: places.slice(0, rows).map((name) => [name, ...years.flatMap(() => [count(), amount()])]),
    units: years.flatMap(() => ['件', '人']),
  }),
  collection: ({ rows, numbers: { amount, rate } }) => ({
    caption: '市税の収納状況',
    unit: '千円、％',
    heads: [['税目', '区分', '調定額', '収入済額', '収納率']],
    names: 2,
    rows: ['市民税', '固定資産税', '軽自動車税'].slice(0, Math.max(2, rows - 2)).flatMap((tax) => [
      [tax, '現年課税分', amount(), amount(), rate()],
      ['', '滞納繰越分', amount(), amount(), rate()],
    ]),
    units: ['円', '円', '%'],
  }),
  indicators: ({ years, numbers: { amount, rate } }) => ({
    caption: '成果指標',
    unit: '',
    heads: [['指標名', '単位', ...years]],
    names: 2,
    rows: [
      ['講座の参加者数', '人', ...years.map(amount)],
      ['公園の維持管理面積', '㎡', ...years.map(amount)],
      ['満足度', '％', ...years.map(rate)],
    ],
    units: years.map(() => 'row'),
  }),
  grants: ({ rows, years, numbers: { amount } }) => ({
    caption: '補助金の交付実績',
    unit: '円',
    heads: [['補助金の名称', '交付先', ...years]],
    names: 1,
    rows: grants.slice(0, rows).map((name, at) => [name, `${'東西南北中'[at]}の会`, ...years.map(amount)]),
    units: ['', ...years.map(() => '円')],
  }),
  numbered: ({ rows, years, numbers: { amount } }) => ({
    caption: '補助金の一覧',
    unit: '円',
    heads: [['番号', '補助金の名称', ...years]],
    names: 2,
    rows: grants.slice(0, rows).map((name, at) => [String(at + 1), name, ...years.map(amount)]),
    units: years.map(() => '円'),
  }),
  targets: ({ years, numbers: { count, rate } }) => ({
    caption: '指標の達成状況',
    unit: '',
    heads: [['指標名', '単位', '区分', ...years]],
    names: 3,
    rows: [
      ['講座の参加者数', '人', '目標値', ...years.map(count)],
      ['', '', '実績値', ...years.map(count)],
      ['', '', '達成率', ...years.map(rate)],
      ['教室の開催回数', '回', '目標値', ...years.map(count)],
      ['', '', '実績値', ...years.map(count)],
      ['', '', '達成率', ...years.map(rate)],
    ],
    units: years.map(() => 'row'),
  }),
  sources: ({ rows, numbers: { amount } }) => ({
    caption: '主な事業の財源',
    unit: '千円',
    heads: [
      ['事業名', '事業費', '財源内訳', '', '', ''],
      ['', '', '国庫支出金', '県支出金', 'その他', '一般財源'],
    ],
    names: 1,
    rows: projects.slice(0, rows).map((name) => [name, amount(), amount(), amount(), '－', amount()]),
    units: ['円', '円', '円', '円', '円'],
  }),
  totals: ({ rows, years, numbers: { amount } }) => ({
    caption: '繰入金の状況',
    unit: '円',
    heads: [['会計', ...years]],
    names: 1,
    rows: withTotal(accounts.slice(0, rows).map((name) => [name, ...years.map(amount)])),
    units: years.map(() => '円'),
  }),
  remarks: ({ rows, years, numbers: { amount } }) => ({
    caption: '工事の状況',
    unit: '',
    heads: [['工事名', ...years.map((year) => `${year}（千円）`), '備考']],
    names: 1,
    rows: works
      .slice(0, rows)
      .map((name, at) => [name, ...years.map(amount), at % 2 === 0 ? '繰越' : '完了']),
    units: [...years.map(() => '円'), ''],
  }),
  groups: ({ years, numbers: { amount } }) => ({
    caption: '歳入の内訳',
    unit: '千円',
    heads: [['区分', '科目', ...years]],
    names: 2,
    rows: [
      ['自主財源', '市税', ...years.map(amount)],
      ['', '使用料', ...years.map(amount)],
      ['', '寄附金', ...years.map(amount)],
      ['依存財源', '地方交付税', ...years.map(amount)],
      ['', '国庫支出金', ...years.map(amount)],
      ['', '市債', ...years.map(amount)],
    ],
    units: years.map(() => '円'),
  }),
  ofWhich: ({ years, numbers: { amount, rate } }) => ({
    caption: '人口の状況',
    unit: '人、％',
    heads: [['区分', ...years, '構成比']],
    names: 1,
    rows: ['総人口', 'うち15歳未満', 'うち65歳以上', '転入者', '転出者'].map((name) => [
      name,
      ...years.map(amount),
      rate(),
    ]),
    units: [...years.map(() => '人'), '%'],
  }),
  classes: ({ rows, numbers: { count } }) => ({
    caption: '学校別児童数',
    unit: '人',
    heads: [['学校名', '１年', '２年', '３年', '４年']],
    names: 1,
    rows: schools.slice(0, rows).map((name) => [name, count(), count(), count(), count()]),
    units: ['人', '人', '人', '人'],
  }),
  balances: ({ rows, numbers: { amount } }) => ({
    caption: '基金の状況',
    unit: '千円',
    heads: [['基金名', '前年度末現在高', '積立額', '取崩額', '年度末現在高']],
    names: 1,
    rows: funds.slice(0, rows).map((name) => [name, amount(), amount(), amount(), amount()]),
    units: ['円', '円', '円', '円'],
  }),
} satisfies Record<string, Kind>

/** The rows with the sums of their columns below them. */
function withTotal(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const sums = (rows[0] ?? []).slice(1).map((_, at) => {
    const parts = rows.map((row) => Number((row[at + 1] ?? '0').replaceAll(',', '')))
    return parts.reduce((sum, part) => sum + part, 0).toLocaleString('en-US')
  })
  return [...rows, ['合計', ...sums]]
}

const mostNumbers = 60

/** Two tables of different kinds, as they may follow each other in a report. */
export const madeUpTables: fc.Arbitrary<readonly MadeUpTable[]> = fc
  .record({
    kinds: fc.shuffledSubarray(Object.values<Kind>(kinds), { minLength: 2, maxLength: 2 }),
    rows: fc.integer({ min: 2, max: 5 }),
    years: fc.integer({ min: 2, max: 4 }),
    amounts: unlike(1_001, 999_999),
    counts: unlike(100, 999),
    tenths: unlike(1, 499),
  })
  .map(({ kinds: chosen, rows, years, amounts, counts, tenths }) => {
    const numbers: Numbers = {
      amount: takeFrom(amounts.map((amount) => amount.toLocaleString('en-US'))),
      count: takeFrom(counts.map(String)),
      rate: takeFrom(tenths.map((tenth) => (50 + tenth / 10).toFixed(1))),
    }
    const named = ['令和２年度', '令和３年度', '令和４年度', '令和５年度'].slice(-years)
    return chosen.map((make) => make({ rows, years: named, numbers }))
  })

function unlike(min: number, max: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min, max }), { minLength: mostNumbers, maxLength: mostNumbers })
}

function takeFrom(texts: readonly string[]): () => string {
  let taken = 0
  return () => {
    const text = texts[taken]
    taken += 1
    if (text === undefined) throw new Error('Cannot fill the table: it has more numbers than were made')
    return text
  }
}
