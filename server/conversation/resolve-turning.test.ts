import { describe, expect, it } from 'vitest'
import { plainDraft } from '../answer/say/draft.ts'
import { makeTools, resolveTurns } from './made-up-tools.ts'
import { resolveConversation } from './resolve-follow-up.ts'

const fees = 'みどり市の委員報酬はいくら？'

describe('resolveConversation() takes one of the readings that were offered', () => {
  it.each([
    [
      `${fees} / 2番目`,
      'みどり市の令和4年度の空き地対策費(空き地対策審議会)の委員報酬はいくらですか',
      'by its place',
    ],
    [
      `${fees} / ①でお願いします`,
      'みどり市の令和4年度の景観審議会の委員報酬はいくらですか',
      'by its number, politely',
    ],
    [
      `${fees} / 最後のやつ`,
      'みどり市の令和5年度の空き地対策費(補助)の委員報酬はいくらですか',
      'the last one',
    ],
    [
      `${fees} / 景観のほうです`,
      'みどり市の令和4年度の景観審議会の委員報酬はいくらですか',
      'by a word of its own',
    ],
    [
      `${fees} / 令和5年度の分`,
      'みどり市の令和5年度の空き地対策費(補助)の委員報酬はいくらですか',
      'by its year',
    ],
    [
      `${fees} / 空き地対策の審議会`,
      'みどり市の令和4年度の空き地対策費(空き地対策審議会)の委員報酬はいくらですか',
      'by words that stand in one only',
    ],
    [
      `${fees} / 空き地対策`,
      'みどり市の令和4年度の空き地対策費(空き地対策審議会)の委員報酬はいくらですか',
      'by a word that one alone has beside what both begin with',
    ],
    [
      `${fees} / 1番 / じゃあ3番は？`,
      'みどり市の令和5年度の空き地対策費(補助)の委員報酬はいくらですか',
      'another one of the same list',
    ],
    [
      `${fees} / 1番 / 3番 / 二つの差は？`,
      'みどり市の令和4年度の景観審議会の委員報酬とみどり市の令和5年度の空き地対策費(補助)の委員報酬の差は？',
      'two that were taken are set against each other',
    ],
    [
      `${fees} / みどり市の令和4年度の景観審議会の委員報酬はいくらですか`,
      'みどり市の令和4年度の景観審議会の委員報酬はいくらですか',
      'as it was offered',
    ],
    [
      '見守り電話の利用者数は？ / 2番目は？',
      '見守り電話の2番目は？',
      'where nothing was offered, no place is meant',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() of a reading that was taken', () => {
  it('gives what is said of it, so that its question need not be understood again', async () => {
    const tools = await makeTools()
    const stated = plainDraft('answered', [['景観審議会の答え']])
    const offered = async () => [{ label: '景観審議会', question: '景観審議会の委員報酬は？', stated }]
    const taken = await resolveConversation(['委員報酬は？', '1番'], { ...tools, offered })
    expect(taken.stated).toBe(stated)
    const next = await resolveConversation(['委員報酬は？', '1番', 'その前の年は？'], { ...tools, offered })
    expect(next.stated).toBeUndefined()
  })
})

describe('resolveConversation() hears corrections', () => {
  it.each([
    [
      'みどり市の小学校の児童数は？ / いや、聞きたいのは中学校のほう',
      'みどり市の中学校の児童数は？',
      'what is wanted instead',
    ],
    [
      'みどり市の小学校の児童数は？ / 小学校じゃなくて中学校',
      'みどり市の中学校の児童数は？',
      'what is not wanted is named',
    ],
    ['みどり市の小学校の児童数は？ / 違います、あおば市です', 'あおば市の小学校の児童数は？', 'a city'],
    [
      'みどり市の令和5年度の小学校の児童数は？ / ごめん、4年度だった',
      'みどり市の令和4年度の小学校の児童数は？',
      'a year',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() goes on from where it stands', () => {
  it.each([
    [
      'みどり市の令和3年度の小学校の児童数は？ / その次は？',
      'みどり市の令和4年度の小学校の児童数は？',
      'the next year',
    ],
    [
      'みどり市の令和3年度の小学校の児童数は？ / その前は？',
      'みどり市の令和2年度の小学校の児童数は？',
      'the year before',
    ],
    [
      'みどり市の第8期の介護保険料は？ / その前は？',
      'みどり市の第7期の介護保険料は？',
      'the plan period before',
    ],
    [
      '第9期の介護保険料が一番高い市はどこ？ / その次は？ / その次は？',
      '第9期の介護保険料が3番目に高い市はどこ？',
      'one place further down, and one more',
    ],
    [
      '道路の補修に一番お金がかかった地区は？ / その次は？ / 一番かかったのは？',
      '道路の補修に一番かかった地区は？',
      'the rank of a deed too',
    ],
    [
      '介護保険料が一番高かったのは何年度？ / その金額は？',
      '介護保険料が一番高かったのは何年度？',
      'the highest one is told with its amount',
    ],
    [
      'あおば市の第9期の介護保険料の基準額は全国で何位？ / 県内では？',
      'あおば市の第9期の介護保険料の基準額は県内で何位？',
      'within another circle',
    ],
    [
      'みどり市の令和4年度の小学校の児童数は？ / 令和5年度は？ / 増えたのは何人？',
      'みどり市の令和4年度と令和5年度の小学校の児童数はどれだけ増えた？',
      'how many more',
    ],
    [
      'みどり市の令和4年度の小学校の児童数は？ / 令和5年度は？ / 減ったのはいくら？',
      'みどり市の令和4年度と令和5年度の小学校の児童数はどれだけ減った？',
      'how much it fell',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() goes back', () => {
  it.each([
    [
      'みどり市の街路樹の東地区の本数は？ / 西地区は？ / さっきの東地区に戻って、費用は？',
      'みどり市の街路樹の東地区の費用は？',
      'to what is named',
    ],
    [
      'みどり市の小学校の児童数は？ / 見守り電話の委託料はいくらですか？ / 最初の質問に戻ると、中学校は？',
      'みどり市の中学校の児童数は？',
      'to the first question',
    ],
    [
      'みどり市の小学校の児童数は？ / ところで川まつりの補助金は？ / 児童数の話に戻って、前の年は？',
      'みどり市の令和3年度の小学校の児童数は？',
      'to a topic by one of its words',
    ],
    [
      'みどり市の小学校の児童数は？ / 中学校は？ / 元に戻して',
      'みどり市の小学校の児童数は？',
      'one question back',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() goes on behind what was computed', () => {
  it.each([
    [
      '見守り電話の令和5年度の利用者数は？ / 対象世帯に対する割合は？ / 前の年は何人？',
      '令和4年度の見守り電話の利用者数は何人？',
      'people are asked of no share',
    ],
    [
      '街路樹の東地区の剪定した本数は令和5年度いくつ？ / 前の年は？ / 何本増えた？ / 費用は？',
      '令和5年度の街路樹の東地区の費用は？',
      'another value is asked of the later year alone',
    ],
    [
      '街路樹の東地区の剪定した本数は令和5年度いくつ？ / 前の年は？ / 何本増えた？ / 西地区は？',
      '令和4年度と令和5年度の街路樹の西地区の剪定した本数は何本増えた？',
      'the same rise of another district',
    ],
    [
      '川まつりの補助金は？ / 警備の委託料は？ / 二つでいくら？',
      '川まつりの補助金と警備の委託料の合計はいくら？',
      'two together are added',
    ],
    [
      '温水プールの改修の建築工事は？ / かかったお金は全部でいくら？',
      '温水プールの改修のかかったお金は全部でいくら？',
      'all that one thing cost is no sum of what was said before',
    ],
    [
      'みどり市の温水プールの改修の建築工事はいくら？ / 全体だといくら？',
      'みどり市の温水プールの改修の建築工事の合計はいくら？',
      'the whole is its total',
    ],
    [
      'みどり市の第9期の介護保険料は県内で何番目？ / 全国だと？',
      'みどり市の第9期の介護保険料は全国で何番目？',
      'the country is no other city',
    ],
    ['みどり市の介護保険料はいくら？ / 他の市は？', '各市の介護保険料はいくら？', 'each of the others'],
    ['みどり市の介護保険料は？ / あおば市の場合は？', 'あおば市の介護保険料は？', 'a city as a case'],
    [
      '見守り電話の利用者数は令和5年度何人？ / 前の年からどれだけ増えた？',
      '令和5年度の見守り電話の利用者数は令和4年度からどれだけ増えた？',
      'the year that it rose from replaces none',
    ],
    [
      'みどり市の温水プールの改修の建築工事は？ / 何課の仕事？',
      'みどり市の温水プールの改修の建築工事は何課の仕事？',
      'what begins with its question word asks of the same',
    ],
    [
      'みどり市の街路樹の令和5年度の剪定した高木の本数は？ / 低木は？',
      'みどり市の令和5年度の街路樹の剪定した低木の本数は？',
      'what is said of the one holds of its like',
    ],
    [
      'みどり市の給食を食べている小学生の人数は？ / 割合でいうと？',
      'みどり市の給食を食べている小学生の割合は？',
      'a share of what was counted, no share of the count',
    ],
    ['みどり市の小学校の児童数は？ / 中学校だけだと？', 'みどり市の中学校の児童数は？', 'one alone'],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})
