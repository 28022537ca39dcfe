import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

短期雇用の支援 人材課

【施策の目的】
職を失った方を支援する。

【施策の実施】
事業期間：令和4年6月1日～令和4年12月28日
延べ11人を配置した。

【施策額の内訳】
県短期雇用支援交付金 1,921千円

旧会館の解体 財政課

【施策の実施】
工期：令和4年8月12日～令和4年11月13日

【施策の評価】
閉館の後、旧会館の解体に向けた準備を終え、令和4年3月に用途を廃止した。

公園の整備の経過 公園課

- R4.5.9 若葉公園の整備工事に着手。
- R4.9.23 若葉公園の整備工事を一時中断。
- R4.10.18 若葉公園の整備工事を再開。

環境審議会費 環境課

【施策の目的】
ごみの減量の方針を審議する。

【施策の実施】
・環境審議会の開催　　令和4年7月28日（木）、令和5年1月19日（木）
・減量の講座　　3件

【施策額の内訳】
・条例検討部会の委員報酬　　82千円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('whether something was done on a day', () => {
  it.each([
    {
      asked: '短期雇用の支援は12月に終わりましたか',
      says: 'はい。',
      of: '12月28日',
      why: 'its term ends in that month',
    },
    {
      asked: '短期雇用の支援は11月まででしたか',
      says: 'いいえ。',
      of: '12月28日',
      why: 'its term ends later',
    },
    {
      asked: '短期雇用の支援は令和5年6月に始まった？',
      says: 'いいえ。',
      of: '令和4年6月1日',
      why: 'the year is another one',
    },
    {
      asked: '若葉公園の工事が再開したのは10月18日？',
      says: 'はい。',
      of: 'R4.10.18',
      why: 'a line tells it of that day',
    },
    {
      asked: '若葉公園の工事の中断は令和5年9月からですよね',
      says: 'いいえ。',
      of: 'R4.9.23',
      why: 'a false year is put right',
    },
    {
      asked: '環境審議会は開かれましたか',
      says: 'はい。',
      of: '令和4年7月28日',
      why: 'a day on which it was held says that it was',
    },
    {
      asked: '環境審議会は1月にも開いたの？',
      says: 'はい。',
      of: '令和5年1月19日',
      why: 'one of its days is in that month',
    },
  ])('$asked: $why', ({ asked, says, of }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer.startsWith(says)).toBe(true)
    expect(answer).toContain(of)
  })

  it('gives what is told of the claimed day where another line fits the words better', () => {
    const { answer } = ask('旧会館の解体は11月に終わった？')
    expect(answer).toContain('令和4年11月13日')
    expect(answer).not.toMatch(/^いいえ/)
  })

  it.each([
    { asked: '条例検討部会は開かれましたか', why: 'another body was held on those days' },
    { asked: '環境審議会は10月にも開かれましたか', why: 'no day of that month is told' },
  ])('does not say yes with the day of another: $asked ($why)', ({ asked }) => {
    expect(ask(asked).answer).not.toContain('7月28日')
  })

  it('gives no amount for whether a thing was done in a month', () => {
    expect(ask('県短期雇用支援交付金は9月に出ましたか').answer).not.toContain('1,921')
  })
})
