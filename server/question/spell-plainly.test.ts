import { describe, expect, it } from 'vitest'
import { spellDenied, spellPlainly } from './spell-plainly.ts'

describe('spellPlainly()', () => {
  it.each([
    {
      typed: 'プールって使うのに何円かかる?',
      spelt: 'プールの使用料は何円かかる?',
      why: 'what users pay, not what it cost',
    },
    {
      typed: '菜園を借りたら年間いくら払うの',
      spelt: '菜園の使用料は年間いくら払うの',
      why: 'what is charged for it, not what the city spends on it',
    },
    {
      typed: 'お金を借りたら何年で返すの',
      spelt: 'お金を借りたら何年で返すの',
      why: 'no price is asked for',
    },
    { typed: 'プールを使うのにかかった額は', spelt: 'プールを使うのにかかった額は', why: 'it is past' },
    {
      typed: '協会は何を目的にした団体?',
      spelt: '協会の目的は?',
      why: 'what it is called in every report',
    },
    {
      typed: 'バスは1回走るのに何人乗った',
      spelt: 'バスは1回当たり何人乗った',
      why: 'divided by the runs',
    },
    { typed: '国の支出金が一番多いのは', spelt: '国庫支出金が一番多いのは', why: 'as tables call it' },
    { typed: '事業費÷世帯数でいくら', spelt: '事業費を世帯数で割るといくら', why: 'a formula' },
    {
      typed: '障がいのある方の世帯向けの住宅',
      spelt: '障害者世帯向けの住宅',
      why: 'as reports call them',
    },
    { typed: '受講者が一番多いのはいつの回', spelt: '受講者が一番多いのはいつ', why: 'the time of it' },
    {
      typed: '助成のお金で会館に何を置いたのですか',
      spelt: '助成で会館に何を置いたのですか',
      why: 'the money is only the means',
    },
    { typed: '助成のお金でいくら払った', spelt: '助成のお金でいくら払った', why: 'here it is asked for' },
    {
      typed: 'これから何をしないといけないと言っていますか',
      spelt: 'これから何をしないといけない?',
      why: 'it is the report that says so',
    },
    { typed: '小学校区別の人口は', spelt: '小学校区ごとの人口は', why: '区別 is no word in it' },
    { typed: 'ごみの区別のしかたは', spelt: 'ごみの区別のしかたは', why: 'here it is one' },
    { typed: 'みどり市には何人くらい住んでいますか', spelt: 'みどり市の人口は何人', why: 'who lives there' },
    { typed: '団地には何人住んでいますか', spelt: '団地には何人住んでいますか', why: 'no place of its own' },
    { typed: '指導員はどげんして選ぶと?', spelt: '指導員はどうやって選ぶと?', why: 'how, in Kyushu' },
    { typed: '寄附は前の年より集まった?', spelt: '寄附は前の年より多く集まった?', why: 'more came in' },
    {
      typed: '寄附は前の年より早く集まった?',
      spelt: '寄附は前の年より早く集まった?',
      why: 'sooner is no more',
    },
    { typed: '印刷に税金いくら使った', spelt: '印刷にいくら使った', why: 'whatever is spent is taxes' },
    { typed: '市報を続ける意味は?', spelt: '市報を続ける目的は?', why: 'what it is good for' },
    { typed: '町営住宅の空いてる割合は', spelt: '町営住宅の空き家の割合は', why: 'the part of them' },
    { typed: '人が住んでいない町営住宅', spelt: '町営住宅の空き家', why: 'what nobody lives in' },
    {
      typed: '町営住宅、何戸が空いたままなんですか',
      spelt: '町営住宅、何戸が空き家なんですか',
      why: 'the same behind its noun',
    },
    { typed: 'どない決めたん', spelt: 'どう決めたん', why: 'how, in Kansai' },
    { typed: 'どげな処分になったと', spelt: 'どんな処分になったと', why: 'what kind' },
    { typed: '部数はなして減ったん', spelt: '部数はなぜ減ったん', why: 'why' },
    {
      typed: '通ってどげな良かことがあると?',
      spelt: '通ってどんな効果があると?',
      why: 'what it is good for',
    },
    { typed: '祭りに国のお金はいくら', spelt: '祭りに国庫支出金はいくら', why: 'who pays' },
    {
      typed: '橋の点検で国が出したのはいくら',
      spelt: '橋の点検で国庫支出金はいくら',
      why: 'what the state paid',
    },
    { typed: '県がいくら出した?', spelt: '県支出金いくら出した?', why: 'the prefecture pays' },
    { typed: '全国の負担は', spelt: '全国の負担は', why: 'no payer' },
    { typed: '外国のお金', spelt: '外国のお金', why: 'no payer either' },
    { typed: '総会は何年にいっぺんある?', spelt: '総会は何年に1回ある?', why: 'how often' },
    { typed: '本館と別館やったら、どっち', spelt: '本館と別館なら、どっち', why: 'if' },
    { typed: '寄附は去年より増えた?', spelt: '寄附は前年度より増えた?', why: 'the year before the one told' },
    { typed: '昨年度から何件減った', spelt: '前年度から何件減った', why: 'the year before, for a change' },
    { typed: '去年の寄附は何件', spelt: '去年の寄附は何件', why: 'that year itself' },
    { typed: '一昨年より増えた?', spelt: '一昨年より増えた?', why: 'another year' },
    { typed: '空いとる家', spelt: '空いている家', why: 'what goes on' },
    { typed: '頼んどった会社', spelt: '頼んでいた会社', why: 'what went on' },
    { typed: '何と書いとう?', spelt: '何と書いている?', why: 'what goes on, in Hakata' },
    { typed: 'もらえんかった人', spelt: 'もらえなかった人', why: 'what was not done' },
    {
      typed: '車ば買うたのは何件やった?',
      spelt: '車を買ったのは何件だった?',
      why: 'particle, past and だった',
    },
    {
      typed: '去年の補助金は?令和4年度',
      spelt: '補助金は?令和4年度',
      why: 'the year is named, and 去年 is only what it was called',
    },
    {
      typed: '令和4年度の補助金は去年より多い?',
      spelt: '令和4年度の補助金は前年度より多い?',
      why: 'two years are set against each other',
    },
    { typed: '部数は5千部なんですか?', spelt: '部数は5千部ですか?', why: 'no なんで' },
    {
      typed: '窓口を増やして何かいいことあった?',
      spelt: '窓口を増やしてどんな効果があった?',
      why: 'what came of it is asked, not whether',
    },
    { typed: '受けとった人', spelt: '受けとった人', why: '受け取る in kana' },
    { typed: 'ありがとう', spelt: 'ありがとう', why: 'no verb stem before とう' },
    {
      typed: '議決があったとみなして扱うとき',
      spelt: '議決があったとみなして扱うとき',
      why: 'part of a verb',
    },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    expect(spellPlainly(typed)).toBe(spelt)
  })
})

describe('spellDenied()', () => {
  const vocabulary = {
    words: {
      counts: new Map([['未申請', 1]]),
      byDeletion: new Map(),
      byFirstLetter: new Map(),
      byLastLetter: new Map(),
    },
    readings: new Set<string>(),
  }

  it.each([
    {
      typed: '申請していない人には何をした',
      spelt: '未申請の人には何をした',
      why: 'the reports have the word',
    },
    { typed: '申請してない世帯は', spelt: '未申請の世帯は', why: 'the same in speech' },
    { typed: '加入していない人は', spelt: '加入していない人は', why: 'no report has 未加入' },
    { typed: '申請していないのはなぜ', spelt: '申請していないのはなぜ', why: 'nobody is named who did not' },
  ])('spells $typed as $spelt: $why', ({ typed, spelt }) => {
    expect(spellDenied(typed, vocabulary)).toBe(spelt)
  })
})
