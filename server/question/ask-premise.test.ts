import { describe, expect, it } from 'vitest'
import { askPremise } from './ask-premise.ts'

describe('askPremise()', () => {
  it.each([
    {
      said: '令和4年度の図書の冊数は5000冊だと新聞に書いてありました。本当ですか',
      asked: '令和4年度の図書の冊数は5000冊ですか?',
      why: 'a newspaper said so, and it is asked whether it is true',
    },
    {
      said: '図書の冊数は5000冊だって隣の人が言ってたけど合ってる?',
      asked: '図書の冊数は5000冊ですか?',
      why: 'a neighbour said so',
    },
    {
      said: '図書館に毎年1000万円も払ってるって聞いたけど本当?',
      asked: '図書館に毎年1000万円も払ってるの?',
      why: 'the って of a verb is no quoting one',
    },
    {
      said: '図書の除籍が何千冊もあるって近所で聞いてるけど本当なの',
      asked: '図書の除籍が1000冊以上あるの?',
      why: 'a great number that is left vague',
    },
    {
      said: '図書館の傘立てに300万円使ったのは無駄遣いでは?',
      asked: '図書館の傘立てに300万円使ったの?',
      why: 'whether it was worth it no report says',
    },
    {
      said: '図書の冊数は5000冊だそうですが、正しいですか?',
      asked: '図書の冊数は5000冊ですか?',
      why: 'a report of unnamed people',
    },
    {
      said: '図書の冊数は令和3年度に大幅に減ったらしいけどいくら減った',
      asked: '図書の冊数は令和3年度にいくら減った',
      why: 'the year of the claim is what is asked about',
    },
    {
      said: '図書の冊数は5000冊だそうですね',
      asked: '図書の冊数は5000冊ですか?',
      why: 'a report that asks for assent',
    },
    {
      said: '図書の冊数は5000冊でしたよね。違う?',
      asked: '図書の冊数は5000冊でしたよね?',
      why: 'a claim of their own, asked back on in a second sentence',
    },
    {
      said: '図書の冊数は増え続けていると聞きましたが',
      asked: '図書の冊数は増え続けているの?',
      why: 'left open',
    },
    {
      said: '図書の冊数は変わっていないって本当?',
      asked: '図書の冊数は変わっていないの?',
      why: 'doubted in one go',
    },
    {
      said: '図書の冊数は5000冊だって本当ですか',
      asked: '図書の冊数は5000冊ですか?',
      why: 'doubted with だ',
    },
    {
      said: '図書の冊数が減ったという話は本当ですか',
      asked: '図書の冊数が減ったの?',
      why: 'talk is doubted',
    },
    { said: '図書の冊数が減ったのは本当?', asked: '図書の冊数が減ったの?', why: 'a fact is doubted' },
    {
      said: '図書の冊数は減ったって聞いたけど？',
      asked: '図書の冊数は減ったの?',
      why: 'left open with a mark',
    },
    {
      said: '貸出の人数が5000人っていうのは本当ですか',
      asked: '貸出の人数が5000人ですか?',
      why: 'asked back on in the same sentence',
    },
    {
      said: '図書の冊数は5000冊と聞いたけど、実際は?',
      asked: '図書の冊数は?',
      why: 'the truth is asked for without another word',
    },
    {
      said: '図書の貸出率は50%だったと発表されました。正しくは何%ですか',
      asked: '図書の貸出率は何%ですか',
      why: 'the truth is asked for with its unit',
    },
  ])('asks the claim itself: $why', ({ said, asked }) => {
    expect(askPremise(said)).toBe(asked)
  })

  it.each([
    { said: '市長が必要だと答弁した日はいつですか', why: 'what was said belongs to what is asked for' },
    { said: '審査会は不要と言いましたか?', why: 'the saying itself is asked about' },
    { said: '図書の冊数は本当?', why: 'only a topic is doubted' },
    { said: '図書の冊数は本当に5000冊になった?', why: '本当に asks nothing itself' },
    { said: '図書館の話です。違いますか?', why: 'nothing is claimed' },
    { said: '図書の冊数は5000冊と聞いたけど、児童書の購入費はいくら?', why: 'something else is asked for' },
    { said: '図書費は計画と実績でいくら開きがある', why: 'two things are set apart, and nobody said so' },
    { said: '一番多いのはどこだと書いてありますか', why: 'it asks with a word of its own' },
  ])('keeps $said: $why', ({ said }) => {
    expect(askPremise(said)).toBe(said)
  })
})
