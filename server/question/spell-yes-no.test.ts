import { describe, expect, it } from 'vitest'
import { spellYesNo } from './spell-yes-no.ts'

describe('spellYesNo()', () => {
  it.each([
    { typed: '街路樹は減ったかどうか教えてください', spelt: '街路樹は減ったか?', why: 'asked to be told' },
    { typed: '街路樹は減ったか教えて', spelt: '街路樹は減ったか?', why: 'the same without どうか' },
    { typed: '街路樹は減っているのかな', spelt: '街路樹は減っているのか?', why: 'wondering' },
    { typed: '街路樹は減っただろうか', spelt: '街路樹は減ったか?', why: 'wondering in writing' },
    { typed: '街路樹は減りましたっけ', spelt: '街路樹は減りましたか?', why: 'what was known once' },
    { typed: '街路樹は減ったんだっけ?', spelt: '街路樹は減ったの?', why: 'the same in speech' },
    { typed: '街路樹は減ったんやろ?', spelt: '街路樹は減ったの?', why: 'in the west' },
    { typed: '街路樹は減ったのでは?', spelt: '街路樹は減ったの?', why: 'a guess' },
    { typed: '街路樹は減ったんだって?', spelt: '街路樹は減ったの?', why: 'heard from somebody' },
    { typed: '図書館は無料なんだって', spelt: '図書館は無料ですか?', why: 'a noun is heard of it' },
    { typed: '図書館は無料かな', spelt: '図書館は無料ですか?', why: 'a noun is said of it' },
    { typed: '街路樹の本数は増加?', spelt: '街路樹の本数は増加ですか?', why: 'only the mark asks' },
    { typed: '支出は収入を上回っていますか', spelt: '支出は収入より多いですか?', why: 'set side by side' },
    { typed: '歳入は歳出を下回ったの?', spelt: '歳入は歳出より少ないですか?', why: 'the lesser is claimed' },
    { typed: '決算額は予算額を超えましたか', spelt: '決算額は予算額より多いですか?', why: 'in other words' },
    {
      typed: '出生数は死亡数を上回る?',
      spelt: '出生数は死亡数より多いですか?',
      why: 'nothing behind the verb',
    },
    {
      typed: '昔話の会は市が直接やっているの?',
      spelt: '昔話の会は直営ですか?',
      why: 'who does it has a name in every report',
    },
    {
      typed: '参加者は40人を超えたのか超えてないのかはっきりしろ',
      spelt: '参加者は40人を超えたか?',
      why: 'either of the two is asked',
    },
    { typed: '本数は増えたの?増えてないの?', spelt: '本数は増えたか?', why: 'in two questions' },
    { typed: '参加者は40人だけ?', spelt: '参加者は40人だけですか?', why: 'an amount and the mark' },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    expect(spellYesNo(typed)).toBe(spelt)
  })

  it.each([
    { typed: '本数はいくらかな', why: 'an amount is asked' },
    { typed: '何本あるか教えて', why: 'a number is asked' },
    { typed: 'なぜ減ったのかな', why: 'a reason is asked' },
    { typed: 'どこが市の平均を上回っていますか', why: 'one of many is asked for' },
    { typed: '人件費かな', why: 'a topic alone' },
    { typed: '補助金は令和5年度?', why: 'a year is no amount' },
  ])('keeps $typed: $why', ({ typed }) => {
    expect(spellYesNo(typed)).toBe(typed)
  })
})
