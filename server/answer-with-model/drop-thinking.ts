const open = '<think>'
const close = '</think>'

/** Leaves out what a model thinks aloud before it answers (`<think>…</think>`), as the text comes. */
export function createThoughtFilter(): (text: string) => string {
  let held = ''
  let state: 'unknown' | 'thinking' | 'answering' = 'unknown'
  return (text) => {
    if (state === 'answering') return text
    held += text
    if (state === 'unknown') {
      const start = held.trimStart()
      if (open.startsWith(start.slice(0, open.length)) && start.length < open.length) return ''
      state = start.startsWith(open) ? 'thinking' : 'answering'
    }
    if (state === 'answering') return held
    const end = held.indexOf(close)
    if (end < 0) return ''
    state = 'answering'
    return held.slice(end + close.length).trimStart()
  }
}
