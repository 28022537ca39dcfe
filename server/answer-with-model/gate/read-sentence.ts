/** What a model may write in braces. */
export type SlotOperation = 'figure' | 'diff' | 'rate' | 'sum' | 'share' | 'rank'

export type SentencePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly operation: SlotOperation; readonly ids: readonly string[] }
  | { readonly kind: 'marks'; readonly numbers: readonly number[] }

const SLOT = /\{\{\s*(?:(diff|rate|sum|share|rank)\s+)?(f\d{1,3}(?:[\s,]+f\d{1,3}){0,29})\s*\}\}/
const MARKS = /[ \t　]*(?:\[(\d[\d,、 ]*)\]|［([\d０-９][\d０-９,、 ]*)］|【([\d０-９]+)】)/
const PIECE = new RegExp(`${SLOT.source}|${MARKS.source}`, 'g')

/** A cleaned sentence cut into text, slots and citation marks; undefined where braces are left that are no slot. */
export function readSentence(sentence: string): SentencePiece[] | undefined {
  const pieces: SentencePiece[] = []
  let at = 0
  const addText = (text: string): void => {
    if (text !== '') pieces.push({ kind: 'text', text })
  }
  for (const match of sentence.matchAll(PIECE)) {
    addText(sentence.slice(at, match.index))
    at = match.index + match[0].length
    const [, operation, ids, ...marked] = match
    if (ids === undefined)
      pieces.push({ kind: 'marks', numbers: readNumbers(marked.find((one) => one) ?? '') })
    else pieces.push(readSlot(operation, ids.split(/[\s,]+/)))
  }
  addText(sentence.slice(at))
  return pieces.some((piece) => piece.kind === 'text' && looksLikeSlot(piece.text)) ? undefined : pieces
}

function readSlot(operation: string | undefined, ids: string[]): SentencePiece {
  return { kind: 'slot', operation: (operation as SlotOperation | undefined) ?? 'figure', ids }
}

function readNumbers(marked: string): number[] {
  return marked
    .normalize('NFKC')
    .split(/[^\d]+/)
    .filter((digits) => digits !== '')
    .map(Number)
}

/** Braces, or an id that stands without them. */
function looksLikeSlot(text: string): boolean {
  return /[{}｛｝]/.test(text) || /(?<![A-Za-zａ-ｚＡ-Ｚ\d])[fｆ][\d０-９]{1,3}(?![A-Za-z\d])/.test(text)
}
