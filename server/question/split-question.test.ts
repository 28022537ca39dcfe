import { describe, expect, it } from 'vitest'
import { splitQuestion } from './split-question.ts'

describe('splitQuestion()', () => {
  it.each([
    {
      text: '研修所に派遣した回数と人数は',
      parts: ['研修所に派遣した回数は', '研修所に派遣した人数は'],
      why: 'a noun ends where a verb stands before it',
    },
    {
      text: '軽トラック 購入台数 契約金額',
      parts: ['軽トラック 購入台数', '軽トラック 契約金額'],
      why: 'two amounts of a topic in nothing but nouns',
    },
    {
      text: '請求は全部で何件で、そのうち一部公開は?',
      parts: ['請求は全部で何件', 'そのうち一部公開は?'],
      why: 'the whole, then a part of it',
    },
    { text: '学校管理費 契約金額', parts: ['学校管理費 契約金額'], why: 'a topic and one amount' },
    {
      text: '部長研修には何人が行って旅費はいくら',
      parts: ['部長研修には何人が行って', '部長研修の旅費はいくら'],
      why: 'something is done by the first number',
    },
    {
      text: '寄附は何件で総額いくら',
      parts: ['寄附は何件', '寄附は総額いくら'],
      why: 'the total is one of the two',
    },
    {
      text: '街灯の取替は何灯で補助金はいくら',
      parts: ['街灯の取替は何灯', '補助金はいくら'],
      why: 'a counter of its own kind',
    },
    {
      text: '令和5年度は何戸募集して何人申し込んだ',
      parts: ['令和5年度は何戸募集して', '令和5年度は何人申し込んだ'],
      why: 'each number has a verb of its own',
    },
    {
      text: '研修は何回で何人受けた',
      parts: ['研修は何回受けた', '研修は何人受けた'],
      why: 'one verb for both',
    },
    { text: '箇所数と工事費は', parts: ['箇所数は', '工事費は'], why: 'two nouns' },
    {
      text: '花壇の箇所数と工事費と担当課を教えて',
      parts: ['花壇の箇所数を教えて', '花壇の工事費を教えて', '花壇の担当課を教えて'],
      why: 'three nouns, the last of them no amount',
    },
    {
      text: '花壇の契約金額と契約締結日は',
      parts: ['花壇の契約金額は', '花壇の契約締結日は'],
      why: 'an amount and a day',
    },
    {
      text: '奨励金は何団体にいくら',
      parts: ['奨励金は何団体', '奨励金はいくら'],
      why: 'whatever is counted',
    },
    {
      text: '登録者数の目標と実績は',
      parts: ['登録者数の目標は', '登録者数の実績は'],
      why: 'what was aimed at and what came of it',
    },
    { text: '学童の定員と児童数', parts: ['学童の定員', '学童の児童数'], why: 'places and who fills them' },
    {
      text: '請求は何件あって、全部開示は何件？',
      parts: ['請求は何件', '全部開示は何件？'],
      why: 'the same count of another thing',
    },
    { text: '椅子は何台で机は何台', parts: ['椅子は何台', '机は何台'], why: 'two topics, counted alike' },
    {
      text: '移住したのは何世帯何人',
      parts: ['移住したのは何世帯', '移住したのは何人'],
      why: 'two counts right behind each other',
    },
    {
      text: '件数は増えた？それとも減った？',
      parts: ['件数は増えた？'],
      why: 'the contrary is no question of its own',
    },
    { text: '件数は増えた？減った？', parts: ['件数は増えた？'], why: 'nor without a word between them' },
    { text: '研修に何人が参加した', parts: ['研修に何人が参加した'], why: 'one number' },
  ])('parts 「$text」 into $parts: $why', ({ text, parts }) => {
    expect(splitQuestion(text).map((one) => one.text)).toEqual(parts)
  })
})
