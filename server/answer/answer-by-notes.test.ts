import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `# 令和６年度　みどり市水道事業報告書

## １　総括事項

法定耐用年数（40年）を超えた管路は全体の27.4％を占めている。給水契約の申込みから開栓まで平均6日を要しており、受付の見直しを進める。

・水道出前講習会　６回　延べ143人

地区会館の使用料のうち、減免した額は次のとおり（Ｒ６）。

## ２　主な建設改良工事

| 工事名 | 工事場所 | 契約金額(円) | 工　期 |
|---|---|---:|---|
| 第６号　東浜配水本管耐震化工事 | 東浜二丁目地内 | 214,500,000 | R6.6.10～R7.3.14 |
| 第11号　三ツ池ろ過池更生工事 | 三ツ池地内 | 96,800,000 | R6.7.22～R7.2.28 |
| 第14号　松籟老朽管更新工事 | 松籟一丁目地内 | 58,740,000 | R6.8.5～R6.12.20 |

※　契約金額は消費税及び地方消費税を含む。
※　第６号は、軟弱な地盤が見つかったため工期を45日延長した。

## ３　職員

| 区分 | 事務職 | 技術職 | 計 |
|---|---:|---:|---:|
| 水道総務課 | 5 | ― | 5 |
| 工務課 | 2 | 11 | 13 |
| 計 | 7 | 11 | 18 |

（単位：人。会計年度任用職員を除く。）
`

describe('answerMessage() on what stands below tables and beside figures', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text: report })
  })

  it('takes a note for what it says of the row that it names by its number', () => {
    const answer = ask('東浜の配水本管の工事はなぜ工期が延びたのですか')
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toMatch(/^第６号は、軟弱な地盤が見つかったため工期を45日延長した。/)
  })

  it('gives no place for a reason', () => {
    expect(ask('三ツ池の更生工事の理由は').answer).not.toContain('地内です')
  })

  it('reads a unit that a note goes on behind', () => {
    expect(ask('工務課の技術職は何人').answer).toMatch(/^11人です/)
  })

  it('gives the share of the whole that a sentence states', () => {
    expect(ask('40年以上たった古い水道管って全体の何％くらいあるん？').answer).toMatch(/^27\.4％です/)
  })

  it('takes those at a course for its participants', () => {
    expect(ask('水道出前講習会の参加者数は').answer).toContain('延べ143人')
  })

  it('takes how long something took for an answer to in how many days', () => {
    expect(ask('開栓は申し込んでから何日くらいでできますか').answer).toContain('平均6日')
  })

  it('says no time of what the question does not name', () => {
    expect(ask('一年でいちばん使った日はいつやった？').outcome).not.toBe('answered')
  })
})
