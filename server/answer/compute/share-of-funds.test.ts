import { expect, it } from 'vitest'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const text = `令和４年度　主要施策の成果説明書                              みどり市

　事業番号　７
 事　業　名    体育館整備事業                                    所 管 課    スポーツ課
                                                                            （単位：千円）
   区　　分                  予算額         決算額         不用額
   令和３年度                58,000         56,320          1,680
   令和４年度               486,000        412,650         73,350

 決算額の財源内訳      国庫支出金     県支出金         市債       その他     一般財源
                          165,060           －      210,400       12,000       25,190

【実績】
　①　建築主体工事　　　　　　318,450千円
　②　外構工事　　　　　　　　71,300千円
　③　工事監理委託　　　　　　22,900千円

　事業番号　８
 事　業　名    橋りょう補修事業                                  所 管 課    土木課
                                                                            （単位：千円）
   区　　分                  予算額         決算額         不用額
   令和３年度                83,500         80,174          3,326
   令和４年度                98,000         94,215          3,785

 決算額の財源内訳      国庫支出金     県支出金         市債       その他     一般財源
                           51,800           －       34,600           －        7,815
`

it.each([
  { asked: '体育館の整備費のうち国庫支出金の割合は', share: 40 },
  { asked: '体育館の整備費のうち市債は何%', share: 51 },
])('$asked: what pays is a share of all that pays, not of one of the works', async ({ asked, share }) => {
  const ask = await makeMadeUpAnswerer({ text })
  expect(ask(asked).figures[0]?.value).toBeCloseTo(share, 0)
})
