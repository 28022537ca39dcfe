import { loadEmbedding } from '../../ingest/embedding/load-embedding.ts'
import { ingestReport, type ReportInput } from '../../ingest/ingest-reports.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { openStore } from '../../ingest/store/open-store.ts'
import { loadAnalyzer } from '../../ingest/text/analyzer.ts'
import { createAnswerer } from '../answer/answer-question.ts'
import type { AnswerQuestion } from '../http/services.ts'
import type { Product } from '../open-product.ts'

const midori = `図書館運営補助金

生涯学習課

1. 目的

市民の読書活動を広げるため、図書館の運営に要する経費を補助する。平成20年度に始まった制度で、第2期読書推進計画に位置付けられている。

2. 補助金の推移

(単位:円)

区分	令和2年度	令和3年度	令和4年度
運営費	1,000,500	1,100,500	1,234,500
資料費	300,000	250,000	280,000
合計	1,300,500	1,350,500	1,514,500

3. 実施内容

令和4年8月21日に読書フェスタを開催し、令和4年11月3日に朗読会を開催した。
電子図書館は24時間利用できる。小学校6年生を対象に、3年間の読書記録を配布した。
感染症の影響により、来館者は前年度より減少した。

4. 課題

貸出窓口の混雑を緩和するため、予約システムの改修が必要である。

高齢者見守り事業

高齢者支援課

1. 目的

65歳以上のひとり暮らし高齢者の安否を確認し、孤立を防止する。

2. 利用状況

区分	登録者数(人)	訪問回数(回)	緊急通報(件)
東地区	412	5,120	18
西地区	365	4,870	22
南地区	288	3,410	9
合計	1,065	13,400	49

3. 実施方法

社会福祉協議会に委託し、訪問員が週1回訪問した。要綱第3条に基づき、市長が利用を決定する。

道路維持補修費

土木課

1. 施策の概要

市道の舗装補修と側溝の清掃を実施した。

2. 決算額

(単位:千円)

区分	令和3年度	令和4年度
舗装補修	45,300	52,800
側溝清掃	8,200	7,900
合計	53,500	60,700
`

const aoba = `近隣市の状況

総務課

1. 職員数と人口

(令和5年4月1日現在)

市名	人口(人)	職員数(人)
あおば市	52,340	412
ひかり市	48,120	398
みなみ市	61,007	455

ごみ処理事業

環境課

1. 目的

家庭から出るごみの減量と資源化を推進する。

2. 収集量の推移

(単位:トン)

区分	令和4年度	令和5年度
可燃ごみ	12,340	11,980
不燃ごみ	1,250	1,190
合計	13,590	13,170

がん検診事業

健康課

1. 目的

早期の発見と治療のため、検診の費用を助成する。

2. 受診者

区分	受診者数(人)	助成額(円)
男	1,204	2,408,000
女	1,830	3,660,000
計	3,034	6,068,000
`

export const madeUpInputs: readonly ReportInput[] = [
  {
    report: {
      id: 'midori-2022',
      municipality: { name: 'みどり市' },
      fiscalYear: fiscalYear(2022),
      kind: 'measure-results',
      title: 'みどり市 令和4年度 主要な施策の成果',
    },
    file: { name: 'midori.txt', hash: 'midori' },
    text: midori,
  },
  {
    report: {
      id: 'aoba-2023',
      municipality: { name: 'あおば市' },
      fiscalYear: fiscalYear(2023),
      kind: 'settlement-materials',
      title: 'あおば市 令和5年度 決算資料',
    },
    file: { name: 'aoba.txt', hash: 'aoba' },
    text: aoba,
  },
]

export type MadeUpProduct = Product & { readonly answerWithoutModel: AnswerQuestion }

/** For tests: a store in memory with two made-up reports, and the answerer without a model over it. */
export async function openMadeUpProduct(): Promise<MadeUpProduct> {
  const analyzer = await loadAnalyzer()
  const [store, embedding] = await Promise.all([openStore({}), loadEmbedding({}, analyzer)])
  const product = { store, analyzer, embedding }
  for (const input of madeUpInputs) await ingestReport(product, input)
  const answerWithoutModel = createAnswerer({ ...product, clock: () => new Date('2024-12-01T03:00:00Z') })
  return { ...product, answerWithoutModel }
}
