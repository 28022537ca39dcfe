import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 令和4年度 主要な施策の成果

会費の着服に関する資料

総務課

会計の係員が、令和3年度から令和4年度にかけて12件の着服を行ったものであります。
令和4年度分は消耗品費の計7件(2,040,000円)であります。

- R5.2.26 係員が12件の着服を認める。
- R5.3.29 係員は「停職」、上司である次長は「減給」、係長級は「訓告」の処分と決める。

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

- R3.5.10 住民より要求書が提出される。(町長の説明会への出席と現地視察を要望)
- R3.5.24 町長が現地視察(課長同行)
- R3.7.5 仮設公園整備工事を一時中断する。(中断期間:令和3年7月5日～令和3年8月2日)
- R4.6.6 入居者にアンケートを行う。項目は世帯の人数等。(調査期間:令和4年6月6日～令和4年6月17日)

図書館のページの運用

広報課

図書館のページで、新しい本を知らせる。
外部に業務委託していた図書館のページの更新を、令和4年度から内部で更新する方法に変更した。
（蔵書検索数：年間61,320件、月平均：5,110件）

山手鉄道への支援金

交通課

山手鉄道の運賃収入は前の年度より約3,000万円の減収であった。

庁舎の感染症対策

財政課

・温風機能付扇風機購入（7台）　612千円
・温風器購入（3台）　98千円

橋の点検

道路課

令和3年度から4年度に点検した橋は30橋で、令和4年度に修繕した橋は30橋である。
点検した橋のうち、通行止めは2橋である。

祭りの協賛金

観光課

令和2年度から令和4年度までに集めた協賛金は3,000,000円である。

・会場の警備に使った金額　750,000円

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
・市内に住む者一人につき5万円を給付する。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what is said in sentences and remarks', () => {
  it.each([
    { asked: '令和4年度に修繕した橋はいくつ', said: /^30橋/, why: 'as many in one year by its own words' },
    {
      asked: '協賛金のうち警備に使った割合は',
      said: /^25%です（みどり市、令和2年度～令和4年度/,
      why: 'of the years of the whole',
    },
    { asked: '係長級も減給処分ですか', said: /^いいえ/, why: 'the last of a list, before its verb' },
    { asked: '次長も停職になったのですか', said: /^いいえ。.*次長は「減給」/, why: 'it is said of another' },
    { asked: '係員は停職になりましたか', said: /^はい。/, why: 'it is said of the asked' },
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
    { asked: '町長が現地視察したのはいつ？', said: /^R3\.5\.24/, why: 'a wish in brackets is no deed' },
    {
      asked: '仮設公園の工事を中断していた期間は？',
      said: /一時中断する。\(中断期間/,
      why: 'a remark stays with its sentence',
    },
    { asked: '蔵書の検索は1か月あたり何件？', said: /^5,110件/, why: 'the mean of the months' },
    {
      asked: '給付金を受け取っていない世帯はありますか',
      said: /^はい。12世帯/,
      why: 'those whom it did not reach',
    },
    {
      asked: '扇風機とは別に温風器だけ買ったのは何台？',
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
