/** A conversion that has just been confirmed: Safari ends the composition before it reports the Enter that did it. */
const safariOrderMs = 30

/**
 * Calls `onSend` for an Enter that is meant to send: not with Shift, and not the one that confirms a conversion of
 * Japanese input, in whichever order the browser reports it.
 */
export function sendOnEnter(field: HTMLTextAreaElement, onSend: () => void): void {
  let isComposing = false
  let endedAt = Number.NEGATIVE_INFINITY
  field.addEventListener('compositionstart', () => {
    isComposing = true
  })
  field.addEventListener('compositionend', (event) => {
    isComposing = false
    endedAt = event.timeStamp
  })
  field.addEventListener('blur', () => {
    isComposing = false
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    // 229 is what browsers report for a key that the input method has taken.
    const isTaken = isComposing || event.isComposing || event.keyCode === 229
    if (isTaken || event.timeStamp - endedAt < safariOrderMs) return
    event.preventDefault()
    if (!event.repeat) onSend()
  })
}
