/** One event of a stream: its name and its unparsed data. */
export type StreamEvent = { readonly name: string; readonly text: string }

/**
 * Reads an event stream (WHATWG) that arrives in pieces cut anywhere. `take` gives the events that a piece completes;
 * comments and events without data give none. What stands after the last blank line is waited for.
 */
export function createEventReader(): { take(piece: string): StreamEvent[] } {
  let waiting = ''
  return {
    take(piece) {
      waiting += piece
      // A carriage return at the very end may be the first half of a line end.
      const held = waiting.endsWith('\r') ? '\r' : ''
      const blocks = waiting
        .slice(0, waiting.length - held.length)
        .replace(/\r\n?/g, '\n')
        .split('\n\n')
      waiting = (blocks.pop() ?? '') + held
      return blocks.flatMap(readBlock)
    },
  }
}

function readBlock(block: string): StreamEvent[] {
  let name = 'message'
  const lines: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'event') name = value
    if (field === 'data') lines.push(value)
  }
  return lines.length === 0 ? [] : [{ name, text: lines.join('\n') }]
}
