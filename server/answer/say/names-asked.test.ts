import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `水路審査会費 農地課

【委員の構成】
・学識のある者　3名
・農家の代表　4名

【施策の実施】
・水路審査会の開催　令和4年7月5日（火）

【施策額の内訳】
・委員報酬　118千円

啓発の講演 農地課

内容	実施日	実施場所
用水講演会	9月16日	みなも ひびき

水路を守る会への委託 農地課

水路を守る会は、中村市の水路を守る。

水路の補助 農地課

用水路を直した地区に対し補助金を交付した。

役職\t氏名
理事長\t山田 太郎
監事\t青木 成美
給料手当\t3,400,000円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('namesAsked()', () => {
  it.each([
    { asked: '水路審査会の委員長は誰', why: 'how many sit there names nobody' },
    { asked: '水路審査会の農家の代表の名前を教えて', why: 'neither does a date' },
    { asked: '水路審査会の委員報酬は1人いくら', why: 'the whole is not what one gets' },
    { asked: '水路を守る会の会長の名前は', why: 'a city that is called like a family is no person' },
    { asked: '用水路を直した地区の名前を教えて', why: 'that there are such tells none' },
    { asked: '用水講演会の道具を売っていた店はどこ', why: 'where it was held is no shop' },
    { asked: '水路を守る会の理事長の給料はいくら', why: 'the pay of all is not that of one office' },
  ])('declines $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })

  it.each([
    { asked: '水路を守る会の理事長は誰', says: '山田 太郎', why: 'a name that the dictionary knows' },
    { asked: '水路を守る会の監事の名前は', says: '青木 成美', why: 'a family and a given name' },
    { asked: '用水講演会の会場はどこ', says: 'みなも ひびき', why: 'it stands under 実施場所' },
    { asked: '水路審査会の委員報酬はいくら', says: '118千円', why: 'the whole is asked' },
    { asked: '水路審査会の委員はどんな人', says: '学識のある者', why: 'what they are, not who' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    expect(ask(asked)).toMatchObject({ outcome: 'answered', answer: expect.stringContaining(says) })
  })
})
