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
      text: '研修が今年から始まったんですよね?何人が受けに行ったの',
      parts: ['研修が今年から始まったんですよね?何人が受けに行ったの'],
      why: 'what is only made sure of is no question of its own',
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
    {
      text: '祭り事業の予算額と決算額の差額はいくら',
      parts: ['祭り事業の予算額と決算額の差額はいくら'],
      why: 'told of the two together',
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
      parts: ['件数は増えた？それとも減った？'],
      why: 'the contrary is no question of its own',
    },
    {
      text: '件数は増えた？減った？',
      parts: ['件数は増えた？減った？'],
      why: 'nor without a word between them',
    },
    {
      text: '住民税の決算額と構成比は',
      parts: ['住民税の決算額は', '住民税の構成比は'],
      why: 'a share that is printed is one of the nouns',
    },
    {
      text: '給食センターの負担金の予算と担当課',
      parts: ['給食センターの負担金の予算', '給食センターの負担金の担当課'],
      why: 'what stands at the end of a message',
    },
    {
      text: '学童の登録者数と待機児童は',
      parts: ['学童の登録者数は', '学童の待機児童は'],
      why: 'a short name behind what is told',
    },
    {
      text: '町税の調定額、収納率を教えて',
      parts: ['町税の調定額を教えて', '町税の収納率を教えて'],
      why: 'a rate behind a comma is no part of the amount',
    },
    {
      text: '堤防整備の事業費、当初予算は',
      parts: ['堤防整備の事業費、当初予算は'],
      why: 'an amount behind a comma may be a part of the one before it',
    },
    {
      text: '運行日数と利用者数、あと担当課も',
      parts: ['運行日数は', '利用者数は', '担当課は'],
      why: 'one more is asked behind them',
    },
    {
      text: '令和4年度の交通審議会の委員報酬と、文化財審議会の委員報酬をそれぞれ教えて',
      parts: ['令和4年度の交通審議会の委員報酬を教えて', '令和4年度の文化財審議会の委員報酬を教えて'],
      why: 'each of two things has its own',
    },
    {
      text: '大人の利用料と子どもの利用料は',
      parts: ['大人の利用料は', '子どもの利用料は'],
      why: 'what is shared stands before both',
    },
    {
      text: '清流橋の補修はいくらで、担当課はどこですか',
      parts: ['清流橋の補修はいくら', '清流橋の補修の担当課はどこですか'],
      why: 'an amount and what is no amount',
    },
    {
      text: '回線の増設はいくらの契約で、いつ結んだ？',
      parts: ['回線の増設はいくら', '回線の増設の契約はいつ結んだ？'],
      why: 'what was named with the amount is what the time is of',
    },
    ...[
      '歳入と歳出の差は',
      '小学校と中学校の合計',
      '子どもと親の交流会の参加者数は',
      '令和4年度の件数と令和5年度の件数は',
      '件数と金額の推移',
      '子育て支援と保育料は',
    ].map((text) => ({ text, parts: [text], why: 'it is one thing' })),
    { text: '研修に何人が参加した', parts: ['研修に何人が参加した'], why: 'one number' },
  ])('parts 「$text」 into $parts: $why', ({ text, parts }) => {
    expect(splitQuestion(text).map((one) => one.text)).toEqual(parts)
  })
})
