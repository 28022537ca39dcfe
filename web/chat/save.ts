import { make } from '../dom.ts'

/** Puts a text on the clipboard; false where neither way of doing so is allowed. `near` stands where focus may stay. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text, near)
  }
}

/** Without https or within a frame the clipboard is closed; an old command still copies what is selected. */
function copyBySelection(text: string, near: HTMLElement): boolean {
  const field = make('textarea', { class: 'hidden', 'aria-hidden': true, tabindex: -1 })
  field.value = text
  near.after(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  near.focus()
  return isCopied
}

/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  make('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
