import { expect, it } from 'vitest'
import { formsOfTurn } from './forms-of-turn.ts'

it.each([
  { word: '2回目', forms: ['第2回', '第2回目'] },
  { word: '第2回', forms: ['第2回目', '2回目'] },
  { word: '2回', forms: [] },
  { word: '説明会', forms: [] },
])('writes the turn of $word as $forms too', ({ word, forms }) => {
  expect(formsOfTurn(word)).toEqual(forms)
})
