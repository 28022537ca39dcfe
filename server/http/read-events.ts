/** One event of a stream as a reader sees it: its name and its parsed JSON. */
export type StreamEvent = { readonly event: string; readonly body: unknown }

/**
 * Reads a whole event stream (WHATWG, the part of it that we use): events parted by a blank line, comments skipped.
 * Throws where a block has no event name or its data is no JSON.
 */
export async function readEvents(stream: ReadableStream<Uint8Array>): Promise<StreamEvent[]> {
  const events: StreamEvent[] = []
  const decoder = new TextDecoder()
  let buffered = ''
  for await (const piece of stream) {
    buffered += decoder.decode(piece, { stream: true })
    const blocks = buffered.split('\n\n')
    buffered = blocks.pop() ?? ''
    events.push(...blocks.flatMap(readBlock))
  }
  return events
}

function readBlock(block: string): StreamEvent[] {
  const lines = block.split('\n').filter((line) => !line.startsWith(':') && line !== '')
  if (lines.length === 0) return []
  const event = lines.find((line) => line.startsWith('event: '))?.slice('event: '.length)
  const json = lines.find((line) => line.startsWith('data: '))?.slice('data: '.length)
  if (event === undefined || json === undefined) throw new Error(`Cannot read the event: ${block}`)
  return [{ event, body: JSON.parse(json) }]
}
