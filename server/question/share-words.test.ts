import { describe, expect, it } from 'vitest'
import { findShareWords } from './share-words.ts'

describe('findShareWords()', () => {
  it.each([
    {
      asked: '公園の維持費のうち清掃の委託料は何%',
      part: '清掃の委託料',
      whole: '公園の維持費',
      why: 'のうち: the whole stands first',
    },
    {
      asked: '維持費全体に占める委託料の割合は',
      part: '委託料',
      whole: '維持費全体',
      why: 'に占める: the whole stands first',
    },
    {
      asked: '制度で全部開示となった請求の割合を教えて',
      part: '制度で全部開示となった',
      whole: '請求',
      why: 'what it is a share of stands before の割合',
    },
    {
      asked: '委託料が維持費に占める割合は',
      part: '委託料',
      whole: '維持費',
      why: 'the part is the subject',
    },
    {
      asked: '刷った冊数の何%が売れた?',
      part: '売れた',
      whole: '刷った冊数',
      why: 'what was done with it is the part',
    },
    {
      asked: '応募したうち当たったのは何割',
      part: '当たったの',
      whole: '応募した',
      why: 'うち behind a deed',
    },
    { asked: '公園の負債は資産の何%', part: '公園の負債', whole: '資産', why: 'は…の何%' },
    {
      asked: '固定資産税は令和4年度、市税全体の何%を占めるか',
      part: '固定資産税',
      whole: '市税全体',
      why: 'a year stands between',
    },
    {
      asked: '給付金で事務費は全体の何%だった?',
      part: '給付金で事務費',
      whole: '全体',
      why: 'the whole may be only called so',
    },
    {
      asked: '調査の総額に対して報酬は何割?',
      part: '報酬',
      whole: '調査の総額',
      why: 'に対して: the whole stands first',
    },
    {
      asked: '公園の利用者のうち子どもになった割合',
      part: '子どもになった',
      whole: '公園の利用者',
      why: 'a noun at the end asks too',
    },
  ])('reads $asked: $why', ({ asked, part, whole }) => {
    const words = findShareWords(asked)
    expect(words && asked.slice(words.part.start, words.part.end)).toBe(part)
    expect(words && asked.slice(words.whole.start, words.whole.end)).toBe(whole)
  })

  it.each([
    { asked: '令和4年度の割合は何%', why: 'a year is no whole' },
    { asked: '公園の利用率は何%ですか', why: 'a rate of its own' },
    { asked: '援助を受けている割合の推移', why: 'no whole is named' },
  ])('finds none in $asked: $why', ({ asked }) => {
    expect(findShareWords(asked)).toBeUndefined()
  })
})
