import type { Span } from '../../report/span.ts'
import type { FigureDraft } from '../figure-draft.ts'

/** 88歳　162人　1,620千円　　100歳　11人: an age alone is of all that stands behind it in its item, up to the next one. */
export function readByAge(
  pieces: readonly Span[],
  text: string,
  read: (piece: Span) => readonly FigureDraft[],
): readonly (readonly FigureDraft[])[] {
  let age: string | undefined
  return pieces.map((piece) => {
    const words = text.slice(piece.start, piece.end).trim()
    if (AGE.test(words)) {
      age = words
      return []
    }
    const under = age
    const figures = read(piece)
    if (under === undefined) return figures
    return figures.map((figure) => ({
      ...figure,
      labels: { ...figure.labels, row: [under, ...figure.labels.row] },
    }))
  })
}

const AGE = /^[0-9０-９]{1,3}歳(?:以上|未満|児)?$/u
