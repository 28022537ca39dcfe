import { describe, expect, it } from 'vitest'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

/** A table that names another city too, and what only the reporting city has. */
const text = `近くの市の図書館

	館数
みどり市	3
あかね市	2

折りたたみ机の購入

総務課

(単位:円)

品名	契約金額
本館の机	300,000
別館の机	450,000
`

describe('decline()', () => {
  it('offers what is near of the city that is asked about alone', async () => {
    const ask = await makeMadeUpAnswerer({ text })
    const near = ['みどり市', 'あかね市'].map(
      (city) => ask(`${city}の折りたたみ机は何人で運びましたか`).nearby,
    )
    expect(near[0]?.length).toBeGreaterThan(0)
    expect(near[1]?.filter(({ question }) => !question.startsWith('あかね市'))).toEqual([])
  })
})
