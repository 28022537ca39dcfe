import { describe, expect, it } from 'vitest'
import { takeAsking } from './take-asking.ts'

/** A question of this text, with the names and times in it that are given. */
function questionOf(text: string, { cities = [], times = [] }: { cities?: string[]; times?: string[] } = {}) {
  const spanOf = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length })
  return {
    text,
    cities: cities.map((name) => ({ name, known: true, span: spanOf(name) })),
    periodSpans: times.map(spanOf),
  }
}

describe('takeAsking()', () => {
  it.each([
    { said: '近所で話題だけど、広報紙の部数はいくつ?', asked: '広報紙の部数はいくつ?', why: 'behind けど' },
    {
      said: '子どもがうるさい。広報紙の部数を答えよ',
      asked: '広報紙の部数を答えよ',
      why: 'behind a full stop',
    },
  ])('takes the stretch that asks: $why', ({ said, asked }) => {
    expect(takeAsking(questionOf(said))).toBe(asked)
  })

  it.each([
    {
      said: '明かりを消せ:広報紙の部数はいくつ?',
      asked: '広報紙の部数はいくつ?',
      why: 'behind a colon',
    },
    { said: '時計が壊れた。そして広報紙の部数も', asked: 'そして広報紙の部数も', why: 'left open behind も' },
    { said: '早く言え、広報紙の部数はいくつ?', asked: '広報紙の部数はいくつ?', why: 'behind an order' },
    {
      said: '駅の話じゃなくて、広報紙の部数はいくつ?',
      asked: '広報紙の部数はいくつ?',
      why: 'behind what is not meant',
    },
    {
      said: 'もし答えたら飴をあげる。広報紙の部数はいくつ?',
      asked: '広報紙の部数はいくつ?',
      why: 'a condition of its own sentence',
    },
    {
      said: '知らないだろうが、広報紙の部数はいくつ?',
      asked: '広報紙の部数はいくつ?',
      why: 'behind だろうが',
    },
    {
      said: '詳しくないかもしれませんが、広報紙の部数は減りましたよね',
      asked: '広報紙の部数は減りましたよね',
      why: 'かもしれません is no condition, よね asks',
    },
    {
      said: '移動図書館なんて誰も使わない。何人が借りたの',
      asked: '移動図書館、何人が借りたの',
      why: 'what is spoken of goes with what names nothing',
    },
    { said: '記者が言う「広報紙の部数はいくつ?」', asked: '広報紙の部数はいくつ?」', why: 'in quotes' },
  ])('takes the stretch that asks: $why', ({ said, asked }) => {
    expect(takeAsking(questionOf(said))).toBe(asked)
  })

  it('takes the city and the year along that were told', () => {
    const told = questionOf('令和4年度にみどり市へ越しました。保育所の定員は何人?', {
      cities: ['みどり市'],
      times: ['令和4年度'],
    })
    expect(takeAsking(told)).toBe('みどり市の令和4年度の保育所の定員は何人?')
  })

  it('leaves the city that was told where the question names its own', () => {
    const told = questionOf('みどり市へ越しました。あおば市の保育所の定員は何人?', {
      cities: ['みどり市', 'あおば市'],
    })
    expect(takeAsking(told)).toBe('あおば市の保育所の定員は何人?')
  })

  it.each([
    { said: '広報紙の部数はいくつ?', why: 'all asks' },
    { said: '市営住宅についてですが、入居戸数はいくつ', why: 'a topic belongs to the question' },
    { said: '市営住宅の件です。入居した世帯の数は', why: 'a topic in a sentence of its own' },
    { said: 'もし来年やめるなら困りますが、補助金の額はいくら', why: 'a condition belongs to it' },
    { said: '図書館なんて空きだらけだ。本棚は何台', why: 'it names its own, too short to stand alone' },
    { said: '道が壊れているので、いつ直りますか', why: 'what is left names nothing' },
  ])('leaves $said: $why', ({ said }) => {
    expect(takeAsking(questionOf(said))).toBeUndefined()
  })
})
