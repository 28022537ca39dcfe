import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 令和4年度 主要な施策の成果

会費の着服に関する資料

総務課

会計の係員が、令和3年度から令和4年度にかけて12件の着服を行ったものであります。
令和4年度分は消耗品費の計7件(2,040,000円)であります。

- R5.2.26 係員が12件の着服を認める。
- R5.3.29 係員は「免職」、上司である次長は「戒告」、係長級は「訓告」の処分を決定する。

協会の会則

文化課

(役員の任期)

役員の任期は、2年とする。ただし、再任を妨げない。

旧小川小学校道路新設工事の経過

財産課

旧小川小学校の跡地について記す。

時期,内容
令和4年9月1日,売買契約書締結 売却金額:8,000,000円
令和4年12月1日,旧小川小学校道路新設工事契約締結 契約金額:5,322,800円
令和5年3月14日,旧小川小学校道路新設工事変更契約締結 変更後契約金額:6,566,900円

公園住宅建替の経過

住宅課

- R2.11.2 住民より要求書が提出される。(町長の説明会への出席と現地視察を要望)
- R2.11.30 町長が現地視察(部長随行)
- R3.4.10 仮設公園整備工事を一時中断する。(中断期間:令和3年4月10日～令和3年5月17日)
- R4.2.7 入居者にアンケートを行う。項目は世帯の人数等。(調査期間:令和4年2月7日～令和4年2月18日)

図書館のページの運用

広報課

図書館のページにより、情報を周知し市政の発展に資する。
外部に業務委託していた図書館のページの更新を、令和4年度から内部で更新する方法に変更した。
（トップページアクセス数：年間61,320件、月平均：5,110件）

山手鉄道への支援金

交通課

山手鉄道の運賃収入は前年度と比較すると約3,000万円の減収となっている。

庁舎の感染症対策

財政課

・加湿機能付空気清浄機購入（7台）　584千円
・加湿器購入（3台）　104千円

青葉会の会則

文化課

(事務所)

青葉会は、主たる事務所をみどり市中央1丁目に置く。

(広報)

青葉会だよりを年5回発行する。

暮らしの給付金事業

福祉課

・給付世帯数　8,204世帯
・未給付世帯数　12世帯
・住民基本台帳に記録されている者一人につき5万円を世帯主に給付する。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what is said in sentences and remarks', () => {
  it.each([
    { asked: '次長も免職になったのですか', said: /^いいえ。.*次長は「戒告」/, why: 'it is said of another' },
    { asked: '係員は免職になりましたか', said: /^はい。/, why: 'it is said of the asked' },
    {
      asked: '協会の役員は再任できますか',
      said: /^はい。ただし、再任を妨げない/,
      why: 'whose, stands before',
    },
    {
      asked: '図書館のページは今も業者が更新しているの？',
      said: /^いいえ。外部に/,
      why: 'what has every word',
    },
    { asked: '小川小学校の跡地はいくらで手放した？', said: /^8,000,000円/, why: 'the deed names the figure' },
    { asked: '町長が現地視察したのはいつ？', said: /^R2\.11\.30/, why: 'a wish in brackets is no deed' },
    {
      asked: '仮設公園の工事を中断していた期間は？',
      said: /一時中断する。\(中断期間/,
      why: 'a remark stays with its sentence',
    },
    { asked: 'トップページのアクセスは1か月あたり何件？', said: /^5,110件/, why: 'the mean of the months' },
    {
      asked: '給付金を受け取っていない世帯はありますか',
      said: /^はい。12世帯/,
      why: 'those whom it did not reach',
    },
    {
      asked: '空気清浄機とは別に加湿器だけ買ったのは何台？',
      said: /^3台/,
      why: 'what it is set apart from is not meant',
    },
    {
      asked: '青葉会の事務所はみどり市にありますか',
      said: /^はい。.*主たる事務所/,
      why: 'a number of something else affirms no place',
    },
  ])('answers $asked: $why', ({ asked, said }) => {
    expect(ask(asked).answer).toMatch(said)
  })

  it('gives no loss of income for a price', () => {
    expect(ask('山手鉄道の運賃はいくらですか').outcome).toBe('not_found')
  })

  it('gives what was done over several years for none of them', () => {
    expect(ask('令和4年度に着服された件数は何件？').figures.map(({ text }) => text)).not.toContain('12件')
  })
})
