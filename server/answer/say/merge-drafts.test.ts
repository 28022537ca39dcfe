import { describe, expect, it } from 'vitest'
import { plainDraft } from './draft.ts'
import { mergeDrafts } from './merge-drafts.ts'

describe('mergeDrafts()', () => {
  it('says once what two parts are answered by alike', () => {
    const draft = plainDraft('answered', [['令和4年9月8日です。']])
    expect(mergeDrafts([draft, { ...draft }]).lines).toEqual(draft.lines)
  })

  it('keeps what differs', () => {
    const [one, other] = [plainDraft('answered', [['5月です。']]), plainDraft('answered', [['6月です。']])]
    expect(mergeDrafts([one, other]).lines).toEqual([...one.lines, ...other.lines])
  })
})
