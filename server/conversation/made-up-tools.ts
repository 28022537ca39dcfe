import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { loadAnalyzer } from '../../ingest/text/analyzer.ts'
import type { DraftChoice } from '../answer/say/draft.ts'
import type { Question } from '../question/question.ts'
import { understandQuestion } from '../question/understand-question.ts'
import { resolveConversation } from './resolve-follow-up.ts'
import type { Foreseen, ResolverTools } from './resolver-tools.ts'

/** Measures of a town that does not exist, each with the words of its rows and columns. */
const measures: readonly (readonly [title: string, labels: readonly string[]])[] = [
  ['学校教育の状況', ['小学校の児童数', '中学校の生徒数', '小学校の給食費', '中学校の給食費', '学級数']],
  [
    '図書館運営',
    ['本館の貸出冊数', '分館の貸出冊数', '本館の来館者数', '分館の来館者数', '購入費', '休館日'],
  ],
  ['街路樹の管理', ['剪定した本数', '剪定の委託料', '伐採した本数', '東地区', '西地区', '南地区']],
  ['温水プールの改修', ['建築工事', '電気設備工事', '機械設備工事', '設計委託料', '契約額', '竣工した日']],
  ['川まつり', ['5月3日の来場者数', '20日の来場者数', '補助金', '警備の委託料']],
  ['駐車場会計', ['経常収益計', '経常費用計', '手数料を引いた後の増減額', '使用料収入']],
  ['森林ファンド', ['残高', '積立額', '取崩額', '利子']],
  ['見守り電話', ['利用者数', '対象世帯', '申込世帯', '未申込世帯', '委託料', '手続の時間']],
  ['審議会の報酬', ['景観審議会の委員報酬', '文化財保護審査会の委員報酬', '空き地対策審議会の委員報酬']],
  ['介護保険料', ['基準額', '順位']],
]

/** What is offered where a question does not say whose fee it means. */
const fees: readonly DraftChoice[] = [
  '令和4年度の景観審議会',
  '令和4年度の空き地対策費(空き地対策審議会)',
  '令和5年度の空き地対策費(補助)',
].map((place) => ({
  label: `みどり市の${place}の委員報酬`,
  question: `みどり市の${place}の委員報酬はいくらですか`,
}))

/** A district's row in the table of the trees: what stands in its first columns. */
const districts = ['東地区', '西地区', '南地区'].map((label) => ({ seat: 'row 0', label }))
const columns = ['本数', '剪定本数', '伐採本数', '費用', '歩道', '植樹(本)', '申込(人)'].map((label) => ({
  seat: 'column 0',
  label,
}))

/** Real words and a made-up town: how a text reads, and what it finds. */
export async function makeTools(): Promise<ResolverTools> {
  const analyzer = await loadAnalyzer()
  const understand: ResolverTools['understand'] = (text, anchor) =>
    understandQuestion(text, {
      analyzer,
      knownCities: ['みどり市', 'あおば市', 'しらかば市'],
      currentFiscalYear: fiscalYear(2026),
      ...(anchor === undefined ? {} : { anchor }),
    })
  return {
    understand,
    rate: async (question) => look(question).score,
    yearAnswered: async () => fiscalYear(2022),
    foresee: async (question) => look(question),
    offered: async (question) => (/^(?:みどり市の)?委員報酬は/.test(question.text) ? fees : []),
  }
}

let made: Promise<ResolverTools> | undefined

/** The question that the last of the turns asks; they are parted by ` / `. */
export async function resolveTurns(turns: string): Promise<string> {
  made ??= makeTools()
  return (await resolveConversation(turns.split(' / '), await made)).text
}

/** The measure that holds most of the question's key words. */
function look(question: Question): Foreseen {
  const keys = question.terms.filter((term) => term.key)
  const rated = measures.map(([title, labels]) => ({
    title,
    missing: keys.flatMap((term) =>
      `${title} ${labels.join(' ')}`.includes(term.surface) ? [] : [term.surface],
    ),
  }))
  const best = rated.toSorted((a, b) => a.missing.length - b.missing.length)[0]
  if (!best || keys.length === 0) return { outcome: 'not_found', score: 0, missing: [] }
  const score = 1 - best.missing.length / keys.length
  const outcome = score >= 0.6 ? 'answered' : 'not_found'
  const row = districts.filter(({ label }) => question.text.includes(label))
  const column = columns.filter(({ label }) => question.text.includes(label.replace(/\(.*/, '')))
  return {
    outcome,
    score,
    measureId: best.title,
    missing: best.missing,
    fiscalYear: fiscalYear(2022),
    unit: /世帯/.test(question.text) ? '世帯' : '円',
    ...(/街路樹/.test(question.text)
      ? { seats: { own: [...row, ...column], all: [...districts, ...columns] } }
      : {}),
  }
}
