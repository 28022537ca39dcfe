import { describe, expect, it } from 'vitest'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { spellSchools } from './spell-schools.ts'

const held = {
  words: buildVocabulary([
    ['東浜小学校', 2],
    ['二中学校', 3],
  ]),
  readings: new Set<string>(),
}

describe('spellSchools()', () => {
  it.each([
    { typed: '東浜小の給食', spelled: '東浜小学校の給食', why: 'a school that the reports hold' },
    {
      typed: 'みどり第二中は何食',
      spelled: 'みどり第二中学校は何食',
      why: 'its name may be longer than the word',
    },
    { typed: '工事期間中の経費', spelled: '工事期間中の経費', why: 'no school is called so' },
    { typed: '東浜小学校の給食', spelled: '東浜小学校の給食', why: 'spelled out already' },
    { typed: '給食の援助、小中合わせて何人', spelled: '給食の援助、合わせて何人', why: 'of both kinds' },
    { typed: '第二中央公園の工事', spelled: '第二中央公園の工事', why: 'the letter is of another word' },
  ])('$typed → $spelled: $why', ({ typed, spelled }) => {
    expect(spellSchools(typed, held)).toBe(spelled)
  })
})
