import { describe, expect, it } from 'vitest'
import { chooseExamples } from './examples.ts'

const of = (city: string, ...titles: readonly string[]) => titles.map((title) => ({ city, title }))
const long = '図書館の建て替えに係る地元との協議の状況がわかるもの'

describe('chooseExamples()', () => {
  it.each([
    {
      reports: [of('みどり市', '図書館', '公園'), of('あおば市', '川まつり', '駐車場')],
      asked: [
        'みどり市の図書館の担当課は？',
        'あおば市の川まつりの担当課は？',
        'みどり市の公園について教えてください',
        'あおば市の駐車場について教えてください',
      ],
      why: 'reports in turn, four in all',
    },
    {
      reports: [of('みどり市', long, '図書館', '公園')],
      asked: [
        'みどり市の図書館の担当課は？',
        'みどり市の公園について教えてください',
        `みどり市の${long}の担当課は？`,
      ],
      why: 'an unwieldy title comes last',
    },
    {
      reports: [of('みどり市', '図書館'), []],
      asked: ['みどり市の図書館の担当課は？'],
      why: 'a report without measures',
    },
    { reports: [], asked: [], why: 'no report' },
  ])('asks $asked: $why', ({ reports, asked }) => {
    expect(chooseExamples(reports).map(({ question }) => question)).toEqual(asked)
  })
})
