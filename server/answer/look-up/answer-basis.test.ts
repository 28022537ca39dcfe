import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

合唱団補助金の根拠と推移

文化課

1. 合唱団補助金の根拠 : みどり合唱団補助金交付要綱 (平成20年4月1日 みどり市告示第12号)

(補助対象事業)

第2条 補助の対象となる事業は、次のとおりとする。

- (1) 演奏会の開催に要する事業

2. 補助金の推移

(単位:円)

	令和3年度	令和4年度
合 計	300,000	320,000

太鼓保存会補助金

1. 交付根拠

みどり市太鼓保存会補助金交付要綱

2. 実績

年度	交付額	備考
令和3年度	80,000円
令和4年度	90,000円

空き店舗の活用 商工課

【施策の目的】
みどり市空き店舗活用条例に基づき、空いた店舗を借りて商いを始める人を支援する。

【施策額の内訳】
補助金　900千円

河川の清掃 土木課

【施策の実施】
・清掃延長　3km
・委託料　500千円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what something rests on', () => {
  it.each([
    { asked: '合唱団補助金の根拠は何ですか', says: 'みどり合唱団補助金交付要綱', why: 'a heading names it' },
    { asked: '合唱団への補助の根拠となる要綱は', says: 'みどり合唱団補助金交付要綱', why: 'no amount does' },
    { asked: '太鼓保存会への補助金の根拠は', says: 'みどり市太鼓保存会補助金交付要綱', why: 'below 根拠' },
    {
      asked: '空き店舗の支援は何に基づいて行っているの',
      says: 'みどり市空き店舗活用条例に基づき',
      why: 'a sentence',
    },
  ])('$asked: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toContain(says)
  })

  it.each(['河川の清掃の根拠となる法律は', '河川の清掃はどの条例に基づくの'])('declines %s', (asked) => {
    expect(ask(asked).outcome).toBe('not_found')
  })
})
